"""Words that were written and are not on the rendered page: no parser may lose one unseen."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from html import unescape
from itertools import takewhile
from typing import Final
from xml.etree.ElementTree import Element

from esafety.markdown.faults.html_allowlist import TAGS, readable
from esafety.markdown.list_counting import first_number, letter_of
from esafety.markdown.rendered_words import Located, is_added, words_of
from esafety.markdown.renderer import CALL, GIVEN, RenderedMarkdown, elements, is_entity

# Lines and places whose words are marks: the language of a fence, a reference's label.
_FENCE: Final = re.compile(r"^[^\S\n]*(?:`{3,}|~{3,}).*$", re.MULTILINE)
_CHECKED: Final = re.compile(r"^[^\S\n]*[-*+] \[[xX ]\] ", re.MULTILINE)
_DEFINITION: Final = re.compile(
    r"^ {0,3}\[([^\[\]^][^\[\]]*)\]:[ ]*\n?[ ]*<?([^\s>]+)", re.MULTILINE
)
_ABBREVIATED: Final = re.compile(r"^\*\[([^\]\n]+)\]:", re.MULTILINE)
# A box's kind; the title of one behind a quotation mark stands on the same line.
_BOX: Final = re.compile(
    r"^[^\S\n]*(?:(?:!!!|\?\?\?\+?)[^\S\n]*(?P<kind>[^\"\n]*)(?:\"[^\n]*)?"
    r"|[ >]*>\s*\[!(?P<called>[\w |-]+)\][+-]?(?P<title>[^\n]*))$",
    re.MULTILINE,
)
_NOTE: Final = re.compile(r"\[\^([^\]\s]+)\]")
# Attributes whose value is written for each element, but where many refer to one definition.
_ONCE_EACH: Final = ("href", "src", "title")
# What is given to an element between braces, or to a tag.
_GIVEN: Final = re.compile(r"\{[^{}\n]*\}|<[a-zA-Z][^<>]*>")
_MARKER: Final = re.compile(r"[ \t>*+-]*([0-9]{1,9}|[^\W\d_])[.)][ \t]")
_TAG: Final = re.compile(r"</?([a-zA-Z][a-zA-Z0-9]*)")
_INSIDE: Final = re.compile(r"<[a-zA-Z][^<>]*\s(markdown(?:=\"?\w+\"?)?)")


def lost_words(
    body: str, rendering: RenderedMarkdown, located: Located
) -> tuple[tuple[str, int], ...]:
    """Return the words of a page's body that its rendering has less often, with their lines.

    Lines count from 0. Calls between braces are left out: what they become is not known here.
    """
    read = unescape(body.replace(CALL, " "))
    accounted = (
        _shown(body, rendering),
        _numbers(body, rendering, located),
        _given(read, rendering),
    )
    missing = Counter(_folded(words_of(read)))
    for words in (*accounted, _marks(body, rendering)):
        missing -= Counter(_folded(words))
    return tuple(_places(missing, body))


def _folded(words: Iterable[str]) -> list[str]:
    # Classes are written in small letters: [!NOTE] becomes "note".
    return [word.casefold() for word in words]


def _shown(body: str, rendering: RenderedMarkdown) -> Iterator[str]:
    """Yield the words that are read, and those of HTML that was written by hand."""
    contents = next((e for e in elements(rendering.root, "div") if _is_contents(e)), None)
    listed = set(contents.iter()) if contents is not None else set()
    yield from ("toc",) if listed else ()
    for element in (one for one in rendering.root.iter() if one not in listed):
        # What the renderer adds was not written.
        for text in ("" if _is_link_added(element) else element.text, element.tail):
            pieces = (" " if raw else piece for piece, raw in rendering.parts(text or ""))
            yield from words_of("".join(pieces))
        if element.tag == "img":
            yield from words_of(rendering.plain(element.get("alt")))
    for piece in rendering.raw:
        if not piece.startswith("<!--") and not is_entity(piece):
            by_hand = piece.strip().split("\n", maxsplit=1)[0] in body
            read = piece if by_hand else readable(piece.replace("<pre>", " <pre>"))
            yield from words_of(unescape(read))


def _is_contents(element: Element) -> bool:
    """Tell the list of contents that stands where [TOC] was written."""
    return element.get("class") == "toc"


def _is_link_added(element: Element) -> bool:
    return element.tag == "a" and is_added(element)


def _numbers(body: str, rendering: RenderedMarkdown, located: Located) -> Iterator[str]:
    """Yield the numbers and letters that lists show before their items."""
    lines = body.split("\n")
    for block in elements(rendering.root, "ol"):
        start, lettered = first_number(block), block.get("type") in ("a", "A")
        items = block.findall("li")
        found = (_MARKER.match(lines[located.line(item)]) for item in items)
        # Some write every item with the first number.
        same = {marker[1] for marker in found if marker} == {str(start)}
        places = [start] * len(items) if same else range(start, start + len(items))
        yield from (letter_of(place) if lettered else str(place) for place in places)


def _given(read: str, rendering: RenderedMarkdown) -> Iterator[str]:
    """Yield the words of attributes that were written, as often as they were.

    A title, an address or an id that the renderer repeats or makes up covers nothing.
    """
    between = Counter(word for found in _GIVEN.findall(read) for word in words_of(found))
    shown: Counter[tuple[bool, str]] = Counter()
    named: Counter[str] = Counter()
    for element in rendering.root.iter():
        for name, value in () if _is_link_added(element) else element.attrib.items():
            plain = rendering.plain(value)
            if name in _ONCE_EACH:
                shown[element.tag == "abbr", plain] += 1
            if name != GIVEN:
                named.update(words_of(name))
                named.update(words_of(plain) if name not in (*_ONCE_EACH, "alt") else ())
    for (abbreviated, plain), count in shown.items():
        times = 1 if abbreviated or count == 1 else min(count, max(1, read.count(plain)))
        yield from words_of(plain) * times
    yield from (named & between).elements()


def _marks(body: str, rendering: RenderedMarkdown) -> list[str]:
    """Return the words that only direct the renderer."""
    words = [word for found in _FENCE.findall(body) for word in words_of(found)]
    words.extend(["x"] * len(_CHECKED.findall(body)))
    words.extend(w for inside in _INSIDE.findall(body) for w in words_of(inside))
    words.extend(w for label in _NOTE.findall(body) for w in words_of(label))
    words.extend(_kinds(body))
    words.extend(_tags(body, rendering))
    words.extend(_labels(body, rendering))
    if next(elements(rendering.root, "abbr"), None) is not None:
        words.extend(w for label in _ABBREVIATED.findall(body) for w in words_of(label))
    return words


def _kinds(body: str) -> Iterator[str]:
    """Yield the kinds of boxes; that of a box without a title is shown as its title."""
    for found in _BOX.finditer(body):
        kind, *places = words_of(found["kind"] or found["called"] or "") or [""]
        titled = '"' in found[0] if found["kind"] else (found["title"] or "").strip()
        yield from (*places, *([kind] if titled else []))


def _tags(body: str, rendering: RenderedMarkdown) -> Iterator[str]:
    """Yield the tags that the renderer took into its tree; those kept as HTML are words of it."""
    tags = Counter(tag for tag in _TAG.findall(body) if tag.lower() in TAGS)
    shown = (piece for text in rendering.root.itertext() for piece, _ in rendering.parts(text))
    for piece in shown:
        tags.subtract(_TAG.findall(unescape(piece)))
    yield from (+tags).elements()


def _labels(body: str, rendering: RenderedMarkdown) -> Iterator[str]:
    """Yield the labels of links that are defined elsewhere, where they are not shown."""
    targets = {
        rendering.plain(e.get("href") or e.get("src")) for e in elements(rendering.root, "a", "img")
    }
    for label, target in _DEFINITION.findall(body):
        mark = re.escape(f"[{label}]")
        used = len(re.findall(mark, body, re.IGNORECASE))
        behind = len(re.findall(rf"\]\s?{mark}", body, re.IGNORECASE))
        if used > 1 and any(target in one for one in targets):
            yield from words_of(label) * (1 + behind)


def list_markers(
    at: int, rendering: RenderedMarkdown, located: Located, lines: list[str]
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
