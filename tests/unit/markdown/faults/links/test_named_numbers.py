"""The number in a link's words is the number that is called."""

import pytest

from esafety.markdown.page_reading import read_markdown
from esafety.problems.problem import Problem


def problems(body: str) -> list[Problem]:
    return sorted(read_markdown("docs/page.tr.md", body, 1, chapter=False).problems)


@pytest.mark.parametrize(
    ("link", "key"),
    [
        ("[112](tel:0555)", "link-other-number"),
        ("[0 800 000 00 00](tel:+905321234567)", "link-other-number"),
        ("[**112**](tel:183)", "link-other-number"),
        ("[Alo 183](tel:112)", "link-other-number"),
        ("[Okul: (0312) 555 00 00](tel:03125550001)", "link-other-number"),
        ("[1&#49;2](tel:183)", "link-other-number"),
        ("[okul@meb.k12.tr](tel:09)", "link-disguised"),
        ("[www.meb.gov.tr](tel:112)", "link-disguised"),
    ],
)
def test_a_link_that_calls_another_number_than_it_shows_is_told(link: str, key: str) -> None:
    assert [(one.line, one.key) for one in problems(f"Söz.\n\n{link}")] == [(3, key)]


@pytest.mark.parametrize(
    "link",
    [
        "[112](tel:112)",
        "[0312 555 00 00](tel:+903125550000)",
        "[+90 (312) 555 00 00](tel:03125550000)",
        "[0 (312) 555-00-00](tel:00903125550000)",
        "[555 00 00](tel:+903125550000)",
        "[0312 555 00 00 (dahili 123)](tel:03125550000;ext=123)",
        "[444 0 632](tel:4440632)",
        "[Alo 183 (7/24)](tel:183)",
        "[2026 danışma hattı](tel:03125550000)",
        "[Okulu arayın](tel:03125550000)",
        "[112 ya da 183](tel:183)",
        "[2026-2027 hattı](tel:03125550000)",
        "[112](https://www.112.gov.tr/)",
    ],
)
def test_a_link_that_calls_what_it_shows_is_left_alone(link: str) -> None:
    assert problems(link) == []


def test_a_number_defined_elsewhere_is_told_where_it_is_written() -> None:
    told = problems("[112][acil]\n\n[acil]: tel:183")

    assert [(one.line, one.key) for one in told] == [(3, "link-other-number")]


def test_the_sentence_shows_both_numbers() -> None:
    (problem,) = problems("[112](tel:0555)")

    assert "112 → tel:0555" in problem.sentence("tr")
    assert "112 → tel:0555" in problem.sentence("en")
