from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pypdfium2
import pytest
from lxml import html

from esafety.documents.booklet.bilingual import bilingual_job
from esafety.documents.common.imprint import Imprint
from esafety.documents.common.print_job import PrintJob, error_message
from esafety.documents.common.rendered_site import RenderedPage
from esafety.pdf.file import MM
from esafety.pdf.run.render_job import render_job
from esafety.pdf.weasyprint.engine import render
from esafety.policy.editions import Approval, Edition
from esafety.school.print_settings import Printing
from esafety.text.templates import Templates
from facts import a_school
from folded import nested, order, pages_seen

NOON = datetime(2022, 9, 29, 12, tzinfo=UTC)
BOTH = {"tr": "Çınar İlkokulu", "en": "Çınar Primary School"}
SCHOOL = a_school(name=BOTH, site_name=BOTH)
DRAFT = Edition("2026-2027", {"tr": "Politika", "en": "Policy"}, "names")


def clause(number: int, text: str) -> str:
    return (
        f'<li class="clause" id="a-0{number}"><a class="clause__number" href="#a-0{number}">'
        f'1.{number}</a><div class="clause__body"><p class="clause__text">{text}</p></div></li>'
    )


def page(language: str, slug: str, number: int | None, html: str) -> RenderedPage:
    source = "policy/2026-2027/index.md" if slug == "index" else f"policy/2026-2027/01-{slug}.md"
    return RenderedPage(source, language, f"policy/{slug}/", slug, slug, True, number, html)  # noqa: FBT003


def chapters(language: str, title: str, *texts: str) -> list[RenderedPage]:
    clauses = "".join(clause(number, words) for number, words in enumerate(texts, 1))
    text = f'<h1 id="a">{title}</h1><ol class="clauses">{clauses}</ol>'
    return [
        page(language, "index", None, f'<h1 id="title">{title}</h1>'),
        page(language, "a", 1, text),
    ]


OFFICE = {"tr": "Okul Müdürü", "en": "Head Teacher"}
SEALED = replace(DRAFT, approval=Approval(date(2026, 9, 29), "Ayşe IŞIK", OFFICE), seal="0" * 64)


@pytest.fixture
def sheet(root: Path) -> PrintJob:
    return bilingual(root, DRAFT)


def bilingual(root: Path, edition: Edition) -> PrintJob:
    words = {lang: Templates(root, lang) for lang in ("tr", "en")}
    pages = {
        "tr": chapters("tr", "Amaç", "Telefonlar kapalı durur.", "Şifreni söyleme."),
        "en": chapters("en", "Purpose", "Phones stay off.", "Keep your password."),
    }
    printing = Printing(paper=0, most_sheets=12, marks=False)
    return bilingual_job(pages, Imprint(SCHOOL, edition), words, NOON, printing)


def test_a_clause_and_its_translation_are_one_row_each_in_its_language(sheet: PrintJob) -> None:
    rows = [row.partition("</tr>")[0] for row in sheet.html.split("<tr")]
    (row,) = (row for row in rows if "Şifreni" in row)

    assert row.index('<td lang="tr">') < row.index("Şifreni") < row.index('<td lang="en">')
    assert "Keep your password." in row.partition('<td lang="en">')[2]


def test_a_chapter_heads_its_columns(sheet: PrintJob) -> None:
    assert '<th scope="col" lang="tr">' in sheet.html
    assert sheet.html.count('<h2 id="a">') == 1
    assert sheet.html.count('<h2 id="en-a">') == 1


def test_no_anchor_occurs_twice(sheet: PrintJob) -> None:
    anchors = [part.partition('"')[0] for part in sheet.html.split(' id="')[1:]]

    assert len(anchors) == len(set(anchors)) > 6


@pytest.mark.parametrize(
    "title",
    [
        {"tr": "Politika", "en": "Policy"},
        {
            "tr": "Teknoloji Kullanım Politikası (AUP) Bilgilendirme Metni",
            "en": "Technology Use Policy (AUP), information text",
        },
        {
            "tr": "Yıldıztepe İlkokulu Dijital Güvenlik ve Sorumlu Teknoloji Kullanımı Yönergesi",
            "en": "Yıldıztepe Primary School directive on digital safety and use of technology",
        },
    ],
)
def test_the_text_of_the_cover_is_above_the_drawing(
    title: dict[str, str], root: Path, tmp_path: Path
) -> None:
    named = bilingual(root, replace(SEALED, title=title))
    document = pypdfium2.PdfDocument(render(named, root, tmp_path).pdf)
    cover = document[0].get_textpage()
    boxes = [cover.get_charbox(place) for place in range(cover.count_chars())]
    lowest = min(low for left, low, right, _ in boxes if right > left)

    # The wave above the open book of art/cover.svg is 91 mm below the edge of the paper.
    assert lowest > document[0].get_height() - 90 * MM


def test_it_has_both_titles_and_the_stamp_of_a_draft(sheet: PrintJob) -> None:
    title = sheet.html.partition("<title>")[2].partition("<")[0]

    assert title.startswith("TASLAK · Politika · Policy, 2026-2027")
    assert sheet.html.count("@page opening") == 1


def test_its_back_has_a_line_for_the_telephone_in_both_languages(sheet: PrintJob) -> None:
    back = str(html.fromstring(sheet.html).xpath("string(//p[@class='back__phone'])"))

    assert back.strip() == "Okulun telefonu · School telephone:"


def test_printed_and_folded_the_left_page_of_an_opening_is_turkish(
    sheet: PrintJob, root: Path, tmp_path: Path
) -> None:
    printed = render_job(sheet, root, tmp_path)

    read, to_print = ((tmp_path / path).read_bytes() for path in (sheet.path, _to_print(sheet)))
    assert error_message(printed) == ""
    assert (printed.pages, printed.derived_files[0].pages) == (5, 4)
    assert order(nested(to_print), pages_seen(read)) == list(range(1, 9))


def _to_print(sheet: PrintJob) -> str:
    (finish,) = sheet.derived_files
    return finish.path
