from datetime import datetime, timedelta, timezone

from hypothesis import example, given
from lxml import etree

from edition_texts import EDITIONS, compared, edition
from esafety.redline.word.marks import TrackedChanges, field, plain_paragraph, run, word_date
from esafety.redline.word.rows import RevisedParagraph, tracked_rows
from esafety.redline.word_diff import DELETED, INSERTED, SAME, DiffSegment
from examples import examples
from word_changes import ACCEPTED, REJECTED, found, texts

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
NOON = datetime(2026, 9, 30, 15, tzinfo=timezone(timedelta(hours=3)))
Clauses = list[tuple[str, str]]


def written(*rows: RevisedParagraph) -> list[etree._Element]:
    changes = TrackedChanges("Örnek Okulu", NOON)
    return [changes.paragraph(row) for row in rows]


def row(kind: str, *text: DiffSegment) -> RevisedParagraph:
    return RevisedParagraph(kind, "BodyText", (), text)


def tags(element: etree._Element) -> list[str]:
    return [str(one.tag).removeprefix(W) for one in element.iter()]


def test_words_that_were_taken_out_stand_in_an_element_of_their_own() -> None:
    (paragraph,) = written(row(SAME, DiffSegment(DELETED, "kapalı "), DiffSegment(INSERTED, "ses")))

    assert tags(paragraph) == ["p", "pPr", "pStyle", "del", "r", "delText", "ins", "r", "t"]
    assert found(paragraph, ".//@xml:space") == ["preserve", "preserve"]


def test_the_end_of_a_paragraph_that_was_added_is_tracked_too() -> None:
    (paragraph,) = written(row(INSERTED, DiffSegment(INSERTED, "Yeni.")))

    assert tags(paragraph) == ["p", "pPr", "pStyle", "rPr", "ins", "ins", "r", "t"]


def test_every_change_has_an_id_of_its_own_and_the_author_and_the_moment_of_all() -> None:
    paragraphs = written(
        row(DELETED, DiffSegment(DELETED, "bir")),
        row(SAME, DiffSegment(DELETED, "iki"), DiffSegment(INSERTED, "üç")),
    )

    marks = [one for p in paragraphs for one in p.iter(f"{W}ins", f"{W}del")]
    assert [one.get(f"{W}id") for one in marks] == ["1", "2", "3", "4"]
    assert {one.get(f"{W}author") for one in marks} == {"Örnek Okulu"}
    assert {one.get(f"{W}date") for one in marks} == {"2026-09-30T12:00:00Z"}


def test_ends_of_lines_and_tabs_are_elements() -> None:
    (paragraph,) = written(row(SAME, DiffSegment(SAME, "1.1\tbir\n\niki")))

    assert tags(paragraph)[4:] == ["t", "tab", "t", "br", "br", "t"]
    assert texts([paragraph], ACCEPTED) == ["1.1\tbir\n\niki"]


def test_a_footer_holds_a_field_that_is_computed() -> None:
    paragraph = plain_paragraph("Footer", run("Sayfa "), field("PAGE"))

    assert found(paragraph, ".//w:fldSimple/@w:instr") == [" PAGE "]
    assert texts([paragraph], ACCEPTED) == ["Sayfa 1"]


def test_a_moment_is_written_in_universal_time() -> None:
    assert word_date(NOON) == "2026-09-30T12:00:00Z"


@examples(150)
@given(old=EDITIONS, new=EDITIONS)
@example(old=[("rules", "okul")], new=[])
@example(old=[], new=[("rules", "okul"), ("devices", "okul")])
def test_all_accepted_is_the_newer_edition_and_all_rejected_the_older(
    old: Clauses, new: Clauses
) -> None:
    paragraphs = written(*tracked_rows(compared(old, new), {}))

    for way, clauses in ((ACCEPTED, new), (REJECTED, old)):
        passages = edition("2022-2023", clauses).passages
        wanted = [f"{p.number}\t{p.text}" if p.number else p.text for p in passages]
        assert texts(paragraphs, way) == wanted
