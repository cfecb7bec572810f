"""A table's words stay whole: smaller type, then a page that is turned, then a refusal."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest

from esafety.documents.common.print_job import PrintJob
from esafety.documents.registry import DOCUMENT_TYPES
from esafety.pdf.run.render_job import render_job

PAGE = DOCUMENT_TYPES["page"]

MakeSheet = Callable[..., PrintJob]


def table(columns: int, letters: int) -> str:
    """Return a table whose cells hold one word of so many letters that nothing can part."""
    cells = "".join(f"<td>{chr(97 + n % 26) * letters}</td>" for n in range(columns))
    return f"<table><tbody><tr>{cells}</tr></tbody></table>"


@pytest.fixture
def printed(make_sheet: MakeSheet, root: Path, tmp_path: Path) -> Callable[[str], Path]:
    def sheet(html: str) -> Path:
        done = render_job(make_sheet(html, "a.pdf", PAGE.all_styles), root, tmp_path)
        (tmp_path / "said.txt").write_text("\n".join(done.complaints), encoding="utf-8")
        return tmp_path

    return sheet


def sizes(folder: Path) -> list[tuple[int, int]]:
    """Return the pages' sizes in points."""
    document = pypdfium2.PdfDocument(folder / "a.pdf")
    found = [(round(page.get_width()), round(page.get_height())) for page in document]
    document.close()
    return found


def test_a_table_that_fits_stays_on_an_upright_page(printed: Callable[[str], Path]) -> None:
    folder = printed(table(4, 8))

    assert (folder / "said.txt").read_text(encoding="utf-8") == ""
    assert sizes(folder) == [(595, 842)]


def test_a_wide_table_stands_on_a_page_that_is_turned(printed: Callable[[str], Path]) -> None:
    folder = printed(table(9, 18))

    assert (folder / "said.txt").read_text(encoding="utf-8") == ""
    assert (842, 595) in sizes(folder)


def test_a_table_that_is_refused_is_named_by_the_line_of_its_first_row(
    make_sheet: MakeSheet, root: Path, tmp_path: Path
) -> None:
    cells = ["Saat", *(chr(97 + n % 26) * 30 for n in range(29))]
    row = "".join(f"<td>{cell}</td>" for cell in cells)
    page = tmp_path / "page.tr.md"
    page.write_text(f"# Saat {{ #a }}\n\nSaat kaç?\n\n| {' | '.join(cells)} |\n", "utf-8")
    job = replace(make_sheet(f"<table><tbody><tr>{row}</tr></tbody></table>"), origins=(str(page),))

    (complaint,) = render_job(job, root, tmp_path).complaints

    assert complaint.startswith(f"{page}:5: ")


def test_a_table_too_wide_for_any_page_is_refused_in_both_languages(
    printed: Callable[[str], Path],
) -> None:
    said = (printed(table(30, 30)) / "said.txt").read_text(encoding="utf-8")

    assert "30" in said
    assert " · " in said
