"""How large a page may be: what is larger is no page, and would take the renderer minutes."""

import re
from typing import Final

# A page of this size has some 30,000 words, five times the whole policy. What is larger, or
# has such a row of blanks, is no page; the renderer's patterns need quadratic time for it.
LONGEST_PAGE: Final = 200_000
LONGEST_LINE: Final = 10_000
MOST_BLANKS: Final = 300
# Each line may be an element, and some of the renderer's steps look at all of them for each.
MOST_LINES: Final = 5_000
# The renderer looks for the end of each bracket that was opened.
MOST_BRACKETS: Final = 500
# From each tag that was opened, its parser looks for the mark that closes it.
MOST_OPEN_TAGS: Final = 100
_TAGS: Final = re.compile(r"<(?=[A-Za-z/!?])|>")
_BLANKS: Final = re.compile(rf"[ \t\xa0]{{{MOST_BLANKS}}}|\n(?:[ \t]*\n){{{MOST_BLANKS}}}")


def too_large(body: str) -> tuple[int, str] | None:
    """Return where a body is larger than a page may be: line from 0, sentence; None if nowhere."""
    if len(body) > LONGEST_PAGE:
        return 0, "page-too-long"
    lines = body.split("\n")
    if len(lines) > MOST_LINES:
        return MOST_LINES, "too-many-lines"
    if opened := _left_open(body, lines):
        return opened
    for number, line in enumerate(lines):
        if len(line) > LONGEST_LINE:
            return number, "line-too-long"
    if blanks := _BLANKS.search(body):
        return body[: blanks.start()].count("\n"), "too-many-blanks"
    return None


def _left_open(body: str, lines: list[str]) -> tuple[int, str] | None:
    """Return where many brackets or tags are opened that nothing closes."""
    if body.count("[") - body.count("]") > MOST_BRACKETS:
        return _first_left_open(lines), "too-many-brackets"
    number = _where_tags_stay_open(body) if body.count("<") > MOST_OPEN_TAGS else None
    return None if number is None else (number, "too-many-open-tags")


def _first_left_open(lines: list[str]) -> int:
    """Return the line behind the last one at whose end every bracket was closed."""
    first = depth = 0
    for number, line in enumerate(lines):
        depth = max(0, depth + line.count("[") - line.count("]"))
        first = first if depth else number + 1
    return min(first, len(lines) - 1)


def _where_tags_stay_open(body: str) -> int | None:
    """Return the line of the first of many tags that none closes; None where all are closed."""
    first = opened = 0
    for mark in _TAGS.finditer(body):
        opened = opened + 1 if mark[0] == "<" else 0
        first = mark.start() if opened == 1 else first
        if opened > MOST_OPEN_TAGS:
            return body.count("\n", 0, first)
    return None


def deepest_line(body: str) -> int:
    """Return the line, from 0, that begins with the most marks of lists and quotations."""
    depths = [len(line) - len(line.lstrip("> \t*+-")) for line in body.split("\n")]
    return depths.index(max(depths))
