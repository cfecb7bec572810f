import pytest

from esafety.facts.calls import BLOCKS, FACTS, NEED_PARENTHESES, check_calls
from esafety.facts.pages import Page, read_page


def page(body: str) -> Page:
    read = read_page("docs/a.tr.md", body)
    assert isinstance(read, Page)
    return read


@pytest.mark.parametrize("name", [*FACTS, *BLOCKS])
def test_what_is_offered_may_be_called(name: str) -> None:
    call = f"{name}()" if name in NEED_PARENTHESES else name

    assert list(check_calls([page(f"{{{{ {call} }}}} {{{{{call}}}}}\n")])) == []


@pytest.mark.parametrize("name", NEED_PARENTHESES)
def test_a_block_without_parentheses_is_told(name: str) -> None:
    (problem,) = check_calls([page(f"{{{{ {name} }}}}\n")])

    assert problem.facts["near"] == f"{name}()"


@pytest.mark.parametrize(
    ("call", "near"),
    [
        ("{{ school.nmae }}", "school.name"),
        ("{{ helplines() }}", "helplines_list"),
        ("{{ safer_internet_day }}", "safer_internet_day.date"),
    ],
)
def test_what_nobody_offers_is_told_with_its_line_and_the_one_meant(call: str, near: str) -> None:
    (problem,) = check_calls([page(f"words\n\n{call}\n")])

    assert (problem.place, problem.key) == ("docs/a.tr.md:3", "unknown-call")
    assert problem.facts["near"] == near
