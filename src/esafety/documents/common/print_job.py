"""Print jobs: everything one PDF is made from, independent of a renderer."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final

from esafety.documents.common.document_types import DocumentType
from esafety.problems.problem import Problem
from esafety.text.one_line import one_line

# Stands for the folder of the built site: a PDF names its pictures by their addresses, and
# must come out the same wherever it is built.
SITE: Final = "site:"
# A picture of the built site, as a document names it.
PICTURE: Final = re.compile(rf'="{SITE}/([^"#?]+)')
_MAX_WORDS_REPORTED: Final = 12


@dataclass(frozen=True, slots=True)
class DerivedFile:
    """A file made from a rendered PDF: a row of the table of derived files, and its path.

    `options` are those of that row, in millimetres, pixels or pieces.
    """

    name: str
    path: str
    options: Mapping[str, float | str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Stack:
    """Pages of a finished sheet that stand together in a bundle, on leaves of their own.

    `path` is where the sheet's PDF lies, from the site's root, `first` and `last` are its pages
    from 1, `title` is what the bookmark says. The backs of a sheet that its own file turns on the
    short edge are `turned` head to foot: the bundle is turned on the long edge.
    """

    path: str
    title: str
    first: int
    last: int
    turned: bool = False


@dataclass(frozen=True, slots=True)
class PrintJob:
    """One PDF to print.

    `type` says how it is printed, `html` is the whole print document, `styles` are style
    sheets below `assets`, `source` is HTML whose every word must be found in the PDF, `path`
    is where the PDF goes, from the site's root, `made` is the date written into it,
    `derived_files` are derived from it afterwards, `overflow_problem` is the problem reported if
    it does not fit on `max_pages` pages, or, where it is `margins_checked`, if a letter is too
    near to the edge of the page, `origins` are the files its text comes from, by their paths
    from the project's folder, its own page first, `stacks` are pages of finished sheets that
    follow its own, `scale` is how much larger it is printed than its styles lay it out.
    """

    type: DocumentType
    language: str
    title: str
    html: str
    source: str
    path: str
    made: datetime
    styles: tuple[str, ...]
    derived_files: tuple[DerivedFile, ...] = ()
    overflow_problem: Problem | None = None
    max_pages: int = 1
    margins_checked: bool = False
    origins: tuple[str, ...] = ()
    stacks: tuple[Stack, ...] = ()
    scale: float = 1.0

    @property
    def kind(self) -> str:
        """Return the name of its type."""
        return self.type.name


@dataclass(frozen=True, slots=True)
class RenderedFile:
    """A rendered and checked file: pages, bytes, lost words, errors, the files derived from it.

    `from_cache` tells that it was printed before and has not changed.
    """

    path: str
    kind: str
    language: str
    pages: int
    size: int
    lost: tuple[str, ...] = ()
    complaints: tuple[str, ...] = ()
    derived_files: "tuple[RenderedFile, ...]" = ()
    from_cache: bool = field(default=False, compare=False)


class RenderError(Exception):
    """Documents that could not be rendered correctly; the message names each and its errors."""

    def __init__(self, printed: list[RenderedFile]) -> None:
        self.printed = printed
        super().__init__("\n".join(f"{p.path}: {error_message(p)}" for p in printed))


def error_message(printed: RenderedFile, key: str = "words-lost") -> str:
    """Return the errors of a rendered document and of its derived files, or an empty string.

    `key` names the message about lost words: only in the document itself are they the editor's.
    """
    errors = list(printed.complaints)
    if printed.lost:
        # An entry with its place holds commas of its own.
        separator = "; " if any(": " in entry for entry in printed.lost) else ", "
        errors.append(one_line(key, words=separator.join(printed.lost[:_MAX_WORDS_REPORTED])))
    derived_errors = (
        (derived.path, error_message(derived, "words-lost-in-finishing"))
        for derived in printed.derived_files
    )
    errors += [f"{path}: {wrong}" for path, wrong in derived_errors if wrong]
    return "; ".join(errors)
