"""Marks the renderer took for its own in the midst of what was one word or one address."""

from collections.abc import Iterator
from html import unescape
from typing import Final
from xml.etree.ElementTree import Element

from esafety.markdown.faults.excerpt import excerpt
from esafety.markdown.rendered_words import Located
from esafety.markdown.renderer import RenderedMarkdown
from esafety.problems.problem import Fault

_STARS: Final = {"em": "*", "strong": "**"}
_PUNCTUATION: Final = ".,:;!?()“”\"'’"


def misread_marks(rendering: RenderedMarkdown, located: Located) -> Iterator[Fault]:
    """Yield each such mark: its line from 0, the sentence's key, its params."""
    for parent in rendering.root.iter():
        before = parent.text or ""
        for child in parent:
            after = child.tail or ""
            if child.tag in _STARS and _is_inside(before, child, after):
                yield _times(parent, located, before, child, after)
            elif child.tag == "code" and before[-1:].isalnum():
                yield located.line(child), "backtick-in-word", _apostrophe(before, child)
            elif child.tag == "a" and (address := _cut(child, after)):
                yield located.line(child), "address-cut", {"address": address}
            before = after


def _is_inside(before: str, child: Element, after: str) -> bool:
    """Tell whether stars stand in a number or a word; a suffix may be bold: kitap**lar**ı."""
    if before[-1:].isdigit() or after[:1].isdigit():
        return True
    if not (before[-1:].isalnum() and after[:1].isalnum()):
        return False
    word = "".join((*_ends(before, after)[:1], *child.itertext(), *_ends(before, after)[1:]))
    return child.tag == "em" or not word.strip(_PUNCTUATION).isalpha()


def _ends(before: str, after: str) -> tuple[str, str]:
    """Return what of a word stands before and behind an element, without blanks."""
    return before.rsplit(" ", maxsplit=1)[-1], after.split(" ", maxsplit=1)[0]


def _apostrophe(before: str, code: Element) -> dict[str, object]:
    begun = before.rsplit(maxsplit=1)[-1]
    rest = unescape("".join(code.itertext())).split(" ")[0]
    return {"written": excerpt(f"{begun}`{rest}"), "right": excerpt(f"{begun}’{rest}")}


def _times(parent: Element, located: Located, before: str, child: Element, after: str) -> Fault:
    star = _STARS[child.tag]
    inner = "".join(child.itertext())
    begun, ended = _ends(before, after)
    ends = [begun, inner, ended]
    params: dict[str, object] = {
        "written": excerpt(star.join(ends)),
        "escaped": excerpt(("\\*" * len(star)).join(ends)),
    }
    return located.line(parent), "stars-taken-away", params


def _cut(link: Element, after: str) -> str:
    """Return a bare address whose last parenthesis was left out of its link."""
    words = "".join(link.itertext())
    bare = words.startswith(("http", "www.")) and words.count("(") > words.count(")")
    return words + ")" if bare and after.startswith(")") else ""
