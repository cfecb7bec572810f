import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from esafety.documents.common.print_job import PrintJob
from esafety.pdf.run.cache_key import RenderInputs, render_inputs
from workshop import ROOT

MakeSheet = Callable[..., PrintJob]
STYLE = {
    "print/page.css": b'p { background: url("../art/leaf.svg") }',
    "print/poster.css": b"h1 { color: red }",
    "art/leaf.svg": b'<svg><use href="vein.svg"/></svg>',
    "art/vein.svg": b"<svg/>",
    "art/owl.svg": b"<svg/>",
    "art/sarı baykuş.svg": b"<svg/>",
}


@pytest.fixture
def sheet(make_sheet: MakeSheet) -> PrintJob:
    return make_sheet('<img src="assets/art/owl.svg" alt="Baykuş">', styles=("print/page.css",))


@pytest.mark.parametrize(
    ("path", "counts"),
    [
        pytest.param("print/page.css", True, id="its own style sheet"),
        pytest.param("print/poster.css", False, id="the style sheet of another kind"),
        pytest.param("art/owl.svg", True, id="a drawing it shows"),
        pytest.param("art/leaf.svg", True, id="a drawing of its style sheet"),
        pytest.param("art/vein.svg", True, id="a drawing inside a drawing"),
        pytest.param("art/sarı baykuş.svg", True, id="a name that may be written otherwise"),
        pytest.param("art/owl", True, id="a name that may be any word"),
    ],
)
def test_a_sheet_is_printed_anew_if_what_it_names_has_changed(
    path: str,
    counts: bool,  # noqa: FBT001
    sheet: PrintJob,
) -> None:
    now, then = RenderInputs("press", STYLE), RenderInputs("press", STYLE | {path: b"other"})

    assert (now.used_by(sheet) != then.used_by(sheet)) is counts


def test_another_renderer_prints_every_sheet_anew(sheet: PrintJob) -> None:
    assert RenderInputs("press", STYLE).used_by(sheet) != RenderInputs("other", STYLE).used_by(
        sheet
    )


def test_a_style_sheet_that_is_not_there_is_for_the_renderer_to_tell(sheet: PrintJob) -> None:
    assert RenderInputs("press").used_by(sheet) == RenderInputs(
        "press", {"art/other.svg": b""}
    ).used_by(sheet)


def test_another_renderer_gives_another_key(tmp_path: Path) -> None:
    (tmp_path / "assets/art").mkdir(parents=True)
    (tmp_path / "assets/art/owl.svg").write_bytes(b"<svg/>")

    assert len({render_inputs(tmp_path, one).common for one in ("WeasyPrint 70", "71")}) == 2
    assert render_inputs(tmp_path, "71").designed == {"art/owl.svg": b"<svg/>"}


def test_another_font_counts_where_a_style_sheet_of_the_sheet_names_it(
    sheet: PrintJob, tmp_path: Path
) -> None:
    (tmp_path / "assets/fonts/a").mkdir(parents=True)
    (tmp_path / "assets/styles").mkdir()
    (tmp_path / "assets/styles/mine.css").write_bytes(b'src: url("../fonts/a/a.woff2")')
    one = replace(sheet, styles=("styles/mine.css",))

    def key(letters: bytes, name: str) -> str:
        (tmp_path / "assets/fonts/a" / name).write_bytes(letters)
        return render_inputs(tmp_path, "WeasyPrint 70").used_by(one)

    first = key(b"font", "a.woff2")
    assert key(b"another", "b.woff2") == first
    assert key(b"changed", "a.woff2") != first


@pytest.fixture
def sources(tmp_path: Path) -> Path:
    """Return a folder with a copy of our package."""
    shutil.copytree(ROOT / "src/esafety", tmp_path / "src/esafety")
    return tmp_path / "src"


@pytest.mark.parametrize(
    ("module", "counts"),
    [
        pytest.param(
            "pdf/weasyprint/engine.py", True, id="the renderer's adapter", marks=pytest.mark.nightly
        ),
        pytest.param("pdf/checks/lost_words.py", True, id="a proof", marks=pytest.mark.nightly),
        pytest.param("text/typefaces.py", True, id="what a proof rests on"),
        pytest.param("pdf/derived/impose.py", True, id="what is made of a sheet"),
        pytest.param(
            "documents/form/compose.py",
            False,
            id="what composes a sheet",
            marks=pytest.mark.nightly,
        ),
        pytest.param("documents/registry.py", False, id="a new kind of sheet"),
        pytest.param(
            "publish/superseded_notice.py",
            False,
            id="a page of the web",
            marks=pytest.mark.nightly,
        ),
        pytest.param("site/plugin.py", False, id="the site"),
    ],
)
def test_a_module_counts_only_if_printing_a_sheet_uses_it(
    module: str,
    counts: bool,  # noqa: FBT001
    sources: Path,
    tmp_path: Path,
) -> None:
    before = render_inputs(tmp_path, "WeasyPrint 70", sources).common
    with (sources / "esafety" / module).open("a", encoding="utf-8") as file:
        file.write("# changed\n")

    assert (render_inputs(tmp_path, "WeasyPrint 70", sources).common != before) is counts


def test_a_module_in_a_new_package_counts_as_soon_as_it_is_used(
    sources: Path, tmp_path: Path
) -> None:
    package = sources / "esafety/newly"
    package.mkdir()
    (package / "__init__.py").touch()
    (package / "made.py").write_text("ONE = 1\n", encoding="utf-8")
    with (sources / "esafety/pdf/weasyprint/engine.py").open("a", encoding="utf-8") as file:
        file.write("from esafety.newly import made\n")
    before = render_inputs(tmp_path, "WeasyPrint 70", sources).common
    (package / "made.py").write_text("ONE = 2\n", encoding="utf-8")

    assert render_inputs(tmp_path, "WeasyPrint 70", sources).common != before
