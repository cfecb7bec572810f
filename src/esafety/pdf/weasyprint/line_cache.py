"""Lines of text that were broken before, kept while a worker lives.

The same text is set in the same style and width again and again: when a booklet is set tighter,
when the widths of a table's columns are looked for, on every page in its margin, and in the pages
of several audiences. Measured: two of three calls ask for a line that is known.
"""

from collections.abc import Callable
from copy import copy
from operator import itemgetter
from typing import Any, Final

# WeasyPrint's styles and Pango layouts have no types.
Style = Any
Line = tuple[Any, ...]
BreakLine = Callable[..., Line]
# All properties that WeasyPrint 70 reads to break a line (text/line_break.py and text/fonts.py).
PROPERTIES: Final = (
    *("direction", "lang", "font_language_override", "font_family", "font_size", "font_style"),
    *("font_stretch", "font_weight", "font_kerning", "font_feature_settings"),
    *("font_variation_settings", "font_variant_alternates", "font_variant_caps"),
    *("font_variant_east_asian", "font_variant_ligatures", "font_variant_numeric"),
    *("font_variant_position", "white_space", "word_break", "overflow_wrap", "word_spacing"),
    *("letter_spacing", "tab_size", "hyphens", "hyphenate_character", "hyphenate_limit_chars"),
    *("hyphenate_limit_zone", "text_decoration_line"),
)
_properties: Final = itemgetter(*PROPERTIES)
# About 40 MB.
_MOST_LINES: Final = 30_000
_lines: Final[dict[tuple[Any, ...], Line]] = {}


def forget_lines() -> None:
    """Forget all lines: a typeface that is read from now on might have broken them elsewhere."""
    _lines.clear()


def broken(original: BreakLine) -> BreakLine:
    """Wrap `split_first_line`, which breaks one line off a text."""

    def line(text: str, style: Style, context: Any, *given: Any, **options: Any) -> Line:
        *values, decoration = _properties(style)
        decorated = decoration if decoration == "none" else frozenset(decoration)
        key = (text, style.font_config, *values, decorated, *given, *options.items())
        known = _lines.get(key)
        if known is None:
            known = original(text, style, context, *given, **options)
            if len(_lines) >= _MOST_LINES:
                _lines.clear()
            _lines[key] = known
        # Whoever draws a line changes its layout.
        return copy(known[0]), *known[1:]

    return line
