"""What an awareness page may call between double braces."""

from collections.abc import Iterable, Iterator
from typing import Final

from jinja2 import Environment, TemplateSyntaxError

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
    "copies",
    "resources_list",
    "helplines_list",
    "emergency",
    "public_address",
    "contact",
    "clause",
    "school_page_list",
    "usb_copy",
    "posters_list",
    "posters_bundle",
    "poster_helplines",
    "school_telephone",
    "helplines_short",
    "leaflet_offer",
    "slips_list",
    "field",
    "part",
)
# Without parentheses a page would print the program's own insides.
NEED_PARENTHESES: Final = (*BLOCKS, "safer_internet_day.table")


def check_calls(pages: Iterable[Page]) -> Iterator[Problem]:
    """Yield every call of something that nobody offers."""
    known = (*FACTS, *BLOCKS)
    for page in pages:
        for call in page.calls:
            if call.target not in known:
                facts = {"name": call.target, "near": did_you_mean(call.target, known)}
                yield Problem(page.path, call.line, "unknown-call", facts)
        for call in page.bare_calls:
            if call.target in NEED_PARENTHESES:
                facts = {"name": call.target, "near": f"{call.target}()"}
                yield Problem(page.path, call.line, "unknown-call", facts)
        yield from _check_braces(page)


def _check_braces(page: Page) -> Iterator[Problem]:
    """Yield the first place where braces do not close; the template language says where."""
    try:
        Environment(autoescape=True).parse(page.body)
    except TemplateSyntaxError as error:
        line = error.lineno + page.first_line - 1
        yield Problem(page.path, line, "call-not-closed", {"why": str(error.message)})
