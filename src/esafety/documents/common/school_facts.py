"""What documents are made from of a school's checked content, and what one build adds to it."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from esafety.documents.common.document_dates import DocumentDates
from esafety.documents.common.imprint import Imprint
from esafety.documents.common.rendered_site import RenderedSite
from esafety.formats.edition_paths import Chapter
from esafety.policy.clauses import Clause
from esafety.policy.editions import Edition
from esafety.school.helplines import Helpline
from esafety.school.school import School
from esafety.text.templates import Templates


class SheetSource(Protocol):
    """A sheet by the page an editor writes for it, in all languages.

    `name` is what its files are called, `source` the page's path without its language.
    """

    @property
    def name(self) -> str: ...  # noqa: D102
    @property
    def source(self) -> str: ...  # noqa: D102
    @property
    def titles(self) -> Mapping[str, str]: ...  # noqa: D102
    @property
    def clauses(self) -> tuple[str, ...]: ...  # noqa: D102


class SchoolFacts(Protocol):
    """The part of a school's content that documents know; `content.load.Content` is one.

    Documents lie below `content`, which calls the rules and the reader of each kind of sheet.
    `sheets` has what was read for each kind of sheet, by the kind's name.
    """

    @property
    def school(self) -> School: ...  # noqa: D102
    @property
    def edition(self) -> Edition: ...  # noqa: D102
    @property
    def chapters(self) -> tuple[Chapter, ...]: ...  # noqa: D102
    @property
    def clauses(self) -> Mapping[str, Clause]: ...  # noqa: D102
    @property
    def helplines(self) -> tuple[Helpline, ...]: ...  # noqa: D102
    @property
    def sheets(self) -> Mapping[str, tuple[SheetSource, ...]]: ...  # noqa: D102


class MacroScope(Protocol):
    """The scope of a macro call: the content, and the language of the page that calls."""

    @property
    def content(self) -> SchoolFacts: ...  # noqa: D102
    @property
    def language(self) -> str: ...  # noqa: D102

    def render(self, name: str, **context: Any) -> str:
        """Return a template filled in, with addresses relative to the page that calls."""


@dataclass(frozen=True, slots=True)
class BuildInputs:
    """What the sheets of a build are made from; `days` date them.

    `root` is the project's folder, with typefaces to measure.
    """

    rendered_site: RenderedSite
    content: SchoolFacts
    root: Path
    days: DocumentDates
    templates: Mapping[str, Templates]

    @property
    def imprint(self) -> Imprint:
        """Return who publishes, and which edition."""
        return Imprint(self.content.school, self.content.edition)
