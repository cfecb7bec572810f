"""Every problem of an editor is shown in tests/golden/problems/agreement-with-faults.yml."""

import pytest

from esafety.documents.agreement.rules import check_agreements
from esafety.markdown.page import read_page


def problems(*lines: str, template: str = "agreement.html") -> list[str]:
    page = read_page("docs/a.tr.md", "\n".join(("---", f"template: {template}", "---", *lines)))
    return [f"{problem.line} {problem.key}" for problem in check_agreements([page])]


@pytest.mark.parametrize("count", ["5", "35", "40"])
def test_a_class_of_any_size_can_sign(count: str) -> None:
    assert problems(f'{{{{ signatures("{count}", "Söz verdik") }}}}') == []


@pytest.mark.parametrize("count", ["0", "4", "41", "-5", "otuz", "3.5"])
def test_a_number_of_places_that_cannot_be_drawn_is_reported(count: str) -> None:
    assert problems(f'{{{{ signatures("{count}", "Söz verdik") }}}}') == ["4 signatures-count"]


def test_other_pages_need_no_signatures_and_may_have_none() -> None:
    assert problems("Söz.", template="handout.html") == []
    assert problems('{{ signatures("35", "Söz") }}', template="handout.html") == [
        "4 sheet-call-elsewhere"
    ]
