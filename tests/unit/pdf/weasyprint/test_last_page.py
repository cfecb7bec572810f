from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest
from weasyprint import HTML

from esafety.documents.common.print_job import PrintJob
from esafety.documents.registry import DOCUMENT_TYPES
from esafety.pdf.weasyprint.engine import render
from esafety.pdf.weasyprint.last_page import (
    on_a_spread,
    one_page_over,
    saves_by_tightening,
    tightened,
)

MakeSheet = Callable[..., PrintJob]
LINE = "<p>Telefonlar derste kapalı durur.</p>"


def pages(make_sheet: MakeSheet, lines: int, root: Path, tmp_path: Path) -> int:
    return render(make_sheet(LINE * lines), root, tmp_path).pages


def test_a_last_page_of_a_few_lines_is_saved(
    make_sheet: MakeSheet, root: Path, tmp_path: Path
) -> None:
    with pytest.MonkeyPatch.context() as moment:
        moment.setattr("esafety.pdf.weasyprint.engine.saves_by_tightening", lambda *_: False)
        least = next(n for n in range(25, 60) if pages(make_sheet, n, root, tmp_path) > 1)

    found = [pages(make_sheet, least + more, root, tmp_path) for more in (0, 1, 12)]

    assert found == [1, 1, 2]


def test_a_sheet_with_a_fuller_last_page_is_set_as_it_was(
    make_sheet: MakeSheet, root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    monkeypatch.setattr("esafety.pdf.weasyprint.engine.tightened", asked.append)

    assert pages(make_sheet, 60, root, tmp_path) == 2
    assert asked == []


def test_a_page_that_cannot_be_saved_is_set_as_at_first(
    make_sheet: MakeSheet, root: Path, tmp_path: Path
) -> None:
    tall = (
        '<div style="height: 250mm; break-inside: avoid">A</div><div style="height: 12mm">B</div>'
    )
    sheet = make_sheet(tall + LINE)

    first, again = (render(sheet, root, tmp_path) for _ in range(2))

    assert first.pages == 2
    assert first.pdf == again.pdf


def test_only_the_root_says_that_a_document_is_tight() -> None:
    html = '<html lang="tr"><p>a</p>'

    assert [*tightened("few-lines", html, [])] == ['<html class="tight" lang="tr"><p>a</p>']
    assert [step[:18] for step in tightened("blanks", html, [])] == [
        '<html class="snug"',
        '<html class="tight',
    ]
    assert on_a_spread(next(tightened("blanks", html, []))).startswith('<html class="spread snug"')


@pytest.mark.parametrize(
    ("pages", "saved"), [(1, False), (4, False), (5, True), (20, False), (21, True), (23, False)]
)
def test_a_booklet_is_set_tighter_where_one_page_costs_three_blank_ones(
    pages: int,
    saved: bool,  # noqa: FBT001
) -> None:
    assert one_page_over(range(pages)) is saved
    assert saves_by_tightening("", range(pages)) is False


def booklet(lines: int, team: int, approval: int) -> str:
    """Return lines of text and two closing chapters of so many millimetres."""
    closing = "".join(
        f'<section class="chapter chapter--closing {name}"><h2>A</h2>'
        f'<div style="height: {height}mm">söz</div></section>'
        for name, height in (("chapter--team", team), ("chapter--approval", approval))
    )
    return f'<section class="chapter">{LINE * lines}</section>{closing}'


def closing_pages(pdf: bytes) -> list[int]:
    document = pypdfium2.PdfDocument(pdf)
    texts = [page.get_textpage().get_text_range() for page in document]
    document.close()
    return [number for number, text in enumerate(texts, 1) if "söz" in text]


@pytest.mark.parametrize("lines", [10, 60])
def test_closing_chapters_that_fill_two_pages_face_each_other(
    lines: int, make_sheet: MakeSheet, root: Path, tmp_path: Path
) -> None:
    sheet = make_sheet(booklet(lines, 120, 120), "a.pdf", DOCUMENT_TYPES["booklet"].all_styles)

    first, second = closing_pages(render(sheet, root, tmp_path).pdf)

    assert (first % 2, second) == (0, first + 1)


@pytest.mark.parametrize("kind", ["booklet", "booklet-large"])
def test_a_few_lines_before_the_closing_chapters_are_saved(
    kind: str, make_sheet: MakeSheet, root: Path, tmp_path: Path
) -> None:
    def made(lines: int) -> int:
        sheet = make_sheet(booklet(lines, 60, 60), "a.pdf", DOCUMENT_TYPES[kind].all_styles)
        sheet = replace(sheet, type=DOCUMENT_TYPES[kind])
        return closing_pages(render(sheet, root, tmp_path).pdf)[0]

    with pytest.MonkeyPatch.context() as moment:
        moment.setattr("esafety.pdf.weasyprint.engine.saves_by_tightening", lambda *_: False)
        over = next(lines for lines in range(20, 60) if made(lines) > 2)

    assert [made(over), made(over + 15)] == [2, 3]


@pytest.mark.parametrize("more_and_steps", [(0, ["snug", "tight"]), (20, ["tight"])])
def test_a_booklet_one_page_over_is_set_a_little_tighter_only_where_that_may_win_the_page(
    more_and_steps: tuple[int, list[str]],
    make_sheet: MakeSheet,
    root: Path,
    tmp_path: Path,
    layouts: list[HTML],
) -> None:
    def made(lines: int) -> int:
        styles = DOCUMENT_TYPES["booklet"].all_styles
        sheet = make_sheet(booklet(lines, 120, 120), "a.pdf", styles)
        return render(replace(sheet, type=DOCUMENT_TYPES["booklet"]), root, tmp_path).pages

    more, steps = more_and_steps
    with pytest.MonkeyPatch.context() as moment:
        moment.setattr("esafety.pdf.weasyprint.engine.is_spread_torn", lambda _: False)
        moment.setattr("esafety.pdf.weasyprint.engine.saves_by_tightening", lambda *_: False)
        over = next(lines for lines in range(40, 100) if made(lines) == 5)
        # Whatever a step wins, the next one is tried.
        moment.setattr("esafety.pdf.weasyprint.engine.saves_by_tightening", lambda *_: True)
        layouts.clear()

        made(over + more)

    assert [document.etree_element.get("class") for document in layouts] == [None, *steps]
