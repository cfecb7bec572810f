"""Values of CSS properties looked up by a short way where WeasyPrint 70 takes a long one.

An element has some seventy properties, of which a style sheet sets five. WeasyPrint reads every
one of them by the way that also resolves variables, arithmetic and logical directions: measured,
a seventh of the time of a layout. A property that no style sheet sets for an element has its
initial value or its parent's (CSS Cascading and Inheritance 4, 7.1 and 7.2); that needs no more.
"""

from collections.abc import Callable
from typing import Any, Final

from weasyprint.css.computed_values import COMPUTER_FUNCTIONS, PHYSICAL_FUNCTIONS
from weasyprint.css.properties import INHERITED, INITIAL_NOT_COMPUTED, INITIAL_VALUES, Dimension

# WeasyPrint's styles and boxes have no types.
Style = Any
Box = Any
# What is computed from other properties, or handed down in a way of its own.
_SPECIAL: Final = frozenset(("float", "display", "position", "page"))
_DECORATION: Final = "text_decoration_"


def _names_of(name: str) -> tuple[str, ...]:
    """Return a property's name and its logical ones, in both directions of writing."""
    function = PHYSICAL_FUNCTIONS.get(name)
    directions = ("ltr", "rtl") if function else ()
    return (name, *{function(block="ttb", inline=direction) for direction in directions})


# The properties that may be looked up by the short way, and the names a style sheet sets them by.
_NAMES: Final = {
    name: _names_of(name)
    for name in INITIAL_VALUES
    if name not in _SPECIAL and not name.startswith(_DECORATION)
}


def missing(original: Callable[[Style, str], Any]) -> Callable[[Style, str], Any]:
    """Wrap `ComputedStyle.__missing__`, which computes a value that was not asked for before."""

    def looked_up(style: Style, name: str) -> Any:
        names = _NAMES.get(name)
        if names is None or not style.cascaded.keys().isdisjoint(names):
            return original(style, name)
        if name in INHERITED and style.parent_style is not None:
            value = style.parent_style[name]
        else:
            value = INITIAL_VALUES[name]
            if name in INITIAL_NOT_COMPUTED and name in COMPUTER_FUNCTIONS:
                value = COMPUTER_FUNCTIONS[name](style, name, value)
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
