from esafety.policy.clause_ids.editions import NumberedEdition
from esafety.policy.clause_ids.gone import gone_clauses
from esafety.policy.clauses import Clause


def edition(
    name: str, places: dict[str, str], retired: dict[str, str] | None = None
) -> NumberedEdition:
    clauses = {
        one: Clause(one, f"1.{n}", f"docs/policy/{name}/{chapter}.md", "Söz.", n)
        for n, (one, chapter) in enumerate(places.items(), 1)
    }
    return NumberedEdition(name, clauses, retired=retired or {}, lasting=True, sealed=True)


OLD = edition("2022-2023", {"a-01": "01-a", "a-02": "01-a", "a-03": "01-a", "b-01": "02-b"})
CHAPTERS = {"a": "docs/policy/2026-2027/01-a.md"}


def test_a_clause_that_is_gone_stood_behind_the_one_before_it() -> None:
    now = edition(
        "2026-2027", {"a-01": "01-a"}, retired=dict.fromkeys(("a-02", "a-03"), "2024-2025")
    )

    first, second = gone_clauses([OLD], now, CHAPTERS)

    assert (first.anchor, first.after, first.since, first.older) == (
        *("a-02", "a-01", "2024-2025"),
        "2022-2023",
    )
    assert (second.anchor, second.after, second.number) == ("a-03", "a-01", "1.3")


def test_a_clause_that_moved_to_another_chapter_is_gone_from_its_old_one_only() -> None:
    now = edition("2026-2027", {"a-02": "01-a", "a-03": "01-a", "a-01": "03-c"})

    (moved,) = gone_clauses([OLD], now, CHAPTERS | {"c": "docs/policy/2026-2027/03-c.md"})

    assert (moved.anchor, moved.after, moved.since) == ("a-01", None, "")
    assert moved.now == now.clauses["a-01"]


def test_a_chapter_that_is_gone_has_no_place_for_lines() -> None:
    now = edition("2026-2027", {"a-01": "01-a", "a-02": "01-a", "a-03": "01-a"})

    assert list(gone_clauses([OLD], now, CHAPTERS)) == []


def test_the_last_edition_that_had_a_clause_is_named() -> None:
    later = edition("2024-2025", {"a-01": "01-a", "a-02": "01-a"})
    now = edition("2026-2027", {"a-01": "01-a"})

    gone = {one.anchor: one.older for one in gone_clauses([OLD, later], now, CHAPTERS)}

    assert gone == {"a-02": "2024-2025", "a-03": "2022-2023"}


def test_ids_that_are_places_tell_nothing() -> None:
    places = NumberedEdition("2026-2027", {}, sealed=True)

    assert list(gone_clauses([OLD], places, CHAPTERS)) == []
