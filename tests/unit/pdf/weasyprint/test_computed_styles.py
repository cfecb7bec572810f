from typing import Any

from weasyprint import CSS, HTML
from weasyprint.css import ComputedStyle, get_all_computed_styles
from weasyprint.css.counters import CounterStyle
from weasyprint.css.properties import INITIAL_VALUES, Dimension
from weasyprint.formatting_structure import boxes
from weasyprint.layout import percent
from weasyprint.text.fonts import FontConfiguration

from esafety.pdf.weasyprint.computed_styles import resolve_one
from esafety.pdf.weasyprint.patches import patched

# Everything that a value may depend on: parents, variables, arithmetic, directions, keywords.
CSS_TEXT = """
:root { --wide: 3pt; --ink: navy; --deep: var(--wide); font-size: 11pt }
main { color: var(--ink); margin-inline-start: 2em; border: medium solid; column-gap: normal }
p { width: calc(100% - var(--deep)); line-height: 1.4; text-decoration: underline; hyphens: auto }
.b { border-inline-end-width: thin; border-inline-end-style: dotted; padding-block: 1ex }
.c { float: left; position: absolute; display: inline; font-weight: bolder; color: inherit }
.d { position: fixed; border-top-style: solid; outline-style: solid; line-height: calc(1em + 10%) }
.e { page: wide; margin-left: 1pt; margin-inline-start: 9pt; border-left-color: currentcolor }
.f { border-width: var(--none); width: var(--none); text-align-last: inherit; }
"""
HTML_TEXT = """<html lang="tr"><body><main class="b"><p class="c">a <em class="d">b</em></p>
<p class="e">c <b>d</b><i dir="rtl" class="b">e</i></p><p class="f">f</p></main></body></html>"""


def computed() -> list[dict[str, Any]]:
    """Return the value of every property for every element and pseudo-element."""
    fonts = FontConfiguration()
    document = HTML(string=HTML_TEXT)
    sheets = [CSS(string=CSS_TEXT, font_config=fonts)]
    style_for = get_all_computed_styles(
        document, sheets, font_config=fonts, counter_style=CounterStyle(), page_rules=[], layers={}
    )
    elements = document.etree_element.iter()
    styles = [style_for(element) for element in elements]
    assert all(isinstance(style, ComputedStyle) for style in styles)
    return [{name: style[name] for name in INITIAL_VALUES} for style in styles]


def test_every_property_has_the_value_that_weasyprint_computes() -> None:
    by_the_long_way = computed()

    with patched():
        by_the_short_way = computed()

    assert len(by_the_long_way) > 5
    assert [repr(style) for style in by_the_short_way] == [repr(one) for one in by_the_long_way]


def test_lengths_are_resolved_as_weasyprint_resolves_them() -> None:
    values = [Dimension(3, "px"), Dimension(25, "%"), "auto", None]
    for name in ("width", "min_width", "max_height"):
        used = []
        for resolve in (
            percent.resolve_one_percentage,
            resolve_one(percent.resolve_one_percentage),
        ):
            for value in values:
                box = boxes.Box.__new__(boxes.Box)
                box.style = {name: value}
                resolve(box, name, 200)
                used.append(getattr(box, name))
        assert used[: len(values)] == used[len(values) :]
        assert used[:2] == [3, 50]
