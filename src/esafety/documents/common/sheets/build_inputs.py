"""What the sheets of one build are made from."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from esafety.documents.common.document_dates import DocumentDates
from esafety.documents.common.imprint import Imprint
from esafety.documents.common.rendered_site import RenderedSite
from esafety.documents.common.sheets.school_facts import SchoolFacts
from esafety.text.templates import Templates


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
