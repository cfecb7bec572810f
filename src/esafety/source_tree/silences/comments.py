"""Comments by which an editor silences a rule beside the thing itself, with a reason and the day.

On a page and in a drawing `<!-- esafety: allow RULE: reason, 2026-11-29 -->`, in front matter and
in YAML the same behind a `#`. It is no part of what is shown.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from esafety.images.check import DRAWING, ending_of
from esafety.markdown.faults.source_marks import outside_fences
from esafety.source_tree.silences.words import SilenceWords, read_silence

# Whoever leaves the colon out means a silence, too; what else begins so is a remark.
_SAID: Final = r"esafety(?=\s*:|\s+allow\b)"
_IN_MARKDOWN: Final = re.compile(
    rf"<!--\s*{_SAID}(?P<said>(?:(?!-->|<!--).)*)-->", re.IGNORECASE | re.ASCII
)
_IN_YAML: Final = re.compile(rf"(?:^|(?<=\s))#\s*{_SAID}(?P<said>.*)$", re.IGNORECASE | re.ASCII)
_NAMED: Final = "esafety"
_FENCE: Final = "---"


@dataclass(frozen=True, slots=True)
class SilenceComment:
    """One comment: where it stands, the line it covers, both from 1, and what it says."""

    path: str
    line: int
    covers: int
    words: SilenceWords


def may_silence(text: str) -> bool:
    """Tell whether a text may hold such a comment: whether it is worth looking for one."""
    return _NAMED in text.lower()


def silence_comments(path: str, text: str) -> tuple[SilenceComment, ...]:
    """Return the comments of a page or a file of facts, in their order."""
    lines = text.split("\n")
    found = tuple(_found(path, lines))
    covers = _covered_lines(_without(lines, found))
    return tuple(
        SilenceComment(path, number + 1, covers[number] + 1, read_silence(one["said"]))
        for number, one in found
    )


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
    if ending_of(path) == DRAWING:
        every = ((number, one) for number, line in enumerate(lines) for one in _comments(line))
        yield from every
        return
    page = path.endswith(".md")
    head = _length_of_head(lines) if page else len(lines)
    outside = outside_fences(lines[head:])[0] if page else {}
    for number, line in enumerate(lines):
        pattern = _IN_YAML if number < head else _IN_MARKDOWN
        seen = line if number < head else outside.get(number - head, "")
        if may_silence(seen):
            # Code is masked letter by letter; what is found there is at the same place in the line.
            written = pattern.finditer(line)
            yield from ((number, one) for one in written if may_silence(seen[slice(*one.span())]))


def _comments(line: str) -> Iterator[re.Match[str]]:
    return _IN_MARKDOWN.finditer(line) if may_silence(line) else iter(())


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
