"""Words that were written and are not on the rendered page: no parser may lose one unseen."""

import re
from collections import Counter
from collections.abc import Iterator
from html import unescape
from itertools import takewhile
from typing import Final
from xml.etree.ElementTree import Element

from esafety.markdown.faults.html_allowlist import TAGS
from esafety.markdown.list_counting import first_number, letter_of
from esafety.markdown.rendered_words import Located, words_of
from esafety.markdown.renderer import CALL, Rendering, elements

# Lines and places whose words are marks: the language of a fence, a reference's label.
_FENCE: Final = re.compile(r"^[^\S\n]*(?:`{3,}|~{3,}).*$", re.MULTILINE)
_CHECKED: Final = re.compile(r"^[^\S\n]*[-*+] \[[xX ]\] ", re.MULTILINE)
_DEFINITION: Final = re.compile(
    r"^ {0,3}\[([^\[\]^][^\[\]]*)\]:[ ]*\n?[ ]*<?([^\s>]+)", re.MULTILINE
)
_ABBREVIATED: Final = re.compile(r"^\*\[([^\]\n]+)\]:", re.MULTILINE)
_BOX: Final = re.compile(r"^[^\S\n]*(?:!!!|\?\?\?\+?|===)", re.MULTILINE)
_MARKER: Final = re.compile(r"[ \t>*+-]*([0-9]{1,9}|[^\W\d_])[.)][ \t]")
_TAG: Final = re.compile(r"</?([a-zA-Z][a-zA-Z0-9]*)")
_INSIDE: Final = re.compile(r"<[a-zA-Z][^<>]*\s(markdown(?:=\"?\w+\"?)?)")


def lost_words(body: str, rendering: Rendering) -> tuple[tuple[str, int], ...]:
    """Return the words of a page's body that its rendering has less often, with their lines.

    Lines count from 0. Calls between braces are left out: what they become is not known here.
    """
    written = Counter(_folded(words_of(unescape(body.replace(CALL, " ")))))
    missing = (
        written - Counter(_folded(_shown(rendering))) - Counter(_folded(_marks(body, rendering)))
    )
    return tuple(_places(missing, body))


def _folded(words: list[str]) -> list[str]:
    # Classes are written in small letters: [!NOTE] becomes "note".
    return [word.casefold() for word in words]


def _shown(rendering: Rendering) -> list[str]:
    words = list(_words(rendering.root, rendering))
    for piece in rendering.raw:
        words.extend(words_of(unescape(piece)) if not piece.startswith("<!--") else [])
    return words


def _words(root: Element, rendering: Rendering) -> Iterator[str]:
    for element in root.iter():
        for text in (element.text, element.tail):
            pieces = (" " if raw else piece for piece, raw in rendering.parts(text or ""))
            yield from words_of("".join(pieces))
        for name, value in element.attrib.items():
            yield from words_of(rendering.plain(value))
            yield from words_of(name)
        if element.tag == "ol":
            yield from _numbers(element)


def _numbers(block: Element) -> Iterator[str]:
    """Yield the numbers and letters a list shows before its items."""
    start, lettered = first_number(block), block.get("type") in ("a", "A")
    # Some write every item with the first number.
    yield from (str(start) for _ in block.iterfind("li"))
    for place, _ in enumerate(block.iterfind("li"), start):
        yield letter_of(place) if lettered else str(place)


def _marks(body: str, rendering: Rendering) -> list[str]:
    """Return the words that only direct the renderer."""
    words: list[str] = []
    for pattern in (_FENCE, _BOX):
        words.extend(w for found in pattern.finditer(body) for w in words_of(found[0]))
    words.extend(["x"] * len(_CHECKED.findall(body)))
    words.extend(w for inside in _INSIDE.findall(body) for w in words_of(inside))
    words.extend(tag for tag in _TAG.findall(body) if tag.lower() in TAGS)
    targets = {
        rendering.plain(e.get("href") or e.get("src")) for e in elements(rendering.root, "a", "img")
    }
    for label, target in _DEFINITION.findall(body):
        used = len(re.findall(re.escape(f"[{label}]"), body, re.IGNORECASE))
        if used > 1 and any(target in one for one in targets):
            words.extend(words_of(label) * used)
            words.extend(words_of(target))
    if next(elements(rendering.root, "abbr"), None) is not None:
        words.extend(w for label in _ABBREVIATED.findall(body) for w in words_of(label))
    return words


def list_markers(
    at: int, rendering: Rendering, located: Located, lines: list[str]
) -> tuple[set[int], Counter[str]]:
    """Return the lines of the lists around a line (from 0), and the numbers and letters they bear.

    A list that is shown with other numbers has lost these, and was reported already.
    """
    around = set(_paragraph(at, lines))
    for block in elements(rendering.root, "ol"):
        items = {located.line(item) for item in block.iterfind("li")}
        around |= items if items & around else set()
    found = (_MARKER.match(lines[number]) for number in around)
    return around, Counter(marker[1].casefold() for marker in found if marker)


def _paragraph(at: int, lines: list[str]) -> Iterator[int]:
    """Yield the numbers of the lines around one, up to blank ones."""
    yield from takewhile(lambda n: lines[n].strip(), range(at, len(lines)))
    yield from takewhile(lambda n: lines[n].strip(), range(at, -1, -1))


def _places(missing: Counter[str], body: str) -> Iterator[tuple[str, int]]:
    """Yield each missing word with the line on which it was last written."""
    for number, line in reversed(list(enumerate(body.split("\n")))):
        for word in words_of(unescape(line)):
            if missing[word.casefold()] > 0:
                missing[word.casefold()] -= 1
                yield word, number
