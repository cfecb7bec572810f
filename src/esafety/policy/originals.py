"""The document that was approved, kept beside an edition, and the proof that the edition is it.

A policy approved on paper is copied into chapters by hand or by a program. Where a school keeps the
text it was copied from, every check proves that the chapters, one after the other, hold the same
letters in the same order. White space is not compared, nor the marks of lists, headings, emphasis
and links, where they are marks.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Annotated, Any, Final

from rapidfuzz.distance import Indel

from esafety.formats.fact_file import FactFile
from esafety.formats.fact_model import FactModel, rule
from esafety.formats.field_types import Words
from esafety.formats.yaml_document import YamlDocument
from esafety.markdown.page import Page
from esafety.problems.problem import Problem
from esafety.text.shortened import shortened

_TEXT: Final = "text"
_SHOWN: Final = 60
# Two texts that differ over more letters than this take too much memory to be aligned.
_MOST: Final = 30_000
_LIST_MARK: Final = re.compile(r"^\s*[-•*] +")
# What Markdown adds to a line: the mark of a heading or of a list, and a name.
_MARKDOWN: Final = re.compile(r"^(?:#+ |\s*[-*] )|\s*\{ ?#[^}\n]*\}\s*$")
_NOT_COMPARED: Final = re.compile(
    r"\*+|<(?=https?:|www\.)|(?<=\S)>(?=[\s.,;)]|$)|[\u00ad\u200b]|\s+"
)


def _document(value: Any) -> str | None:
    return None if isinstance(value, str) and value.strip() else "needs-text"


class Original(FactModel):
    """The approved document: where its `text` comes from, and the text as it was received."""

    source: Words
    text: Annotated[str, rule(_document)]


ORIGINAL: Final[FactFile[Original]] = FactFile(Original)


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of a file: where it stands, how it was written, its letters that are compared."""

    path: str
    number: int
    written: str
    letters: str


def check_original(record: YamlDocument, chapters: Sequence[Page]) -> Iterator[Problem]:
    """Yield where an edition and the document it was copied from differ, each with its line.

    `chapters` are the edition's pages in the binding language, in order; the page before the
    chapters comes first.
    """
    yield from (faults := list(ORIGINAL.check(record)))
    if faults:
        return
    document, edition = list(_of_document(record)), list(_of_chapters(chapters))
    left_out, added = _apart(document, edition)
    yield from (_problem(line, "original-left-out") for line in left_out)
    yield from (_problem(line, "original-added") for line in added)


def _of_document(record: YamlDocument) -> Iterator[_Line]:
    first = record.lines.get((_TEXT,), 1) + 1
    for number, line in enumerate(ORIGINAL.read(record).text.split("\n"), first):
        yield _Line(record.path, number, line, _compared(_LIST_MARK.sub("", line)))


def _of_chapters(chapters: Iterable[Page]) -> Iterator[_Line]:
    for page in chapters:
        for number, line in enumerate(page.body.split("\n"), page.first_line):
            yield _Line(page.path, number, line, _compared(_MARKDOWN.sub("", line)))


def _apart(document: list[_Line], edition: list[_Line]) -> tuple[list[_Line], list[_Line]]:
    """Return the lines of each side that hold letters which the other has not at their place."""
    one, other = _letters(document), _letters(edition)
    begun = _common(one, other)
    ended = _common(one[begun:][::-1], other[begun:][::-1])
    inner = one[begun : len(one) - ended], other[begun : len(other) - ended]
    if max(map(len, inner)) > _MOST:  # too far apart to be aligned: where they part
        return _at(document, [(begun, begun + 1)]), _at(edition, [(begun, begun + 1)])
    steps = [step for step in Indel.opcodes(*inner) if step.tag != "equal"]
    return (
        _at(document, [(begun + s.src_start, begun + s.src_end) for s in steps]),
        _at(edition, [(begun + s.dest_start, begun + s.dest_end) for s in steps]),
    )


def _letters(lines: Iterable[_Line]) -> str:
    return "".join(line.letters for line in lines)


def _common(one: str, other: str) -> int:
    """Return how many letters two texts begin with in common."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((place for place, (a, b) in pairs if a != b), min(len(one), len(other)))


def _at(lines: Iterable[_Line], places: Sequence[tuple[int, int]]) -> list[_Line]:
    """Return the lines whose letters lie in some places of the whole, each once."""
    found, start = [], 0
    for line in lines:
        end = start + len(line.letters)
        if any(begin < end and stop > start for begin, stop in places if stop > begin):
            found.append(line)
        start = end
    return found


def _compared(text: str) -> str:
    return _NOT_COMPARED.sub("", unicodedata.normalize("NFC", text))


def _problem(line: _Line, key: str) -> Problem:
    """Return a problem that shows the beginning of a line."""
    shown = shortened(" ".join(line.written.split()), _SHOWN)
    return Problem(line.path, line.number, key, {"words": shown})
