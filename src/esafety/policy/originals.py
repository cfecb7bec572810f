"""The document that was approved, kept beside an edition, and the proof that the edition is it.

A policy approved on paper is copied into chapters by hand or by a program. Where a school keeps the
text it was copied from, every check proves that the chapters hold each of its lines and nothing
else, and the clauses in its order. White space, emphasis and marks of lists are not compared.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from typing import Annotated, Any, Final

from esafety.formats.fact_file import FactFile
from esafety.formats.fact_model import FactModel, rule
from esafety.formats.field_types import Words
from esafety.formats.yaml_document import YamlDocument
from esafety.markdown.page import Page
from esafety.policy.clauses import Clause
from esafety.problems.problem import Problem

_TEXT: Final = "text"
_SHOWN: Final = 60
_NOT_COMPARED: Final = re.compile("[\\s*_<>\u00ad\u200b\x02-]+")
_LIST_MARK: Final = re.compile(r"^\s*[-•*] +", re.MULTILINE)
# What Markdown adds to a line: the mark of a heading or of a list, and a name.
_MARKDOWN: Final = re.compile(r"^(?:#+ |- )|\s*\{ ?#[^}\n]*\}\s*$", re.MULTILINE)


def _document(value: Any) -> str | None:
    return None if isinstance(value, str) and value.strip() else "needs-text"


class Original(FactModel):
    """The approved document: where its `text` comes from, and the text as it was received."""

    source: Words
    text: Annotated[str, rule(_document)]


ORIGINAL: Final[FactFile[Original]] = FactFile(Original)


def check_original(
    record: YamlDocument, chapters: Sequence[Page], clauses: Mapping[str, Clause]
) -> Iterator[Problem]:
    """Yield where an edition and the document it was copied from differ, each with its line.

    `chapters` are the edition's pages in the binding language, `clauses` its clauses in order.
    """
    yield from (faults := list(ORIGINAL.check(record)))
    if not faults:
        document = ORIGINAL.read(record).text
        yield from _lines_left_out(record, document, chapters)
        yield from _lines_added(document, chapters)
        yield from _clauses_out_of_order(record, document, clauses)


def _lines_left_out(
    record: YamlDocument, document: str, chapters: Sequence[Page]
) -> Iterator[Problem]:
    """Yield the lines of a document that no chapter holds."""
    edition = "".join(_compared(_MARKDOWN.sub("", page.body)) for page in chapters)
    first = record.lines.get((_TEXT,), 1) + 1
    for number, line in enumerate(document.split("\n")):
        if _compared(_LIST_MARK.sub("", line)) not in edition:
            yield Problem(record.path, first + number, "original-left-out", _words(line))


def _lines_added(document: str, chapters: Sequence[Page]) -> Iterator[Problem]:
    """Yield the lines of chapters that a document does not hold."""
    whole = _squeezed(document)
    for page in chapters:
        for number, line in enumerate(page.body.split("\n"), page.first_line):
            if _compared(_MARKDOWN.sub("", line)) not in whole:
                yield Problem(page.path, number, "original-added", _words(line))


def _clauses_out_of_order(
    record: YamlDocument, document: str, clauses: Mapping[str, Clause]
) -> Iterator[Problem]:
    """Yield the first clause that stands elsewhere than the document has it."""
    whole, start = _squeezed(document), 0
    for clause in clauses.values():
        place = whole.find(_compared(clause.text), start)
        if place < 0:
            params = {"clause": clause.number, **_words(clause.text)}
            yield record.problem((_TEXT,), "original-order", **params)
            return
        start = place + len(_compared(clause.text))


def _squeezed(document: str) -> str:
    return _compared(_LIST_MARK.sub("", document))


def _compared(text: str) -> str:
    return _NOT_COMPARED.sub("", unicodedata.normalize("NFC", text))


def _words(line: str) -> dict[str, object]:
    """Return the beginning of a line, as it is shown in a report."""
    words = " ".join(line.split())
    return {"words": words if len(words) <= _SHOWN else f"{words[:_SHOWN]}…"}
