from collections.abc import Mapping

import pytest

from esafety.markdown.page import Page, read_page
from esafety.policy.citations import check_quotes, cited, quotes_ahead, stale_quotes
from esafety.policy.clause_ids.editions import NumberedEdition
from esafety.policy.clauses import Clause


def clauses(*texts: str) -> dict[str, Clause]:
    return {
        f"devices-{n:02d}": Clause(f"devices-{n:02d}", f"2.{n}", "docs/policy/…", text, n)
        for n, text in enumerate(texts, 1)
    }


EDITIONS: Mapping[str, Mapping[str, Clause]] = {
    "2022-2023": clauses("Telefon kapalıdır.", "Okul aranır."),
    "2026-2027": clauses("Telefon evdedir.", "Okul aranır.", "Saat takılmaz."),
}
NUMBERED = {name: NumberedEdition(name, known, sealed=True) for name, known in EDITIONS.items()}


def read_in(edition: str) -> Mapping[str, Clause]:
    return EDITIONS.get(edition, {})


def page(body: str, front: str = "policy: 2022-2023") -> Page:
    return read_page("docs/a.tr.md", f"---\n{front}\n---\n{body}\n")


def test_a_page_cites_at_its_top_and_in_its_text() -> None:
    citing = page('{{ clause("devices-02") }}', "clauses:\n  - devices-01\n  - devices-03")

    assert list(cited(citing)) == [("devices-01", 3), ("devices-03", 4), ("devices-02", 6)]


def test_a_page_that_cites_nothing_names_no_edition() -> None:
    shown = NumberedEdition("2022-2023")
    assert list(check_quotes([page("Söz.", "title: x")], NUMBERED, shown)) == []


@pytest.mark.parametrize(
    ("known", "near"), [(("devices-01", "devices-02"), "devices-02"), ((), "")]
)
def test_a_citation_must_name_a_clause(known: tuple[str, ...], near: str) -> None:
    clause = EDITIONS["2022-2023"]["devices-01"]
    shown = NumberedEdition("2022-2023", dict.fromkeys(known, clause), sealed=True)

    (problem,) = check_quotes([page('{{ clause("device-2") }}')], NUMBERED, shown)

    assert (problem.place, problem.key) == ("docs/a.tr.md:4", "unknown-clause")
    assert problem.params["near"] == near


@pytest.mark.parametrize(
    ("sealed", "key", "severity"),
    [(True, "quote-gone", "fault"), (False, "quote-gone-in-draft", "note")],
)
def test_a_clause_that_is_gone_is_a_fault_once_its_edition_is_sealed(
    sealed: bool,  # noqa: FBT001
    key: str,
    severity: str,
) -> None:
    shown = NumberedEdition("2026-2027", retired={"devices-02": "2026-2027"}, sealed=sealed)

    (problem,) = check_quotes([page('{{ clause("devices-02") }}')], NUMBERED, shown)

    assert (problem.key, problem.severity) == (key, severity)
    assert problem.params == {"clause": "devices-02", "edition": "2026-2027"}


def test_a_clause_that_says_something_else_now_makes_its_page_stale() -> None:
    both = '{{ clause("devices-01") }} {{ clause("devices-02") }}'

    (stale,) = stale_quotes([page(both)], read_in, "2026-2027")

    assert (stale.place, stale.key) == ("docs/a.tr.md:4", "quote-stale")
    assert stale.params["clause"] == "devices-01"


def test_a_clause_that_the_edition_it_was_read_in_had_not_is_newer() -> None:
    (stale,) = stale_quotes([page('{{ clause("devices-03") }}')], read_in, "2026-2027")

    assert stale.key == "quote-newer"


def test_a_page_that_was_read_in_a_later_edition_is_ahead_and_not_stale() -> None:
    ahead = page(
        '{{ clause("devices-01") }} {{ clause("devices-02") }} {{ clause("devices-03") }}',
        "policy: 2026-2027",
    )

    assert list(stale_quotes([ahead], read_in, "2022-2023")) == []
    assert list(check_quotes([ahead], NUMBERED, NUMBERED["2022-2023"])) == []
    told = [(p.key, p.params["clause"]) for p in quotes_ahead([ahead], read_in, "2022-2023")]
    assert told == [("quote-ahead", "devices-01"), ("quote-ahead", "devices-03")]


@pytest.mark.parametrize("front", ["policy: 2026-2027", "title: x", "policy: 1999-2000"])
def test_what_was_read_in_the_edition_itself_or_in_none_is_not_stale(front: str) -> None:
    cites = [page('{{ clause("devices-01") }}', front)]

    assert list(stale_quotes(cites, read_in, "2026-2027")) == []
    assert list(quotes_ahead(cites, read_in, "2026-2027")) == []
