"""Which pages a browser opens at every change: each template once; all in `make soak`."""

from collections.abc import Iterable
from functools import cache
from typing import Final

from measuring.first_view.sample import templates
from workshop import ROOT

# The chapters of a policy are running text, one like the other.
_CHAPTERS: Final = "policy/"


def by_turns(addresses: Iterable[str], turn: int = 0, turns: int = 1) -> list[str]:
    """Return the addresses to be opened in one of several views.

    A template is opened once, in the view and in the language whose turn it is: what is wrong with
    a template shows in all of them, and what is wrong with a colour on every template.

    Args:
        addresses: the pages of a site below its root, those in English below `en/`.
        turn: the number of the view, from 0.
        turns: how many views there are.
    """
    pages_of: dict[str, list[str]] = {}
    for address in sorted(addresses):
        pages_of.setdefault(_kind(address.removeprefix("en/")), []).append(address)
    mine = list(pages_of.values())[turn::turns]
    return [_of_turn(pages, english=number % 2 == 1) for number, pages in enumerate(mine)]


@cache
def templates_of_school() -> dict[str, str]:
    """Return the template of each page of the real school that has one."""
    return templates(ROOT)


def _kind(address: str) -> str:
    """Return the template of a page in Turkish, or what it shares its kind with."""
    own = address.strip("/")
    alone = _CHAPTERS if own.startswith(_CHAPTERS) else own
    return templates_of_school().get(own, alone)


def _of_turn(pages: list[str], *, english: bool) -> str:
    """Return the first page of a kind in a language, or in the other where there is none."""
    return next((one for one in pages if one.startswith("en/") == english), pages[0])
