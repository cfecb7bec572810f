"""Marks the renderer took for its own in the midst of what was one word or one address."""

from collections.abc import Iterator
from typing import Final
from xml.etree.ElementTree import Element

from esafety.markdown.faults.excerpt import excerpt
from esafety.markdown.rendered_words import Located
from esafety.markdown.renderer import Rendering
from esafety.problems.problem import Fault

_STARS: Final = {"em": "*", "strong": "**"}


def misread_marks(rendering: Rendering, located: Located) -> Iterator[Fault]:
    """Yield each such mark: its line from 0, the sentence's key, its facts."""
    for parent in rendering.root.iter():
        before = parent.text or ""
        for child in parent:
            after = child.tail or ""
            if child.tag in _STARS and (before[-1:].isdigit() or after[:1].isdigit()):
                yield _times(parent, located, before, child, after)
            elif child.tag == "a" and (address := _cut(child, after)):
                yield located.line(child), "address-cut", {"address": address}
            before = after


def _times(parent: Element, located: Located, before: str, child: Element, after: str) -> Fault:
    star = _STARS[child.tag]
    inner = "".join(child.itertext())
    ends = ["".join(before.split(" ")[-1:]), inner, "".join(after.split(" ")[:1])]
    facts: dict[str, object] = {
        "written": excerpt(star.join(ends)),
        "escaped": excerpt(("\\*" * len(star)).join(ends)),
    }
    return located.line(parent), "stars-taken-away", facts


def _cut(link: Element, after: str) -> str:
    """Return a bare address whose last parenthesis was left out of its link."""
    words = "".join(link.itertext())
    bare = words.startswith(("http", "www.")) and words.count("(") > words.count(")")
    return words + ")" if bare and after.startswith(")") else ""
