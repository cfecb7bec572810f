"""The whole file, read back by other programs than the one that wrote it."""

from dataclasses import replace
from datetime import UTC, date, datetime
from io import BytesIO

import mammoth
import pytest
from docx import Document

from esafety.policy.alignment.passage import CLAUSE, FACT, HEADING, NOTE, PERSON, EditionPassage
from esafety.policy.editions import Approval, Edition
from esafety.redline.compare import compare
from esafety.redline.document.compose import RedlineInputs
from esafety.redline.passages import EditionText
from esafety.redline.word.compose import redline_document
from esafety.text.templates import Templates
from word_changes import ACCEPTED, REJECTED, found, paragraphs_of, part, texts
from workshop import CONTENT, ROOT

NOON = datetime(2026, 9, 30, 12, tzinfo=UTC)
OFFICE = {"tr": "Okul Müdürü", "en": "Head Teacher"}
OLDER, NEWER = (
    Edition(name, {"tr": "Politika", "en": "Policy"}, "names", Approval(on, "A", OFFICE), seal)
    for name, on, seal in (
        ("2022-2023", date(2022, 9, 29), "a" * 64),
        ("2026-2027", date(2026, 9, 30), "b" * 64),
    )
)
TURKISH, ENGLISH = (Templates(ROOT, language) for language in ("tr", "en"))
NUMBERS = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}id"


def edition(name: str, day: str, clauses: list[str], *last: EditionPassage) -> EditionText:
    passages = (
        EditionPassage(FACT, day, anchor="fact-approved"),
        EditionPassage(HEADING, "Politika", "index", "title", "title", level=1),
        EditionPassage(HEADING, "1. KURALLAR", "rules", "rules", "rules", level=1),
        *(
            EditionPassage(CLAUSE, text, "rules", "rules", f"rules-{n:02d}", f"1.{n}")
            for n, text in enumerate(clauses, 1)
        ),
        *last,
    )
    return EditionText(name, "tr", passages, {})


OLD = edition(
    *("2022-2023", "29 Eylül 2022"),
    ["Telefon <kapalı> tutulur & saklanır.", "Eski kural.", "Şifre gizlidir."],
    EditionPassage(NOTE, "Bir not.", "rules", "rules", "rules-03"),
    EditionPassage(PERSON, "Ayşe IŞIK\nÖğretmen", "team", "team", "team"),
)
NEW = edition(
    *("2026-2027", "30 Eylül 2026"),
    ["Şifre gizlidir.", "Telefon <sessiz> tutulur & saklanır.", "Yepyeni bir kural."],
)
INPUTS = RedlineInputs(compare(OLD, NEW), OLDER, NEWER, CONTENT.school, on_site=True)


def made(inputs: RedlineInputs = INPUTS, templates: Templates = TURKISH) -> bytes:
    return redline_document(inputs, templates, NOON)


def words(text: EditionText) -> list[str]:
    return [f"{_label(passage)}{passage.text}" for passage in text.passages]


def _label(passage: EditionPassage) -> str:
    if passage.kind == FACT:
        return "Onay: "
    return f"{passage.number}\t" if passage.number else ""


def test_all_changes_accepted_are_the_newer_edition_and_all_rejected_the_older() -> None:
    paragraphs = paragraphs_of(made())

    assert texts(paragraphs, ACCEPTED) == words(NEW)
    assert texts(paragraphs, REJECTED) == words(OLD)


def test_the_same_holds_where_all_or_nothing_changed() -> None:
    nothing = EditionText("2026-2027", "tr", (), {})
    for old, new in ((OLD, nothing), (nothing, NEW), (NEW, NEW)):
        paragraphs = paragraphs_of(made(replace(INPUTS, redline=compare(old, new))))
        assert texts(paragraphs, ACCEPTED) == words(new)
        assert texts(paragraphs, REJECTED) == words(old)


