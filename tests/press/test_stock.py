from collections.abc import Callable
from pathlib import Path

import pytest

from esafety.press.sheet import Sheet
from esafety.press.stock import Stock, stock_of

MakeSheet = Callable[..., Sheet]
STYLE = {
    "print/page.css": b'p { background: url("../art/leaf.svg") }',
    "print/poster.css": b"h1 { color: red }",
    "art/leaf.svg": b'<svg><use href="vein.svg"/></svg>',
    "art/vein.svg": b"<svg/>",
    "art/owl.svg": b"<svg/>",
    "art/sarı baykuş.svg": b"<svg/>",
}


@pytest.fixture
def sheet(make_sheet: MakeSheet) -> Sheet:
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
    ],
)
def test_a_sheet_is_printed_anew_if_what_it_names_has_changed(
    path: str,
    counts: bool,  # noqa: FBT001
    sheet: Sheet,
) -> None:
    now, then = Stock("press", STYLE), Stock("press", STYLE | {path: b"other"})

    assert (now.used_by(sheet) != then.used_by(sheet)) is counts


def test_another_press_prints_every_sheet_anew(sheet: Sheet) -> None:
    assert Stock("press", STYLE).used_by(sheet) != Stock("other", STYLE).used_by(sheet)


def test_a_style_sheet_that_is_not_there_is_for_the_renderer_to_tell(sheet: Sheet) -> None:
    assert Stock("press").used_by(sheet) == Stock("press", {"art/other.svg": b""}).used_by(sheet)


def test_another_font_or_renderer_is_another_press(tmp_path: Path) -> None:
    (tmp_path / "assets/fonts").mkdir(parents=True)
    first = stock_of(tmp_path, "WeasyPrint 70").common
    (tmp_path / "assets/fonts/a.woff2").write_bytes(b"font")
    (tmp_path / "assets/art").mkdir()
    (tmp_path / "assets/art/owl.svg").write_bytes(b"<svg/>")

    assert len({first, *(stock_of(tmp_path, one).common for one in ("WeasyPrint 70", "71"))}) == 3
    assert stock_of(tmp_path, "71").designed == {"art/owl.svg": b"<svg/>"}
