"""Values of CSS properties looked up by a short way where WeasyPrint 70 takes a long one.

An element has some seventy properties, of which a style sheet sets five. WeasyPrint reads every
one of them by the way that also resolves variables, arithmetic and logical directions: measured,
a seventh of the time of a layout. A property that no style sheet sets for an element has its
initial value or its parent's (CSS Cascading and Inheritance 4, 7.1 and 7.2); that needs no more.
"""

from collections.abc import Callable
from typing import Any, Final

from weasyprint.css.computed_values import PHYSICAL_FUNCTIONS
from weasyprint.css.properties import INHERITED, INITIAL_NOT_COMPUTED, INITIAL_VALUES, Dimension

# WeasyPrint's styles and boxes have no types.
Style = Any
Box = Any
# What is computed from other properties, or handed down in a way of its own.
_SPECIAL: Final = frozenset(("float", "display", "position", "page"))
_DECORATION: Final = "text_decoration_"
# A value of another type may hold arithmetic, which WeasyPrint resolves.
_PLAIN: Final = (str, int, float, Dimension, type(None))


def _logical_names(name: str) -> tuple[str, ...]:
    """Return the logical names of a physical property, in both directions of writing."""
    function = PHYSICAL_FUNCTIONS.get(name)
    if function is None:
        return ()
    return tuple({function(block="ttb", inline=direction) for direction in ("ltr", "rtl")})


def _shortened() -> dict[str, tuple[str, ...]]:
    """Return the properties that may be looked up by the short way, and their logical names."""
    names = (
        name
        for name in INITIAL_VALUES
        if name not in _SPECIAL
        and not name.startswith(_DECORATION)
        and (name in INHERITED or name not in INITIAL_NOT_COMPUTED)
    )
    return {name: _logical_names(name) for name in names}


_SHORTENED: Final = _shortened()


def missing(original: Callable[[Style, str], Any]) -> Callable[[Style, str], Any]:
    """Wrap `ComputedStyle.__missing__`, which computes a value that was not asked for before."""

    def looked_up(style: Style, name: str) -> Any:
        logical = _SHORTENED.get(name)
        cascaded = style.cascaded
        if logical is None or name in cascaded or any(one in cascaded for one in logical):
            return original(style, name)
        if name not in INHERITED or style.parent_style is None:
            if name in INITIAL_NOT_COMPUTED:
                return original(style, name)
            value = INITIAL_VALUES[name]
        elif type(value := style.parent_style[name]) not in _PLAIN:
            return original(style, name)
        style[name] = value
        return value

    return looked_up


def resolve_one(original: Callable[[Box, str, Any], None]) -> Callable[[Box, str, Any], None]:
    """Wrap `resolve_one_percentage`, which writes the used length of a property into its box."""

    def resolved(box: Box, name: str, refer_to: Any) -> None:
        value = box.style[name]
        if type(value) is Dimension:
            setattr(box, name, refer_to * value[0] / 100 if value[1] == "%" else value[0])
        else:
            original(box, name, refer_to)

    return resolved
