"""Comments by which an editor silences a rule beside the thing itself, with a reason and the day.

On a page `<!-- esafety: allow RULE: reason, 2026-11-29 -->`, in front matter and in YAML the same
behind a `#`. It is no part of what is shown.
"""

import re
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from typing import Final

from esafety.markdown.faults.source_marks import outside_fences

_IN_MARKDOWN: Final = re.compile(r"<!--\s*esafety:(?P<said>(?:(?!-->|<!--).)*)-->")
_IN_YAML: Final = re.compile(r"(?:^|(?<=\s))#\s*esafety:(?P<said>.*)$")
# What stands before the last comma, and the day behind it.
_SAID: Final = re.compile(r"\s*allow\s+[\w-]+\s*:(?P<reason>.*)")
_RULE: Final = re.compile(r"\s*allow\s+([\w-]+)")
_DAY: Final = re.compile(r"\d{4}-\d{2}-\d{2}")
_LETTER: Final = re.compile(r"\w")
_FENCE: Final = "---"


@dataclass(frozen=True, slots=True)
class SilenceComment:
    """One comment: where it stands, the line it covers, and what it says.

    `on` is None where a rule, a reason or a day of the calendar is missing; `rule` may be empty.
    """

    path: str
    line: int
    covers: int
    rule: str
    reason: str = ""
    on: date | None = None


def silence_comments(path: str, text: str) -> tuple[SilenceComment, ...]:
    """Return the comments of a page or a file of facts, in their order."""
    lines = text.split("\n")
    found = tuple(_found(path, lines))
    covers = _covered_lines(_without(lines, found))
    return tuple(_comment(path, number, covers[number], one["said"]) for number, one in found)


def without_silence_comments(text: str) -> str:
    """Return the text of a page without them, line for line: what is read and shown."""
    lines = text.split("\n")
    found = [(number, one) for number, one in _found(".md", lines) if one.re is _IN_MARKDOWN]
    bare = _without(lines, found)
    for number, _ in found:
        bare[number] = bare[number].rstrip()
    return "\n".join(bare)


def _found(path: str, lines: list[str]) -> Iterator[tuple[int, re.Match[str]]]:
    """Yield each comment with its line from 0; code is none."""
    page = path.endswith(".md")
    head = _length_of_head(lines) if page else len(lines)
    outside = outside_fences(lines[head:])[0] if page else {}
    for number, line in enumerate(lines):
        pattern = _IN_YAML if number < head else _IN_MARKDOWN
        seen = line if number < head else outside.get(number - head, "")
        if "esafety:" in seen:
            # Code is masked letter by letter; what is found there is at the same place in the line.
            every = pattern.finditer(line)
            yield from ((number, one) for one in every if "esafety:" in seen[slice(*one.span())])


def _without(lines: Sequence[str], found: Sequence[tuple[int, re.Match[str]]]) -> list[str]:
    bare = list(lines)
    for number, one in reversed(found):
        bare[number] = f"{bare[number][: one.start()]}{bare[number][one.end() :]}"
    return bare


def _covered_lines(bare: Sequence[str]) -> list[int]:
    """Return for each line which line, from 0, a comment on it covers.

    That is the line itself, or the next one where the comments stand alone.
    """
    covers = list(range(len(bare)))
    for number in reversed(range(len(bare) - 1)):
        if not bare[number].strip() and bare[covers[number + 1]].strip():
            covers[number] = covers[number + 1]
    return covers


def _length_of_head(lines: list[str]) -> int:
    """Return how many lines the front matter of a page has, with those around it."""
    if lines[0].rstrip() != _FENCE:
        return 0
    end = (number for number, line in enumerate(lines[1:], 2) if line.rstrip() == _FENCE)
    return next(end, 0)


def _comment(path: str, number: int, covers: int, said: str) -> SilenceComment:
    named, (reason, day) = _RULE.match(said), _reason_and_day(said)
    rule = named[1] if named else ""
    return SilenceComment(path, number + 1, covers + 1, rule, reason, day)


def _reason_and_day(said: str) -> tuple[str, date | None]:
    """Return what a comment gives as its reason and day; without one of them there is no day."""
    before, _, behind = said.rpartition(",")
    allowed = _SAID.fullmatch(before)
    if allowed and _LETTER.search(allowed["reason"]) and _DAY.fullmatch(behind.strip()):
        with suppress(ValueError):
            return allowed["reason"].strip(), date.fromisoformat(behind.strip())
    return "", None
