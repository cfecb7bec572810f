import pytest

from esafety.checks.call_headings import BRINGS_HEADINGS, check_call_headings
from esafety.markdown.page import read_page


@pytest.mark.parametrize("name", BRINGS_HEADINGS)
@pytest.mark.parametrize(
    ("above", "lines"),
    [("# A { #a }\n", [3]), ("# A { #a }\n\n## B { #b }\n", []), ("## B { #b }\n", [])],
)
def test_headings_of_a_call_stand_in_a_section(name: str, above: str, lines: list[int]) -> None:
    page = read_page("docs/a.tr.md", f"{above}\n{{{{ {name}() }}}}\n")

    assert [problem.line for problem in check_call_headings([page])] == lines


def test_a_section_below_the_call_is_too_late() -> None:
    page = read_page("docs/a.tr.md", "# A { #a }\n\n{{ policy_sites() }}\n\n## B { #b }\n")

    assert [problem.key for problem in check_call_headings([page])] == ["call-without-section"]


def test_a_call_without_headings_may_stand_anywhere() -> None:
    page = read_page("docs/a.tr.md", "# A { #a }\n\n{{ contact() }}\n")

    assert list(check_call_headings([page])) == []
