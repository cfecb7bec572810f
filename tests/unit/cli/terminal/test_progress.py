import re
from collections.abc import Iterator
from dataclasses import replace
from io import StringIO

import pytest
from rich.console import Console

from esafety.cli.terminal.progress import track
from esafety.documents.common.print_job import RenderedFile
from esafety.text.languages import SPOKEN_LANGUAGES
from esafety.text.messages import console_words
from workshop import ROOT

PUBLISH = "cli/commands/publication/publish.py"
BOOKLET = RenderedFile("downloads/b.tr.pdf", "booklet", "tr", 24, 204_800)
PAGES = [RenderedFile(f"{name}.tr.pdf", "page", "tr", 2, 10_240) for name in ("index", "report")]


def text(console: Console) -> str:
    assert isinstance(console.file, StringIO)
    return console.file.getvalue()


def paper(*, terminal: bool) -> Console:
    return Console(file=StringIO(), width=120, force_terminal=terminal, color_system=None)


def test_without_a_terminal_each_sheet_is_a_line() -> None:
    console = paper(terminal=False)

    assert list(track(PAGES, 2, "PDF", console)) == PAGES
    assert text(console).splitlines() == ["  1/2 index.tr.pdf", "  2/2 report.tr.pdf"]


def test_sheets_that_were_printed_before_are_one_line() -> None:
    kept = [replace(BOOKLET, from_cache=True), replace(PAGES[0], from_cache=True)]
    some, all_of_them = paper(terminal=False), paper(terminal=False)

    assert list(track([*kept, PAGES[1]], 3, "PDF", some)) == [*kept, PAGES[1]]
    assert list(track(kept, 2, "PDF", all_of_them)) == kept

    first, second = text(some).splitlines()
    assert first.startswith("  2/3 ")
    assert second == "  3/3 report.tr.pdf"
    assert len(text(all_of_them).splitlines()) == 1
    assert text(all_of_them).startswith("  2/2 ")


def test_sheets_are_passed_on_while_others_are_still_printed() -> None:
    def printing() -> Iterator[RenderedFile]:
        yield BOOKLET
        pytest.fail("asked for the second sheet before the first was handed on")

    assert next(track(printing(), 2, "PDF", paper(terminal=False))) == BOOKLET


def test_on_a_terminal_a_bar_passes_the_sheets_through() -> None:
    console = paper(terminal=True)

    assert list(track(PAGES, 2, "PDF", console)) == PAGES
    assert "2/2" in text(console)


def test_every_step_of_a_publication_has_words_in_every_language() -> None:
    sources = [ROOT / "src/esafety" / name for name in ("publish/publish.py", PUBLISH)]
    text = "".join(path.read_text(encoding="utf-8") for path in sources)
    steps = set(re.findall(r'(?:report|_step)\("(\w+)"\)', text))

    assert {"check", "fetch", "push", "done"} <= steps
    for language in SPOKEN_LANGUAGES:
        assert {f"step-{step}" for step in steps} <= console_words(language).keys()
