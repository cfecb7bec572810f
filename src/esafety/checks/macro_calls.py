"""What an awareness page may call between double braces."""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Final

from esafety.documents.bundle.source import USES
from esafety.documents.registry import macros_of_kinds
from esafety.markdown.page import Page
from esafety.markdown.template_calls import Call, read_template
from esafety.policy.audiences import READERS
from esafety.policy.topics.resolution import parse_choice
from esafety.problems.problem import Params, Problem, suggestion

FACTS: Final = (
    "school.name",
    "school.languages",
    "edition.name",
    "edition.approved_on",
    "edition.office",
    "edition.review_due",
    "edition.in_force_said",
    "edition.review_said",
    "safer_internet_day.date",
    "safer_internet_day.countdown",
    "safer_internet_day.table",
    "safer_internet_day.theme",
)
_MACROS: Final = macros_of_kinds()
_YEAR: Final = re.compile(r"2[0-9]{3}", re.ASCII)
# Each block, and how it is called where it takes words; those of sheets are in their kinds.
BLOCKS: Final[dict[str, str]] = {
    "reader_cards": "",
    "home_tasks": "",
    "papers_to_sign": '"parents"',
    "home_doors": "",
    "calendar_feed": "",
    "day_doors": "",
    "day_theme": '"2026"',
    "edition_facts": "",
    "downloads": "",
    "editions_table": "",
    "in_force_days": "",
    "policy_data": "",
    "copies": "",
    "resources_for": '"parents"',
    "resources_list": "",
    "policy_sites": "",
    "helplines_list": "",
    "tell_someone": "",
    "when_you_call": "",
    "emergency": "",
    "public_address": "",
    "contact": "",
    "clause": '"e-safety-policy-07"',
    "topic": '"phones-at-school"',
    "only": '"phones-at-school.place=box"',
    "school_page_list": "",
    "bundles_list": '"class"',
    "usb_copy": "",
    "accessibility_facts": "",
    "accessibility_criteria": "",
    "accessibility_tests": "",
    "school_telephone": "",
    "helplines_short": '"parents"',
    **{name: macro.example for name, macro in _MACROS.items()},
}
# Without parentheses a page would print the program's own insides.
NEED_PARENTHESES: Final = (*BLOCKS, "safer_internet_day.table", "safer_internet_day.theme")
# Their words are judged by the rules of their kind.
_WITH_OWN_WORDS: Final = tuple(name for name, macro in _MACROS.items() if macro.form)

# Whether the words of a call are those that it takes.
_WORDS: Final[dict[str, Callable[[Call], bool]]] = {
    "clause": lambda call: len(call.args) == 1 and bool(call.args[0]),
    "topic": lambda call: len(call.args) == 1 and bool(call.args[0]),
    "only": lambda call: bool(call.args) and all(parse_choice(word or "") for word in call.args),
    "day_theme": lambda call: (
        len(call.args) == 1 and _YEAR.fullmatch(call.args[0] or "") is not None
    ),
    "emergency": lambda call: call.called and call.args in ((), ("short",)),
    "helplines_short": lambda call: all(word in READERS for word in call.args),
    "bundles_list": lambda call: len(call.args) == 1 and call.args[0] in USES,
    "resources_for": lambda call: len(call.args) == 1 and call.args[0] in READERS,
    "papers_to_sign": lambda call: len(call.args) == 1 and call.args[0] in READERS,
}


def check_calls(pages: Iterable[Page]) -> Iterator[Problem]:
    """Yield everything between braces that is no call, or a call of what nobody offers."""
    for page in pages:
        reading = read_template(page.body)
        for fault in reading.faults:
            yield Problem(page.path, fault.line + page.first_line, fault.key, fault.params)
        for call in reading.calls:
            if wrong := _fault(call):
                key, params = wrong
                yield Problem(page.path, call.line + page.first_line, key, params)


def is_offered(call: Call) -> bool:
    """Tell whether a call asks for something that we offer, in the way in which it is offered."""
    takes_words = call.name in _WITH_OWN_WORDS and all(call.args)
    return _fault(call) is None and (call.name not in _WITH_OWN_WORDS or takes_words)


def _fault(call: Call) -> tuple[str, Params] | None:
    known = (*FACTS, *BLOCKS)
    if call.name not in known:
        return "unknown-call", {"name": call.name, **suggestion(call.name, known)}
    if not call.called and call.name in NEED_PARENTHESES:
        return "call-without-words", {"name": call.name, "example": example(call.name)}
    if not _words_fit(call):
        return "call-with-other-words", {"name": call.name, "example": example(call.name)}
    return None


def example(name: str) -> str:
    """Return how a fact or block is written: `contact()`, `clause("e-safety-policy-07")`."""
    return f"{name}({BLOCKS.get(name, '')})" if name in NEED_PARENTHESES else name


def _words_fit(call: Call) -> bool:
    if call.name in _WITH_OWN_WORDS:
        return True
    if fits := _WORDS.get(call.name):
        return fits(call)
    return not call.args and call.called == (call.name in NEED_PARENTHESES)
