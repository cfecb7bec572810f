"""What an awareness page may call between double braces."""

from collections.abc import Iterable, Iterator
from typing import Final

from esafety.facts.pages import Page
from esafety.facts.problems import Problem, did_you_mean

FACTS: Final = (
    "school.name",
    "edition.name",
    "edition.approved_on",
    "edition.office",
    "edition.review_due",
    "safer_internet_day.date",
    "safer_internet_day.table",
)
BLOCKS: Final = (
    "reader_cards",
    "home_doors",
    "edition_facts",
    "downloads",
    "editions_table",
    "resources_list",
    "helplines_list",
    "contact",
    "clause",
)


def check_calls(pages: Iterable[Page]) -> Iterator[Problem]:
    """Yield every call of something that nobody offers."""
    known = (*FACTS, *BLOCKS)
    for page in pages:
        for call in page.calls:
            if call.target not in known:
                facts = {"name": call.target, "near": did_you_mean(call.target, known)}
                yield Problem(page.path, call.line, "unknown-call", facts)
