"""What one build made: web pages, documents, files derived from them, as a table or as lines."""

import posixpath
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Final

from rich.console import Console
from rich.measure import Measurement
from rich.table import Table

from esafety.documents.common.print_job import RenderedFile
from esafety.documents.registry import KINDS
from esafety.school.cms_paths import USB_COPY, is_pasted
from esafety.storage.files_below import files_below
from esafety.text.one_line import console_line, sheet_kind_line

# What, how many, where, KB, pages of paper.
MadeRow = tuple[str, str, str, str, str]
_WIDEST: Final = 1000
_PLAIN: Final = frozenset(row.name for kind in KINDS if kind.paper for row in kind.types)


def show_made(site: Path, printed: Iterable[RenderedFile], console: Console) -> None:
    """Show what one build made: what, how many, where, size, pages.

    Where a table is wider than the terminal, nothing in it is cut off: each row is two lines.
    """
    rows = [*_rows(site, printed)]
    table = _table(rows)
    widest = console.options.update(width=_WIDEST)
    if Measurement.get(console, widest, table).maximum <= console.width:
        console.print(table)
    else:
        console.print("\n".join(map(_two_lines, rows)))


def _table(rows: Iterable[MadeRow]) -> Table:
    table = Table(title=None, box=None, header_style="bold", pad_edge=False)
    table.add_column("")
    table.add_column("", justify="right")
    table.add_column("")
    table.add_column("KB", justify="right")
    table.add_column(console_line("pages").replace(" · ", "\n"), justify="right")
    for row in rows:
        table.add_row(*row)
    return table


def _two_lines(row: MadeRow) -> str:
    """Return a row as a line of what and how much, and the place below it."""
    what, count, where, size, pages = row
    on_paper = f", {pages} {console_line('pages')}" if pages else ""
    return f"{what}: {count}, {size} KB{on_paper}\n  {where}"


def _rows(site: Path, printed: Iterable[RenderedFile]) -> Iterator[MadeRow]:
    pages, texts = _pages_and_texts(site)
    yield _files_row("web", f"{site.name}/index.html", pages)
    kinds: dict[str, list[RenderedFile]] = {}
    every = (file for sheet in printed for file in (sheet, *sheet.derived_files))
    for sheet in sorted(every, key=lambda s: s.path):
        kinds.setdefault(sheet.kind, []).append(sheet)
    for kind, sheets in kinds.items():
        yield _row(site.name, kind, sheets)
    if texts:
        where = f"{site.name}/{texts[0].parent.relative_to(site).as_posix()}/"
        yield _files_row("texts", where, texts)
    if (copy := site / USB_COPY).is_file():
        yield _files_row("usb-copy", f"{site.name}/{USB_COPY}", [copy])


def _files_row(kind: str, where: str, files: Sequence[Path]) -> MadeRow:
    """Return the row of files that have no pages of paper."""
    return console_line(f"made-{kind}"), str(len(files)), where, _kb(_size(files)), ""


def _row(site: str, kind: str, sheets: list[RenderedFile]) -> MadeRow:
    """Return one kind's row: its common place, its bytes, its pages."""
    where = sheets[0].path if len(sheets) == 1 else _common([s.path for s in sheets])
    size, pages = _kb(sum(s.size for s in sheets)), sum(s.pages for s in sheets)
    return made_name(kind), str(len(sheets)), f"{site}/{where}", size, str(pages)


def made_name(kind: str) -> str:
    """Return what a document or a file of a type is called; a plain sheet as on its pages."""
    return sheet_kind_line(kind) if kind in _PLAIN else console_line(f"made-{kind}")


def _common(paths: list[str]) -> str:
    folders = {posixpath.dirname(path) for path in paths}
    return posixpath.join(posixpath.commonpath(folders), "*" if len(folders) == 1 else "**")


def _pages_and_texts(site: Path) -> tuple[list[Path], list[Path]]:
    """Return the web pages, and the texts that are pasted elsewhere."""
    pages, texts = [], []
    for name, path in files_below(site, ".html").items():
        if is_pasted(name):
            texts.append(path)
        elif path.name != "404.html":
            pages.append(path)
    return pages, texts


def _size(files: Iterable[Path]) -> int:
    return sum(file.stat().st_size for file in files)


def _kb(size: int) -> str:
    """Return kilobytes with spaces between thousands: a comma is a decimal one in Turkish."""
    return f"{size / 1024:,.0f}".replace(",", "\N{NO-BREAK SPACE}")
