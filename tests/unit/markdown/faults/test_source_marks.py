"""Patterns that look at an editor's words cost linear time: a crafted line must not hang a check.

Growth is compared, never a time: eight times the length takes some eight times as long where it
is linear, sixty-four times where it is quadratic.
"""

import re
from collections.abc import Callable, Iterable
from time import thread_time
from typing import Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from esafety.markdown.faults.html_allowlist import html_faults, readable
from esafety.markdown.faults.links.link_targets import address_faults
from esafety.markdown.faults.literal_marks import _in_lines
from esafety.markdown.faults.lost_words import _ABBREVIATED, _BOX, _CHECKED, _FENCE, _INSIDE, _TAG
from esafety.markdown.faults.merged_lists import merged_lists
from esafety.markdown.faults.source_marks import _without_code, source_faults
from esafety.markdown.page_limits import LONGEST_LINE
from esafety.markdown.renderer import without_calls
from examples import representatives

SHORT: Final = 1_000
TIMES: Final = 8
# Between linear (8) and quadratic (64).
MOST: Final = 28
_ATTEMPTS: Final = 4

Look = Callable[[str], object]


def _found(*patterns: re.Pattern[str]) -> Look:
    return lambda text: [pattern.findall(text) for pattern in patterns]


LOOKS: Final[dict[str, Look]] = {
    "marks in the source": lambda line: list(source_faults(line.split("\n"))),
    "marks shown": lambda line: list(_in_lines(line.split("\n"), 0)),
    "lists run on": lambda line: list(merged_lists(line.split("\n"), 0)),
    "HTML": lambda piece: list(html_faults(f"<p>{piece}")),
    "a tag": lambda piece: list(html_faults(f"<p {piece}")),
    "HTML as read": readable,
    "an address": lambda target: list(address_faults(target)),
    "words of the renderer": _found(_ABBREVIATED, _BOX, _CHECKED, _FENCE, _INSIDE, _TAG),
    "calls": without_calls,
}
# What once cost quadratic time, or is made to: what opens again and again and never closes.
HOSTILE: Final = (
    *(
        "{++",
        "{>>",
        "{==a",
        "{--\\",
        "[^",
        "[^a",
        "[[",
        "\\(",
        "\\[",
        "$a_",
        "a.",
        "a@",
        "`",
        "`a``",
    ),
    *(
        "\n",
        "\n ",
        "*[a\n",
        "{#",
        "class=",
        "class=a ",
        '<a b="',
        "<a b ",
        "<!--",
        ":a",
        ":a_",
        "%%",
    ),
    *(
        "**",
        "++a",
        "| ",
        "|-",
        "-- ",
        "> ",
        "1.",
        "a)",
        "a\u2003",
        "&nbsp",
        "\\",
        "~~",
        "[a](",
        "[a] (",
    ),
)
ALPHABET: Final = sorted(set("".join(HOSTILE)))


def _cost(look: Look, text: str) -> float:
    """Return the least of three times in which a thread looks at a text."""
    taken = []
    for _ in range(3):
        began = thread_time()
        look(text)
        taken.append(thread_time() - began)
    return min(taken)


def _growth(look: Look, unit: str, before: str = "") -> float:
    """Return how much more a text costs that is eight times as long: the least of some attempts."""
    short = before + unit * (SHORT // len(unit))
    long = before + unit * (TIMES * SHORT // len(unit))
    growth = []
    for _ in range(_ATTEMPTS):
        growth.append(_cost(look, long) / _cost(look, short))
        if growth[-1] < MOST:
            break
    return min(growth)


@pytest.mark.parametrize(
    "name", representatives(LOOKS, "marks in the source", "HTML as read", "calls")
)
def test_what_opens_and_never_closes_costs_linear_time(name: str) -> None:
    assert TIMES * SHORT < LONGEST_LINE
    too_costly: Iterable[tuple[str, float]] = (
        (unit, _growth(LOOKS[name], unit, before)) for unit in HOSTILE for before in ("", "[a] (")
    )

    assert [(unit, growth) for unit, growth in too_costly if growth >= MOST] == []


@settings(deadline=None, max_examples=60, derandomize=True)
@given(
    name=st.sampled_from(sorted(LOOKS)),
    unit=st.text(ALPHABET, min_size=1, max_size=5),
    before=st.text(ALPHABET, max_size=3),
)
def test_whatever_is_written_again_and_again_costs_linear_time(
    name: str, unit: str, before: str
) -> None:
    assert _growth(LOOKS[name], unit, before) < MOST


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ("a `b` c", "a ... c"),
        ("``a`b`` c", "....... c"),
        ("``a`` `b", "..... `b"),
        ("```a`` b", "`..... b"),
        ("`a ``b`` c", "`a ..... c"),
        ("`a` b` `c`", "... b...c`"),
        ("```", "```"),
        ("a", "a"),
    ],
)
def test_code_in_a_line_is_left_out(line: str, shown: str) -> None:
    assert _without_code(line).replace("\ue001", ".") == shown


@given(st.text("`ab ", max_size=14))
def test_code_begins_and_ends_where_the_renderer_takes_it_to(line: str) -> None:
    told = re.sub(r"(`+)(?!`).*?(?<!`)\1(?!`)", lambda code: "\ue001" * len(code[0]), line)

    assert _without_code(line) == told
