from collections.abc import Mapping

import pytest

from esafety.markdown.page import Page, read_page
from esafety.policy.citations import check_quotes, cited, stale_quotes
from esafety.policy.clauses import Clause


def clauses(*texts: str) -> dict[str, Clause]:
    return {
        f"devices-{n:02d}": Clause(f"devices-{n:02d}", f"2.{n}", "docs/policy/…", text, n)
        for n, text in enumerate(texts, 1)
    }


EDITIONS: Mapping[str, Mapping[str, Clause]] = {
    "2022-2023": clauses("Telefon kapalıdır.", "Okul aranır."),
    "2026-2027": clauses("Telefon evdedir.", "Telefon kapalıdır.", "Okul aranır."),
}


def read_in(edition: str) -> Mapping[str, Clause]:
    return EDITIONS.get(edition, {})


def page(body: str, front: str = "policy: 2022-2023") -> Page:
    return read_page("docs/a.tr.md", f"---\n{front}\n---\n{body}\n")


def test_a_page_cites_at_its_top_and_in_its_text() -> None:
    citing = page('{{ clause("devices-02") }}', "clauses:\n  - devices-01\n  - devices-03")

    assert list(cited(citing)) == [("devices-01", 3), ("devices-03", 4), ("devices-02", 6)]


def test_a_page_that_cites_nothing_names_no_edition() -> None:
    assert list(check_quotes([page("Söz.", "title: x")], EDITIONS, {})) == []


@pytest.mark.parametrize(
    ("known", "near"), [(("devices-01", "devices-02"), "devices-02"), ((), "")]
)
def test_a_citation_must_name_a_clause(known: tuple[str, ...], near: str) -> None:
    shown = dict.fromkeys(known, EDITIONS["2022-2023"]["devices-01"])

    (problem,) = check_quotes([page('{{ clause("device-2") }}')], EDITIONS, shown)

    assert (problem.place, problem.key) == ("docs/a.tr.md:4", "unknown-clause")
    assert problem.params["near"] == near


def test_a_clause_that_says_something_else_now_makes_its_page_stale() -> None:
    (stale,) = stale_quotes([page('{{ clause("devices-01") }}')], read_in, "2026-2027")

    assert (stale.place, stale.key) == ("docs/a.tr.md:4", "quote-stale")
    assert stale.params["moved"] == "devices-02"


def test_words_that_are_no_more_have_no_place() -> None:
    read = page('{{ clause("devices-01") }}', "policy: 2026-2027")

    (stale,) = stale_quotes([read], read_in, "2022-2023")

    assert (stale.key, stale.params["moved"]) == ("quote-gone", "")


@pytest.mark.parametrize("front", ["policy: 2026-2027", "title: x", "policy: 1999-2000"])
def test_what_was_read_in_the_edition_itself_or_in_none_is_not_stale(front: str) -> None:
    assert (
        list(stale_quotes([page('{{ clause("devices-01") }}', front)], read_in, "2026-2027")) == []
    )
