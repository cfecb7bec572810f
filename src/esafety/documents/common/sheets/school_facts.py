"""The part of a school's checked content from which sheets are made."""

from collections.abc import Mapping
from typing import Protocol

from esafety.documents.common.sheets.sheet_source import SheetSource
from esafety.formats.edition_paths import ChapterFile
from esafety.policy.clauses import Clause
from esafety.policy.editions import Edition
from esafety.policy.plain_words.entries import PlainWords
from esafety.school.glossary import GlossaryWord
from esafety.school.helplines import Helpline
from esafety.school.school import School


class SchoolFacts(Protocol):
    """The part of a school's content that documents know; `content.school_content.Content` is one.

    Documents lie below `content`, which calls the rules and the reader of each kind of sheet.
    `sheets` has what was read for each kind of sheet, by the kind's name.
    """

    @property
    def school(self) -> School: ...  # noqa: D102
    @property
    def languages(self) -> tuple[str, ...]: ...  # noqa: D102
    @property
    def edition(self) -> Edition: ...  # noqa: D102
    @property
    def chapters(self) -> tuple[ChapterFile, ...]: ...  # noqa: D102
    @property
    def clauses(self) -> Mapping[str, Clause]: ...  # noqa: D102
    def cited(self, anchor: str) -> Clause:
        """Return a clause that a page cites; of a draft it may be gone, then as it was before."""

    @property
    def plain_words(self) -> tuple[PlainWords, ...]: ...  # noqa: D102
    @property
    def helplines(self) -> tuple[Helpline, ...]: ...  # noqa: D102
    @property
    def glossary(self) -> tuple[GlossaryWord, ...]: ...  # noqa: D102
    @property
    def translations_of_kit(self) -> frozenset[str]: ...  # noqa: D102
    @property
    def sheets(self) -> Mapping[str, tuple[SheetSource, ...]]: ...  # noqa: D102
