"""Plain sheets as editors write them: a page of the kind's template."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from esafety.markdown.language_pairs import fact_of, pairs
from esafety.markdown.page import Page
from esafety.text.languages import BINDING


@dataclass(frozen=True, slots=True)
class PlainSheet:
    """A plain sheet by its language-neutral source; `clauses` are those it rests on.

    A kind that reads more of its pages adds fields to these.
    """

    name: str
    source: str
    titles: Mapping[str, str]
    descriptions: Mapping[str, str]
    clauses: tuple[str, ...]

    @property
    def as_written(
        self,
    ) -> tuple[str, str, Mapping[str, str], Mapping[str, str], tuple[str, ...]]:
        """Return what every plain sheet has, in the order in which a kind's own sheet takes it."""
        return self.name, self.source, self.titles, self.descriptions, self.clauses


def read_plain_sheets(template: str, pages: Iterable[Page]) -> tuple[PlainSheet, ...]:
    """Return the sheets of a template among sound pages, in the order of their addresses."""
    by_source = pairs(page for page in pages if page.template == template)
    return tuple(
        PlainSheet(
            PurePosixPath(source).stem,
            source,
            fact_of(pair, "title"),
            fact_of(pair, "description"),
            tuple(pair[BINDING].meta.get("clauses", ())),
        )
        for source, pair in sorted(by_source.items())
    )
