"""Classes that an editor may give to words: a short list.

The theme and the site hide words by hundreds of classes (`md-toggle`, `tabbed-block`); each one
that is not offered is refused, but where the renderer itself has set it.
"""

import re
from collections.abc import Iterator
from typing import Final
from xml.etree.ElementTree import Element

# A page's lines to write on, pictures of a telephone, what only a screen offers, a theme's grid.
OFFERED: Final = ("grid", "no-print", "phone", "write", "write--long")
# The kinds of boxes that the theme draws, and where they may stand.
BOX_KINDS: Final = (
    *("note", "abstract", "info", "tip", "success", "question", "warning", "failure"),
    *("danger", "important", "caution", "example", "quote"),
)
BOX_PLACES: Final = ("inline", "end")
_BOX: Final = "admonition"
_TABS: Final = "tabbed-set"
# The classes the renderer gives to one kind of element.
_OF_TAGS: Final = {
    "ol": ("task-list",),
    "ul": ("task-list",),
    "li": ("task-list-item",),
    "div": ("toc",),
    "details": (*BOX_KINDS, *BOX_PLACES),
}
# Those it gives to what stands in an element of another class of its own.
_INSIDE: Final = {
    _BOX: ("admonition-title",),
    _TABS: ("tabbed-labels", "tabbed-content"),
    "tabbed-content": ("tabbed-block",),
}
_CHECK_BOX: Final = re.compile(
    r'<span class="check-box(?: check-box--done)?" role="img" aria-label="[☐☑]"></span>'
)
_FENCE: Final = re.compile(r'<div class="(?P<given>[^"]*)highlight">(?=<)')
# Names of the parts of a program's text, as Pygments shortens them, and of its file.
_OF_CODE: Final = re.compile(r"[a-z][a-z0-9]{0,2}|filename|highlight")

Told = tuple[str, dict[str, object]]


def class_fault(name: str) -> Told:
    """Return the sentence on a class that may not be given, and its params."""
    known = ", ".join(one for one in OFFERED if one != "no-print")
    return "class-not-allowed", {"name": name, "known": known}


def strange_classes(element: Element, parent: Element | None) -> Iterator[Told]:
    """Yield the classes of an element that are neither offered nor the renderer's own there."""
    given = (element.get("class") or "").split()
    around = (parent.get("class") or "").split() if parent is not None else []
    own = {*OFFERED, *_OF_TAGS.get(element.tag, ())}
    own.update(name for one in around for name in _INSIDE.get(one, ()))
    if _BOX in given and element.tag == "div":
        own.update((_BOX, *BOX_KINDS, *BOX_PLACES))
    # A set of tabs begins with a switch, which no editor may write.
    if _TABS in given and next((child.tag for child in element), "") == "input":
        own.update((_TABS, "tabbed-alternate"))
    return (class_fault(name) for name in given if name not in own)


def is_check_box(piece: str) -> bool:
    """Tell whether a piece of HTML is a check box as the renderer writes it: empty, with a mark."""
    return _CHECK_BOX.fullmatch(piece.strip()) is not None


def strange_classes_in_html(classes: str, piece: str) -> Iterator[Told]:
    """Yield the classes, not offered, of a tag in a piece of HTML; code is made.

    `piece` is the whole HTML that the tag stands in.
    """
    code = _FENCE.match(piece) is not None
    for name in classes.split():
        if name not in OFFERED and not (code and _OF_CODE.fullmatch(name)):
            yield class_fault(name)
