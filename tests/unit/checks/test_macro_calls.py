import pytest
import yaml

from esafety.checks.macro_calls import (
    BLOCKS,
    FACTS,
    NEED_PARENTHESES,
    check_calls,
    example,
    is_offered,
)
from esafety.documents.form.rules import check_forms
from esafety.markdown.page import Page, read_page
from esafety.markdown.template_calls import read_template
from workshop import ROOT


def page(body: str) -> Page:
    return read_page("docs/a.tr.md", body)


def told(body: str) -> list[str]:
    return [f"{p.line} {p.key}" for p in check_calls([page(body)])]


@pytest.mark.parametrize("name", [*FACTS, *BLOCKS])
def test_what_is_offered_may_be_called(name: str) -> None:
    assert told(f"{{{{ {example(name)} }}}} {{{{{example(name)}}}}}\n") == []


@pytest.mark.parametrize("name", NEED_PARENTHESES)
def test_a_block_without_parentheses_is_told(name: str) -> None:
    (problem,) = check_calls([page(f"{{{{ {name} }}}}\n")])

    assert problem.key == "call-without-words"
    assert example(name) in problem.sentence("tr")


@pytest.mark.parametrize(
    ("call", "near"),
    [
        ("{{ school.nmae }}", "school.name"),
        ("{{ helplines() }}", "helplines_list"),
        ("{{ safer_internet_day }}", "safer_internet_day.date"),
        ("{{ school.__class__ }}", ""),
    ],
)
def test_what_nobody_offers_is_told_with_its_line_and_the_one_meant(call: str, near: str) -> None:
    (problem,) = check_calls([page(f"words\n\n{call}\n")])

    assert (problem.place, problem.key) == ("docs/a.tr.md:3", "unknown-call")
    assert problem.params["near"] == near


@pytest.mark.parametrize(
    "call",
    [
        "clause()",
        'clause("a", "b")',
        "contact(1)",
        'contact("x")',
        "school.name()",
        'helplines_short("zebra")',
        'day_theme("soon")',
        "day_theme()",
        'clause("a}}b")',
    ],
)
def test_a_call_with_other_words_is_told_how_it_is_written(call: str) -> None:
    assert told(f"{{{{ {call} }}}}\n") == ["1 call-with-other-words"]


def test_a_page_too_large_to_be_read_is_told_as_that_and_not_searched_for_calls() -> None:
    large = page("{" * 1_000_000)

    assert list(check_calls([large])) == []
    assert [problem.key for problem in large.faults] == ["page-too-long"]


HOSTILE = yaml.safe_load((ROOT / "tests/golden/hostile-templates.yml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", HOSTILE)
def test_no_program_in_a_page_is_taken(name: str) -> None:
    body = HOSTILE[name]
    reading = read_template(body)

    written = page(f"Söz.\n\n{body}\n")

    assert [*check_calls([written]), *check_forms([written])]
    assert reading.faults or not all(is_offered(call) for call in reading.calls)
