import re
from io import StringIO
from pathlib import Path

import pytest
from rich.console import Console

from esafety.cli.terminal.made_table import made_name, show_made
from esafety.documents.common.print_job import RenderedFile
from esafety.documents.registry import DOCUMENT_TYPES
from esafety.pdf.derived.table import DERIVED_FILES
from esafety.school.cms_paths import USB_COPY, pasted_path, whole_policy_path
from esafety.text.languages import SPOKEN_LANGUAGES

BOOKLET = RenderedFile("downloads/b.tr.pdf", "booklet", "tr", 24, 204_800)
PAGES = [RenderedFile(f"{name}.tr.pdf", "page", "tr", 2, 10_240) for name in ("index", "report")]


def console_of(width: int) -> Console:
    return Console(file=StringIO(), width=width, color_system=None)


def text(console: Console) -> str:
    assert isinstance(console.file, StringIO)
    return console.file.getvalue()


def rows(console: Console) -> list[list[str]]:
    """Return the cells of a table below its head."""
    return [re.split(r"\s{2,}", line.strip()) for line in text(console).splitlines()[2:]]


def test_the_table_counts_pages_and_names_each_booklet(tmp_path: Path) -> None:
    site = tmp_path / "site"
    for name in ("index.html", "report/index.html", "404.html"):
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        (site / name).write_text("x" * 2048, encoding="utf-8")
    console = console_of(120)

    show_made(site, [*PAGES, BOOKLET], console)

    assert rows(console) == [
        ["web sayfası · web page", "2", "site/index.html", "4"],
        ["kitapçık · booklet", "1", "site/downloads/b.tr.pdf", "200", "24"],
        ["sayfanın PDF’si · page as PDF", "2", "site/*", "20", "4"],
    ]


def test_texts_to_paste_are_no_pages_and_the_copy_for_a_stick_is_named(tmp_path: Path) -> None:
    site = tmp_path / "site"
    whole = whole_policy_path("2022-2023")
    texts = "site/downloads/2022-2023/school-page"
    for name in ("index.html", whole, pasted_path("2022-2023", "docs/a.md", "tr"), USB_COPY):
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        (site / name).write_text("x" * 1024, encoding="utf-8")
    console = console_of(120)

    show_made(site, [], console)

    assert rows(console) == [
        ["web sayfası · web page", "1", "site/index.html", "1"],
        ["yapıştırılacak metin · text to paste", "2", f"{texts}/", "2"],
        ["USB bellek kopyası · copy for a USB stick", "1", "site/downloads/site.zip", "1"],
    ]


@pytest.mark.parametrize("kind", [*DOCUMENT_TYPES, *DERIVED_FILES])
def test_everything_that_a_build_makes_has_a_name_in_every_language(kind: str) -> None:
    assert made_name(kind).count(" · ") == len(SPOKEN_LANGUAGES) - 1


def test_where_there_is_little_room_nothing_is_cut_off(tmp_path: Path) -> None:
    console = console_of(60)
    long = RenderedFile("downloads/2022-2023/booklet.tr.pdf", "booklet", "tr", 24, 9216)

    show_made(tmp_path / "site", [long], console)

    assert text(console).splitlines() == [
        "web sayfası · web page: 0, 0 KB",
        "  site/index.html",
        "kitapçık · booklet: 1, 9 KB, 24 sayfa · pages",
        "  site/downloads/2022-2023/booklet.tr.pdf",
    ]


def test_a_plain_sheet_is_called_as_on_its_pages() -> None:
    assert made_name("worksheet") == "çalışma kâğıdı · worksheet"


def test_thousands_are_parted_as_in_both_languages(tmp_path: Path) -> None:
    console = console_of(120)

    show_made(
        tmp_path / "site", [RenderedFile("b.tr.pdf", "booklet", "tr", 24, 13_734_912)], console
    )

    assert "  13\N{NO-BREAK SPACE}413  " in text(console)
