"""Marks of Markdown that a reader would see, because the renderer did not take them as such.

Looked for in the words of the rendered page, never in what was written: what stands there
is what is shown.
"""

import re
from collections.abc import Iterator
from typing import Final
from xml.etree.ElementTree import Element

from esafety.markdown.faults.excerpt import excerpt
from esafety.markdown.faults.mark_patterns import MARKS
from esafety.markdown.faults.merged_lists import HARD, merged_lists
from esafety.markdown.rendered_words import Located, is_added
from esafety.markdown.renderer import CALL, FOOTNOTES, RenderedMarkdown, elements
from esafety.problems.problem import Fault

_CODE: Final = ("code", "pre", "kbd", "samp")
_TEXT: Final = ("p", "li", "td", "th", "dd", "dt", "summary", "blockquote", "div", "figcaption")


def shown_marks(rendering: RenderedMarkdown, located: Located) -> Iterator[Fault]:
    """Yield each mark that would be shown: its line from 0, the sentence's key, its params."""
    for element in elements(rendering.root, *_TEXT):
        if element.get("class") == FOOTNOTES:
            continue
        start = located.line(element)
        lines = _own_lines(rendering, element)
        yield from _in_lines(lines, start)
        if element.tag in ("p", "li"):
            yield from merged_lists([*map(_written, lines)], start)
    for picture in elements(rendering.root, "img"):
        yield from _in_lines([rendering.unmarked(picture.get("alt"))], located.line(picture))
    yield from _set_in(rendering, located)


def _set_in(rendering: RenderedMarkdown, located: Located) -> Iterator[Fault]:
    """Yield code that is none: fences are kept as HTML, the rest was set in by four blanks."""
    for parent in rendering.root.iter():
        before: Element | None = None
        for block in parent:
            if block.tag == "pre" and not _is_box(rendering, before):
                shown = excerpt(rendering.plain(_text(block)))
                yield located.line(block), "shown-code", {"shown": shown}
            before = block


def _is_box(rendering: RenderedMarkdown, element: Element | None) -> bool:
    """Tell whether an element is the first line of a box that was not taken as one."""
    last = _written(_own_lines(rendering, element)[-1]) if element is not None else ""
    return any(key == "shown-box" and pattern.match(last) for key, pattern in MARKS)


def _in_lines(lines: list[str], start: int) -> Iterator[Fault]:
    reported: set[str] = set()
    for number, line in enumerate(one.rstrip(HARD) for one in lines):
        for key, pattern in MARKS:
            if key not in reported and (found := pattern.search(line)):
                reported.add(key)
                shown = excerpt(_written(line[found.start() :]))
                yield start + number, key, {"shown": shown, "mark": _written(found[0])}
                break


def _written(line: str) -> str:
    """Return a line without what stands for calls and escaped marks: these part other marks."""
    return line.replace(CALL, "")


def _own_lines(rendering: RenderedMarkdown, element: Element) -> list[str]:
    """Return the lines of an element's own words; blocks and code in it are left out."""
    parts = [rendering.unmarked(element.text)]
    for child in element:
        if child.tag == "br":
            parts.append(HARD)
        elif child.tag not in (*_TEXT, *_CODE, "ul", "ol", "table", "dl", "details"):
            parts.extend(_inside(rendering, child))
        parts.append(rendering.unmarked(child.tail))
    text = "".join(parts)
    return [line.strip(" \t") for line in re.sub(r"\n\n+", "\n", text).strip("\n").split("\n")]


def _inside(rendering: RenderedMarkdown, element: Element) -> Iterator[str]:
    if is_added(element) or element.tag in _CODE:
        return
    # Words that are marked are words: only the marks beside them are looked for.
    yield rendering.unmarked(element.text)
    for child in element:
        yield from _inside(rendering, child)
        yield rendering.unmarked(child.tail)


def _text(element: Element) -> str:
    return "".join(element.itertext())
