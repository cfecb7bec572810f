from io import StringIO
from pathlib import Path

import pytest
from rich.console import Console

from awkward import NOON
from esafety.cli.render_with_progress import RenderRun, cache_in, error_lines
from esafety.documents.common.print_job import PrintJob, RenderError
from esafety.documents.registry import DOCUMENT_TYPES
from esafety.problems.problem import ContentError, Problem
from workshop import ROOT

PAGE = DOCUMENT_TYPES["page"]


def sheet(name: str, body: str = "<p>Bir</p>", source: str = "<p>Bir</p>") -> PrintJob:
    html = (
        f'<!doctype html><html lang="tr"><head><title>{name}</title></head>'
        f'<body><main data-title="a" data-address="b">{body}</main></body></html>'
    )
    return PrintJob(
        PAGE,
        "tr",
        name,
        html,
        source,
        f"{name}.tr.pdf",
        NOON,
        PAGE.all_styles,
    )


@pytest.fixture
def room(tmp_path: Path) -> RenderRun:
    pdf_cache = cache_in(tmp_path / "pdf-cache", ROOT)
    return RenderRun(ROOT, 1, pdf_cache, Console(file=StringIO()))


def test_what_is_printed_is_shown_and_kept(room: RenderRun, tmp_path: Path) -> None:
    site = tmp_path / "site"

    assert [one.path for one in room.run([sheet("a")], site)] == ["a.tr.pdf"]
    assert "1/1 a.tr.pdf" in room.console.file.getvalue()  # type: ignore[attr-defined]
    assert room.pdf_cache
    assert room.pdf_cache.get(sheet("a"), site)


def test_every_faulty_sheet_is_reported_and_the_others_are_finished(
    room: RenderRun, tmp_path: Path
) -> None:
    lost = sheet("b", source="<p>Bir iki</p>")
    strange = sheet("c", body='<p style="colour: red">Bir</p>')

    with pytest.raises(RenderError) as raised:
        room.run([sheet("a"), lost, strange], tmp_path)

    assert {printed.path for printed in raised.value.printed} == {"b.tr.pdf", "c.tr.pdf"}
    assert (tmp_path / "a.tr.pdf").is_file()


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (OSError(28, "No space left on device"), "site"),
        (ContentError([Problem("docs/a.tr.md", 3, "missing-file", {"name": "a"})]), "a.tr.md:3"),
        (KeyboardInterrupt(), "Durduruldu. · Stopped."),
        (ValueError("b.pdf: no font"), "b.pdf: no font"),
    ],
)
def test_what_stopped_a_build_is_put_into_words(error: BaseException, words: str) -> None:
    assert words in "\n".join(error_lines(error, Path("site")))