def test_the_last_paragraph_can_be_neither_taken_out_nor_added() -> None:
    for old, new in ((OLD, NEW), (NEW, OLD), (NEW, NEW)):
        last = paragraphs_of(made(replace(INPUTS, redline=compare(old, new))))[-1]
        assert found(last, "w:pPr/w:rPr/*") == []


def test_a_reader_that_accepts_what_is_tracked_reads_the_newer_edition() -> None:
    html = mammoth.convert_to_html(BytesIO(made())).value

    assert "<h1>1. KURALLAR</h1>" in html
    assert "Telefon &lt;sessiz&gt; tutulur &amp; saklanır." in html
    assert "kapalı" not in html
    assert "Eski kural" not in html


def test_the_file_says_its_title_its_language_whose_it_is_and_when() -> None:
    facts = Document(BytesIO(made())).core_properties

    assert facts.title == "Karşılaştırma: 2022-2023 → 2026-2027"
    assert (facts.language, facts.subject) == ("tr-TR", "Politika")
    assert facts.author == facts.last_modified_by == CONTENT.school.name["tr"]
    assert facts.created == facts.modified == NOON


def headers(file: bytes) -> tuple[list[str], list[str]]:
    section = Document(BytesIO(file)).sections[0]
    first, others = section.first_page_header, section.header
    return [p.text for p in first.paragraphs], [p.text for p in others.paragraphs]


def test_the_head_of_each_page_names_the_school_and_both_editions_with_their_codes() -> None:
    first, others = headers(made())

    compared = "Karşılaştırma: 2022-2023 (aaaaaaaaaaaa) → 2026-2027 (bbbbbbbbbbbb)"
    assert others == [f"{CONTENT.school.name['tr']} · {compared}"]
    assert first[:2] == [CONTENT.school.name["tr"], compared]
    assert first[2] == TURKISH.t("redline-word-how", older="2022-2023", newer="2026-2027")


def test_a_draft_is_called_one_on_every_page() -> None:
    draft = Edition("2026-2027", {"tr": "P", "en": "P"}, "names", None)

    assert all("TASLAK" in " ".join(lines) for lines in headers(made(replace(INPUTS, newer=draft))))


def test_an_english_file_is_english_and_names_the_binding_language() -> None:
    file = made(templates=ENGLISH)

    assert ENGLISH.t("translation-label") in headers(file)[0]
    styles = part(file, "word/styles.xml")
    assert found(styles, "//w:lang/@w:val") == ["en-GB"]
    assert "Clause" in found(styles, "//w:style/w:name/@w:val")


def test_what_moved_is_explained_by_a_comment_that_goes_with_it() -> None:
    file = made()
    (comment,) = Document(BytesIO(file)).comments

    assert comment.text == "Metni değişti, yer de değiştirdi (eski numarası 1.1)"
    assert comment.timestamp == NOON
    document = part(file, "word/document.xml")
    signs = found(document, "//w:commentReference")
    assert [sign.getparent().getparent().tag[-4:] for sign in signs] == ["}ins"]


def test_nobody_is_named_where_names_are_not_published() -> None:
    paragraphs = paragraphs_of(made(replace(INPUTS, named=False)))

    said = [line for line in words(OLD) if "IŞIK" not in line]
    assert texts(paragraphs, REJECTED) == said != words(OLD)


def test_same_redline_same_bytes() -> None:
    assert made() == made()


def test_no_two_changes_share_an_id() -> None:
    marks = part(made(), "word/document.xml").iter("{*}ins", "{*}del")
    ids = [mark.get(NUMBERS) for mark in marks]

    assert len(ids) == len(set(ids)) > 5


@pytest.mark.parametrize("templates", [TURKISH, ENGLISH])
def test_every_style_that_is_used_is_there(templates: Templates) -> None:
    file = made(templates=templates)
    document, styles = (part(file, f"word/{name}.xml") for name in ("document", "styles"))
    used = found(document, "//w:pStyle/@w:val | //w:rStyle/@w:val")

    assert set(used) <= set(found(styles, "//w:style/@w:styleId"))
