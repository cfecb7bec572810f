"""Papers to hand in: by when, and where; what only the school knows of its forms."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from esafety.formats.entries import mappings_in, repeated_in
from esafety.formats.fact_model import FactModel, Given, Missed
from esafety.formats.field_types import Both, EntryId


class PaperToHandIn(FactModel):
    """A form of the school, by the name of its page: the last day, and where it is handed in.

    Either may be left out; a row that says neither says nothing.
    """

    form: EntryId
    by: Given[date] = None
    hand_in: Given[Both] = None


def check_papers_together(papers: Any) -> Iterator[Missed]:
    """Yield forms that are named twice, and rows that say nothing of theirs; for `also`."""
    for number, name in repeated_in(papers, "form"):
        yield (number, "form"), "paper-twice", {"name": name}
    for number, paper in mappings_in(papers):
        if not {"by", "hand_in"} & paper.keys():
            yield (number,), "paper-says-nothing", {}
