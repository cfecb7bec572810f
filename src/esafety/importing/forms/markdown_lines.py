"""Marks of Markdown that are no words: front matter, lines below headings, bold markers."""

import re
from typing import Final

from esafety.importing.block import Remark
from esafety.importing.forms.wrapped_lines import TextLine
from esafety.importing.structure.markers import is_article_alone, is_marker_alone

_FRONT: Final = re.compile(r"\A---[ ]*\n(.*?\n)---[ ]*(?:\n|\Z)", re.DOTALL)
_BOLD_START: Final = re.compile(r"(?P<blanks>\s*)(\*\*|__)(?P<start>[^*_\s][^*_]{0,24}?)\2(?=\s)")
_EMPHASIS: Final = re.compile(
    r"(?<![\w*_])(?P<mark>\*{1,3}|_{1,3})(?=\S)(?P<words>[^*_]+)(?<=\S)(?P=mark)(?![\w*_])"
)
_UNDERLINED: Final = re.compile(
    r"^(?P<words>(?![ \t]*(?:[#>|*+=-]|\d+[.)]\s.*[.;:]$))\S[^\n]*)\n(?P<line>=+|-{2,})[ \t]*$",
    re.MULTILINE,
)


def without_underlines(text: str) -> str:
    """Return Markdown whose headings stand behind marks, and not above a line of = or -."""
    front = _FRONT.match(text)
    start = front.end() if front else 0
    return text[:start] + _UNDERLINED.sub(_marked_heading, text[start:])


def _marked_heading(found: re.Match[str]) -> str:
    return f"{'#' if found['line'][0] == '=' else '##'} {found['words']}\n"


def without_front(lines: list[TextLine], text: str, remarks: list[Remark]) -> list[TextLine]:
    """Return the lines of a page without its front matter."""
    front = _FRONT.match(text)
    if not front:
        return lines
    last = front[0].rstrip("\n").count("\n") + 1
    remarks.append(Remark(1, "import-front-matter", left_out=front[1]))
    return [line for line in lines if line.number > last]


def without_emphasis(line: str) -> str:
    """Return a line without marks of bold and italic type, for a place that shows plain words."""
    return _EMPHASIS.sub(r"\g<words>", line)


def with_plain_marker(line: str) -> str:
    """Return a line whose marker is not set in bold type: `**2.1.** Words` is clause 2.1."""
    found = _BOLD_START.match(line)
    if not found or not (is_marker_alone(found["start"]) or is_article_alone(found["start"])):
        return line
    return f"{found['blanks']}{found['start'].strip()} {line[found.end() :].lstrip()}"
