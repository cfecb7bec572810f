from io import BytesIO

import pikepdf
import pypdfium2
import pytest
from pikepdf import Dictionary, Name

from esafety.pdf.checks.seen_text import Run, runs_on

_PAGE = (200, 100)
# What the letters `a` to `e` of the typeface stand for: an accent, and two letters of Arabic.
_MEANINGS = {"a": "a", "b": "b", "c": "\u0301", "d": "\u0627", "e": "\u0628"}


def sheet(content: str) -> bytes:
    """Return a PDF of one page, 200 points wide and 100 high, on which `content` is drawn."""
    with pikepdf.new() as document:
        page = document.add_blank_page(page_size=_PAGE)
        font = Dictionary(
            Type=Name.Font,
            Subtype=Name.Type1,
            BaseFont=Name.Helvetica,
            ToUnicode=document.make_stream(_to_unicode().encode()),
        )
        page.Resources = Dictionary(Font=Dictionary(F=font))
        page.Contents = document.make_stream(content.encode())
        document.save(written := BytesIO())
        return written.getvalue()


def _to_unicode() -> str:
    rows = "\n".join(f"<{ord(code):02x}> <{ord(text):04x}>" for code, text in _MEANINGS.items())
    return (
        "/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <00> <ff> "
        f"endcodespacerange {len(_MEANINGS)} beginbfchar\n{rows}\nendbfchar endcmap"
    )


def seen(content: str) -> list[Run]:
    with pypdfium2.PdfDocument(sheet(content)) as document:
        return [*runs_on(0, document[0])]


def texts(content: str) -> list[str]:
    return [run.text for run in seen(content)]


def test_a_text_object_is_read_with_its_mark_and_one_without_a_mark_too() -> None:
    drawn = "/P <</MCID 3>> BDC BT /F 10 Tf 20 50 Td (ab) Tj ET EMC BT /F 10 Tf 20 20 Td (b) Tj ET"

    assert [(run.page, run.marked, run.text) for run in seen(drawn)] == [(0, 3, "ab"), (0, -1, "b")]


@pytest.mark.parametrize(
    ("place", "left"),
    [("20 50", ["aaaa"]), ("20 120", []), ("-60 50", []), ("186 50", ["aaa"]), ("-9 50", ["aa"])],
)
def test_letters_outside_the_page_are_not_seen(place: str, left: list[str]) -> None:
    assert texts(f"BT /F 10 Tf {place} Td (aaaa) Tj ET") == left


@pytest.mark.parametrize(
    ("clip", "left"),
    [("0 0 200 100", ["abab"]), ("0 0 30 100", ["ab"]), ("0 60 200 40", []), ("26 0 9 99", ["ba"])],
)
def test_letters_outside_their_clip_are_not_seen(clip: str, left: list[str]) -> None:
    assert texts(f"q {clip} re W n BT /F 10 Tf 20 50 Td (abab) Tj ET Q") == left


def test_words_far_apart_in_one_object_are_read_without_what_pdfium_puts_between() -> None:
    assert texts("BT /F 10 Tf 20 50 Td [(a) -900 (c)] TJ ET") == ["a\u0301"]


def test_letters_from_the_right_are_read_as_they_are_seen() -> None:
    (run,) = seen("BT /F 10 Tf 20 50 Td (de) Tj ET")

    assert (run.text, run.as_seen) == ("\u0627\u0628", True)


def test_an_object_is_read_once_where_another_is_drawn_amid_it() -> None:
    drawn = "BT /F 10 Tf 20 50 Td [(a) -9000 (b)] TJ ET BT /F 10 Tf 60 50 Td (a) Tj ET"

    assert sorted(texts(drawn)) == ["a", "ab"]
