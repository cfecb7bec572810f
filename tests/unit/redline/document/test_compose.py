import re
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pypdfium2
import pytest
from lxml import html

from esafety.documents.common.print_job import error_message
from esafety.pdf.run.render_job import render_job
from esafety.policy.alignment.passage import CLAUSE, FACT, HEADING, EditionPassage
from esafety.policy.editions import Approval, Edition
from esafety.redline.compare import compare
from esafety.redline.document.compose import RedlineInputs, redline_html, redline_job, redline_page
from esafety.redline.passages import EditionText
from esafety.text.templates import Templates
from workshop import CONTENT

HOME = CONTENT.school.edition_url("2026-2027")

NOON = datetime(2026, 9, 30, 12, tzinfo=UTC)
OFFICE = {"tr": "Okul Müdürü", "en": "Head Teacher"}
EDITIONS = tuple(
    Edition(name, {"tr": "P", "en": "P"}, "names", Approval(when, "Ayşe IŞIK", OFFICE))
    for name, when in (("2022-2023", date(2022, 9, 29)), ("2026-2027", date(2026, 9, 30)))
)
DRAFT = Edition("2026-2027", {"tr": "P", "en": "P"}, "names", None)


def reading(edition: str, title: str, day: str, *texts: str) -> EditionText:
    clauses = (
        EditionPassage(CLAUSE, text, "rules", "rules", f"rules-{n:02d}", f"1.{n}")
        for n, text in enumerate(texts, 1)
    )
    passages = (
        EditionPassage(FACT, day, anchor="fact-approved"),
        EditionPassage(HEADING, title, "index", "title", "title", level=1),
        EditionPassage(HEADING, "KURALLAR", "rules", "rules", "rules", level=1),
        *clauses,
    )
    return EditionText(edition, "tr", passages, {"index": "Politika", "rules": "Kurallar"})


REDLINE = compare(
    reading(
        "2022-2023", "Başlık", "29 Eylül 2022", "Telefon <kapalı> tutulur.", "Eski kural.", "Son."
    ),
    reading(
        "2026-2027", "Yeni başlık", "30 Eylül 2026", "Telefon <sessiz> tutulur.", "Son.", "Yeni."
    ),
)


def inputs(*, on_site: bool = True, newer: Edition = EDITIONS[1]) -> RedlineInputs:
    return RedlineInputs(REDLINE, EDITIONS[0], newer, CONTENT.school, on_site)


@pytest.fixture
def turkish(root: Path) -> Templates:
    return Templates(root, "tr")


def shown(text: str) -> html.HtmlElement:
    return html.fragment_fromstring(text, create_parent="div")


def words(element: html.HtmlElement) -> str:
    return " ".join(element.text_content().split())


def test_only_what_changed_is_shown_chapter_by_chapter(turkish: Templates) -> None:
    page = shown(redline_html(inputs(), turkish, lambda p: f"../{p.chapter}/#{p.anchor}"))

    parts = {words(p.find("h2")): p for p in page.find_class("redline__part")}
    assert list(parts) == [
        *("Sürümün bilgileri", "Belgenin adı", "Kurallar", "Yalnız numarası değişen maddeler"),
    ]
    assert [words(h) for h in parts["Kurallar"].find_class("change__head")] == [
        "Metni değişti Madde 1.1",
        "Kaldırıldı Madde 1.2",
        "Eklendi Madde 1.3",
    ]
    assert words(parts["Yalnız numarası değişen maddeler"]).endswith("1.3 → 1.2")
    assert page.xpath("//a[@class='change__place']/@href") == [
        "../index/#title",
        "../rules/#rules-01",
        "../rules/#rules-03",
    ]


def test_what_was_added_and_taken_out_is_announced_to_those_who_listen(
    turkish: Templates,
) -> None:
    page = shown(redline_html(inputs(), turkish, lambda _: "#"))
    text = page.find_class("change__text")[2]

    assert words(text) == (
        "Telefon <çıkarılan: kapalı (çıkarılanın sonu) eklenen: sessiz (eklenenin sonu)> tutulur."
    )
    assert [e.tag for e in text if e.tag != "span"] == ["del", "ins"]
    hidden = text.xpath(".//*[@class='visually-hidden']")
    for element in hidden:
        element.drop_tree()
    assert words(text) == "Telefon <kapalı sessiz> tutulur."


def test_a_link_inside_the_page_leads_to_each_part(turkish: Templates) -> None:
    page = shown(redline_html(inputs(), turkish, lambda _: "x"))

    targets = page.xpath("//nav//a/@href")
    assert targets == ["#redline-facts", "#redline-index", "#redline-rules"]
    assert {target[1:] for target in targets} <= set(page.xpath("//@id"))


def test_an_edition_that_is_not_on_the_site_is_not_linked_to(turkish: Templates) -> None:
    page = shown(redline_html(inputs(on_site=False), turkish, lambda _: "x"))

    assert page.find_class("change__head")
    assert page.xpath("//*[@class='change__head']//a") == []


def test_a_draft_is_marked_as_one(turkish: Templates) -> None:
    text = words(shown(redline_html(inputs(newer=DRAFT), turkish, lambda _: "")))

    assert "2026-2027 (taslak, henüz onaylanmadı)" in text


def test_the_pdf_keeps_every_word_and_renders_without_errors(
    turkish: Templates, root: Path, tmp_path: Path
) -> None:
    sheet = redline_job(inputs(), turkish, NOON)

    printed = render_job(sheet, root, tmp_path)

    assert (sheet.kind, sheet.path) == (
        "redline",
        "downloads/2026-2027/redline-from-2022-2023.tr.pdf",
    )
    assert error_message(printed) == ""
    assert (tmp_path / sheet.path).is_file()
    assert f'href="{HOME}policy/rules/#rules-01"' in sheet.html
    assert f'href="{HOME}policy/#title"' in sheet.html
    assert "visually-hidden" not in sheet.html


def test_a_line_of_the_pdf_is_full_before_the_next_begins(
    turkish: Templates, root: Path, tmp_path: Path
) -> None:
    beginning = (
        "Okul, çevrimiçi güvenlik dahil olmak üzere, toplumun üyeleri için okul web sitesinde"
    )
    texts = (
        f"{beginning} korunma hakkında bilgi {word}." for word in ("gönderecektir", "yayımlar")
    )
    old, new = (reading("2022-2023", "Başlık", "29 Eylül 2022", text) for text in texts)
    sheet = redline_job(replace(inputs(), redline=compare(old, new)), turkish, NOON)

    render_job(sheet, root, tmp_path)

    document = pypdfium2.PdfDocument(tmp_path / sheet.path)
    lines = str(document[0].get_textpage().get_text_bounded()).splitlines()
    document.close()
    assert [line for line in lines if line.startswith("Okul, çevrimiçi güvenlik")]


def test_the_pdf_has_no_links_when_the_edition_is_not_on_the_site(turkish: Templates) -> None:
    assert CONTENT.school.site_url not in redline_job(inputs(on_site=False), turkish, NOON).html


def test_a_standalone_page_needs_no_other_file(turkish: Templates) -> None:
    page = redline_page(inputs(), turkish, "ins { color: green }")

    assert "<style>\nins { color: green }\n</style>" in page
    assert not re.search(r"<link|<script|<img", page)
    assert "2026-2027 sürümünde ne değişti?" in page


def test_the_english_page_names_the_binding_language(root: Path) -> None:
    english = Templates(root, "en")

    assert english.t("translation-label") in redline_page(inputs(), english, "")
    assert english.t("translation-label") in redline_job(inputs(), english, NOON).html
