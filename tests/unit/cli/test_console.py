import re
from collections.abc import Iterator
from io import StringIO
from pathlib import Path

import pytest
from rich.console import Console

from esafety.cli.console import checklist_lines, made_table, note_lines, problem_lines, track
from esafety.documents.common.print_job import RenderedFile
from esafety.documents.registry import DOCUMENT_TYPES
from esafety.pdf.derived.table import DERIVED_FILES
from esafety.problems.problem import Problem
from esafety.school.cms_paths import USB_COPY, pasted_path, whole_policy_path
from esafety.text.languages import SPOKEN_LANGUAGES
from esafety.text.messages import console_words
from workshop import ROOT

PUBLISH = "cli/commands/publish.py"
BOOKLET = RenderedFile("downloads/b.tr.pdf", "booklet", "tr", 24, 204_800)
PAGES = [RenderedFile(f"{name}.tr.pdf", "page", "tr", 2, 10_240) for name in ("index", "report")]


def text(console: Console) -> str:
    assert isinstance(console.file, StringIO)
    return console.file.getvalue()


def rows(console: Console) -> list[list[str]]:
    """Return the cells of a table below its head."""
    return [re.split(r"\s{2,}", line.strip()) for line in text(console).splitlines()[2:]]


def paper(*, terminal: bool) -> Console:
    return Console(file=StringIO(), width=120, force_terminal=terminal, color_system=None)


def test_notes_stand_under_a_heading_of_their_own_or_not_at_all() -> None:
    note = Problem("docs/a.tr.md", 1, "read-as-composed", severity="note")

    assert [*note_lines([note])] == [
        "Notlar (hiçbir şeyi durdurmaz) · notes (these stop nothing):",
        *problem_lines([note]),
    ]
    assert [*note_lines([])] == []


def test_a_problem_is_said_in_turkish_then_in_english() -> None:
    problem = Problem("docs/a.tr.md", 3, "missing-key", {"name": "title"})

    assert list(problem_lines([problem])) == [
        "docs/a.tr.md:3: 'title' eksik. Ekleyin.",
        "    'title' is missing. Add it.",
    ]


def test_without_a_terminal_each_sheet_is_a_line() -> None:
    console = paper(terminal=False)

    assert list(track(PAGES, 2, "PDF", console)) == PAGES
    assert text(console).splitlines() == ["  1/2 index.tr.pdf", "  2/2 report.tr.pdf"]


def test_sheets_are_passed_on_while_others_are_still_printed() -> None:
    def printing() -> Iterator[RenderedFile]:
        yield BOOKLET
        pytest.fail("asked for the second sheet before the first was handed on")

    assert next(track(printing(), 2, "PDF", paper(terminal=False))) == BOOKLET


def test_on_a_terminal_a_bar_passes_the_sheets_through() -> None:
    console = paper(terminal=True)

    assert list(track(PAGES, 2, "PDF", console)) == PAGES
    assert "2/2" in text(console)


def test_the_table_counts_pages_and_names_each_booklet(tmp_path: Path) -> None:
    site = tmp_path / "site"
    for name in ("index.html", "report/index.html", "404.html"):
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        (site / name).write_text("x" * 2048, encoding="utf-8")
    console = paper(terminal=False)

    console.print(made_table(site, [*PAGES, BOOKLET]))

    assert rows(console) == [
        ["web sayfası · web page", "2", "site/index.html", "4"],
        ["kitapçık · booklet", "1", "site/downloads/b.tr.pdf", "200", "24"],
        ["sayfanın PDF'i · page as PDF", "2", "site/*", "20", "4"],
    ]


def test_texts_to_paste_are_no_pages_and_the_copy_for_a_stick_is_named(tmp_path: Path) -> None:
    site = tmp_path / "site"
    whole = whole_policy_path("2022-2023")
    texts = "site/downloads/2022-2023/school-page"
    for name in ("index.html", whole, pasted_path("2022-2023", "docs/a.md", "tr"), USB_COPY):
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        (site / name).write_text("x" * 1024, encoding="utf-8")
    console = paper(terminal=False)

    console.print(made_table(site, []))

    assert rows(console) == [
        ["web sayfası · web page", "1", "site/index.html", "1"],
        ["yapıştırılacak metin · text to paste", "2", f"{texts}/", "2"],
        ["USB bellek kopyası · copy for a USB stick", "1", "site/downloads/site.zip", "1"],
    ]


@pytest.mark.parametrize("kind", [*DOCUMENT_TYPES, *DERIVED_FILES])
def test_everything_that_a_build_makes_has_a_name_in_every_language(kind: str) -> None:
    assert all(console_words(language)[f"made-{kind}"] for language in SPOKEN_LANGUAGES)


def test_where_there_is_little_room_words_are_broken_and_not_paths(tmp_path: Path) -> None:
    console = Console(file=StringIO(), width=60, color_system=None)
    long = RenderedFile("downloads/2022-2023/booklet.tr.pdf", "booklet-bilingual", "tr", 24, 9)

    console.print(made_table(tmp_path / "site", [long]))

    assert "site/downloads/2022-2023/booklet.tr.pdf" in text(console)


def test_what_only_the_school_can_fix_is_listed_between_rules() -> None:
    item = Problem("data/school.yml", 24, "school-lacks-telephone")

    lines = list(checklist_lines([item]))

    assert lines[0] == lines[2] == lines[-1] == "═" * 72
    assert lines[1] == "Okulun tamamlaması gerekenler · What only the school can fix: 1"
    assert lines[3].startswith("data/school.yml:24: Okulun telefonu bilinmiyor")
    assert list(checklist_lines([])) == []


def test_every_step_of_a_publication_has_words_in_every_language() -> None:
    sources = [ROOT / "src/esafety" / name for name in ("publish/publish.py", PUBLISH)]
    text = "".join(path.read_text(encoding="utf-8") for path in sources)
    steps = set(re.findall(r'(?:report|_step)\("(\w+)"\)', text))

    assert {"check", "fetch", "push", "done"} <= steps
    for language in SPOKEN_LANGUAGES:
        assert {f"step-{step}" for step in steps} <= console_words(language).keys()
