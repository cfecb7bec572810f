from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from weasyprint.css.properties import INITIAL_VALUES
from weasyprint.layout import inline
from weasyprint.text.fonts import FontConfiguration
from weasyprint.text.line_break import split_first_line

from esafety.documents.common.print_job import PrintJob
from esafety.pdf.weasyprint import line_cache
from esafety.pdf.weasyprint.engine import render
from esafety.pdf.weasyprint.line_cache import PROPERTIES, broken, forget_lines

MakeSheet = Callable[..., PrintJob]
FONTS = FontConfiguration()
BODY = (
    "<h1>Güvenli internet</h1>" + "<p>Parolamı kimseye söylemem, güvendiğim büyüğe sorarım.</p>" * 9
)


class Style(dict[str, Any]):
    """A style that notes what is read of it."""

    def __init__(self, **values: Any) -> None:
        super().__init__(
            {
                **INITIAL_VALUES,
                "font_size": 12,
                "font_family": ("Noto Sans",),
                "lang": "tr",
                **values,
            }
        )
        self.font_config = FONTS
        self.read: set[str] = set()

    def __getitem__(self, name: str) -> Any:
        self.read.add(name)
        return super().__getitem__(name)


@pytest.fixture(autouse=True)
def _fresh() -> Iterator[None]:
    forget_lines()
    yield
    forget_lines()


@pytest.fixture
def asked() -> list[str]:
    return []


@pytest.fixture
def line(asked: list[str]) -> Callable[..., Any]:
    def counted(text: str, *given: Any, **options: Any) -> Any:
        asked.append(text)
        return split_first_line(text, *given, **options)

    return broken(counted)


@pytest.mark.parametrize(
    "values",
    [
        {},
        {"hyphens": "auto", "hyphenate_character": "-", "hyphenate_limit_chars": (5, 2, 2)},
        {"white_space": "pre", "letter_spacing": 1, "word_spacing": 2},
        {
            "overflow_wrap": "anywhere",
            "word_break": "break-all",
            "text_decoration_line": {"underline"},
        },
        {"font_language_override": "TRK", "font_variation_settings": (("wght", 500),)},
    ],
)
@pytest.mark.parametrize("text", ["Güvenli internet", "çekoslovakyalılaştıramadık\tmı", "a\xadb c"])
def test_every_property_that_breaks_a_line_is_part_of_what_it_is_known_by(
    values: dict[str, Any], text: str
) -> None:
    for width in (None, 0, 30, 400):
        style = Style(**values)
        split_first_line(text, style, SimpleNamespace(dictionaries={}), width, 0)
        assert style.read <= set(PROPERTIES)


def test_a_line_is_broken_once_and_each_who_asks_has_a_layout_of_its_own(
    line: Callable[..., Any], asked: list[str]
) -> None:
    first, *rest = line("Güvenli internet", Style(), None, 400, 0)
    first.text = "changed by whoever draws it"
    second, *same = line("Güvenli internet", Style(), None, 400, 0)

    assert asked == ["Güvenli internet"]
    assert second.text == "Güvenli internet"
    assert rest == same


@pytest.mark.parametrize(
    ("style", "given", "options"),
    [
        (Style(font_size=13), (400, 0), {}),
        (Style(text_decoration_line={"underline"}), (400, 0), {}),
        (Style(), (30, 0), {}),
        (Style(), (400, 2), {}),
        (Style(), (400, 0), {"is_line_start": False}),
        (Style(), (400, 0), {"minimum": True}),
    ],
)
def test_a_line_in_another_style_or_place_is_broken_anew(
    style: Style,
    given: tuple[float, ...],
    options: dict[str, bool],
    line: Callable[..., Any],
    asked: list[str],
) -> None:
    line("Güvenli internet", Style(), None, 400, 0)
    line("Güvenli internet", style, None, *given, **options)

    assert len(asked) == 2


def test_lines_are_forgotten_when_a_typeface_may_have_come_and_when_they_are_many(
    line: Callable[..., Any], asked: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    line("bir", Style(), None, 400, 0)
    forget_lines()
    line("bir", Style(), None, 400, 0)
    monkeypatch.setattr(line_cache, "_MOST_LINES", 1)
    line("iki", Style(), None, 400, 0)
    line("bir", Style(), None, 400, 0)

    assert asked == ["bir", "bir", "iki", "bir"]


def test_a_job_rendered_again_has_the_same_bytes_and_breaks_no_line_anew(
    make_sheet: MakeSheet, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    texts: list[str] = []

    def counted(text: str, *given: Any, **options: Any) -> Any:
        texts.append(text)
        return split_first_line(text, *given, **options)

    monkeypatch.setattr(inline, "split_first_line", counted)
    job = make_sheet(BODY)
    first = render(job, root, root)
    broken_before = len(texts)
    second = render(job, root, root)

    assert first.pdf == second.pdf
    assert len(texts) == broken_before > 0
