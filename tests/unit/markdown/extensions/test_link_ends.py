"""Links end where they end, and what no mark closes costs linear time."""

from time import thread_time
from typing import Final

import pytest

from esafety.markdown.extensions.link_ends import LONGEST_ADDRESS
from esafety.markdown.page import read_page

PARAGRAPH: Final = 3_000
TIMES: Final = 8
# Between linear (8) and quadratic (64).
MOST: Final = 28
_ATTEMPTS: Final = 4


def targets(body: str) -> list[str]:
    return [link.target for link in read_page("docs/a.tr.md", body).links]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("[a](b.md) ve [c](d.md) (e)", ["b.md", "d.md"]),
        ("[a](b_(c).md)", ["b_(c).md"]),
        ('[a](b.md "c (d)") e', ["b.md"]),
        ("![a](b.png) [c](<d.md>)", ["d.md", "b.png"]),
        ("[a](b.md", []),
        ("[a](" + "b" * LONGEST_ADDRESS + ")", []),
        ("[a](" + "b" * (LONGEST_ADDRESS - 2) + ")", ["b" * (LONGEST_ADDRESS - 2)]),
    ],
)
def test_an_address_ends_at_the_mark_that_closes_it(body: str, expected: list[str]) -> None:
    assert sorted(targets(body)) == sorted(expected)


def _cost(paragraph: str) -> float:
    began = thread_time()
    read_page("docs/a.tr.md", f"# A {{ #a }}\n\n{paragraph}\n")
    return thread_time() - began


def _growth(unit: str, end: str = "") -> float:
    """Return how much more a paragraph costs that is eight times as long: the least of some."""
    lines = ("\n".join([unit * (PARAGRAPH // len(unit))] * n) + end * n for n in (1, TIMES))
    short, long = lines
    growth = []
    for attempt in range(_ATTEMPTS):
        # What was read before is kept.
        growth.append(_cost(f"{long}{attempt}") / _cost(f"{short}{attempt}"))
        if growth[-1] < MOST:
            break
    return min(growth)


@pytest.mark.parametrize(
    ("unit", "end"),
    [("[a](", ""), ("![a](", ""), ("[a](b) ", ""), ('[a](b "', ""), ("[a](", ")" * 750)],
)
def test_links_that_no_mark_closes_cost_linear_time(unit: str, end: str) -> None:
    assert _growth(unit, end) < MOST
