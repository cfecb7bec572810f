from esafety.policy.alignment.matching import exact_matches, fuzzy_matches, unmatched
from esafety.policy.alignment.passage import CLAUSE, FACT, HEADING, EditionPassage


def clause(text: str, section: str = "rules") -> EditionPassage:
    return EditionPassage(CLAUSE, text, section, section)


def test_equal_text_is_matched_under_the_same_heading_first() -> None:
    old = [clause("bir", "a"), clause("bir", "b")]

    assert sorted(exact_matches(old, [clause("bir", "b"), clause("bir", "a")])) == [(0, 1), (1, 0)]
    assert exact_matches(old, [clause("bir", "c"), clause("bir", "b")]) == [(1, 1), (0, 0)]


def test_a_heading_or_a_fact_is_matched_by_name_whatever_its_text() -> None:
    old = [
        EditionPassage(HEADING, "Kurallar", anchor="rules"),
        EditionPassage(FACT, "a", anchor="fact-title"),
    ]
    new = [
        EditionPassage(FACT, "b", anchor="fact-title"),
        EditionPassage(HEADING, "x", anchor="rules"),
    ]

    assert sorted(exact_matches(old, new)) == [(0, 1), (1, 0)]


def test_a_fact_is_never_matched_to_another_with_the_same_text() -> None:
    old, new = [EditionPassage(FACT, "a", anchor="one")], [EditionPassage(FACT, "a", anchor="two")]

    assert exact_matches(old, new) == fuzzy_matches(old, new, []) == []


def test_the_likest_pair_is_found_first() -> None:
    old = [clause("telefon kapalı tutulur"), clause("telefon açık ve kapalı tutulur")]
    new = [clause("telefon hep açık ve kapalı tutulur")]

    assert fuzzy_matches(old, new, []) == [(1, 0)]


def test_passages_of_different_sorts_are_never_a_pair() -> None:
    old, new = [clause("bir iki")], [EditionPassage(HEADING, "bir iki", anchor="a")]

    assert exact_matches(old, new) == fuzzy_matches(old, new, []) == []


def test_a_part_of_a_split_clause_is_not_free_for_a_clause_beside_it() -> None:
    old = [clause("okul"), clause("telefon telefon okul okul")]
    new = [clause("okul telefon telefon"), clause("okul okul okul")]

    assert fuzzy_matches(old, new, [(1, 0), (1, 1)]) == []


def test_a_clause_before_a_split_one_is_found_in_its_place() -> None:
    old = [clause("telefon kapalı tutulur çantada"), clause("bütün")]
    new = [clause("telefon bir kutuda durur"), clause("bir parça"), clause("bir başka parça")]

    assert fuzzy_matches(old, new, [(1, 1), (1, 2)]) == [(0, 0)]


def test_places_are_free_until_a_pair_takes_them() -> None:
    assert unmatched([clause("a"), clause("b")], [clause("a")], [(1, 0)]) == ([0], [])
