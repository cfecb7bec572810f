"""What the bench of the search types, and what it says of the answers."""

from measuring.search.queries import FURTHER, QUERIES, Query, is_answered, queries
from measuring.search.report import missed, shares, targets
from measuring.search.typed import Answer

ENOUGH = {"tr": 25 * 1024, "en": 25 * 1024}


def answer(language: str, *found: str, held_out: bool = False, ms: float = 20.0) -> Answer:
    query = Query(language, "typo", held_out, "telfon", ("report/",))
    return Answer(query, found, ms)


def test_the_bench_has_three_hundred_queries_of_which_a_third_is_held_out() -> None:
    asked = [*queries(QUERIES.read_text(encoding="utf-8"))]

    for language, number in (("tr", 200), ("en", 100)):
        mine = [one for one in asked if one.language == language]
        kinds = [one.kind for one in mine]
        assert len(mine) == number
        assert len(set(kinds)) == 6
        assert max(map(kinds.count, kinds)) - min(map(kinds.count, kinds)) <= 2
        assert 0.28 <= sum(one.held_out for one in mine) / number <= 0.35


def test_the_further_queries_are_as_many_and_none_is_asked_twice() -> None:
    first, more = (
        {(one.language, one.words) for one in queries(file.read_text(encoding="utf-8"))}
        for file in (QUERIES, FURTHER)
    )

    assert not first & more
    assert len([1 for language, _ in more if language == "tr"]) >= 200
    assert len([1 for language, _ in more if language == "en"]) >= 100


def test_a_query_is_answered_within_the_first_three_by_its_page_or_clause() -> None:
    query = Query("tr", "typo", held_out=False, words="x", answers=("report/", "devices-01"))

    assert is_answered(query, ["a/", "b/", "report/"])
    assert is_answered(query, ["policy/devices/#devices-01"])
    assert not is_answered(query, ["a/", "b/", "c/", "report/"])
    assert not is_answered(query, ["report/#devices", "policy/devices/#devices-010"])


def test_the_share_is_that_of_the_queries_answered_within_the_first_three() -> None:
    answers = [
        *(answer("tr", "report/"), answer("tr", "a/", ms=80), answer("tr", held_out=True)),
        *(answer("tr", "a/", "b/", "report/"), answer("en", "report/")),
    ]
    turkish = {"language": "tr", "queries": 4, "first three, %": 50.0, "held out, %": 0.0}

    rows = [*shares(answers)]
    assert [(row["language"], row["kind"]) for row in rows] == [
        *(("tr", "typo"), ("tr", "all"), ("en", "typo"), ("en", "all"))
    ]
    assert rows[0] == turkish | {"kind": "typo", "median ms": 20, "worst ms": 80}


def test_a_query_that_was_missed_is_named_unless_it_is_held_out() -> None:
    answers = [answer("tr", "report/"), answer("tr", "a/", "b/"), answer("tr", held_out=True)]

    assert missed(answers) == [{"language": "tr", "missed": "telfon", "found": "a/, b/"}]


def test_a_target_of_the_search_is_met_or_missed() -> None:
    good = [answer("tr", "report/", ms=200), answer("en", "report/")]
    slow = [answer("tr", "report/", ms=201), answer("en", "a/")]

    assert [row["met"] for row in targets(good, ENOUGH)] == [True] * 6
    late = targets(slow, ENOUGH | {"en": 25 * 1024 + 1})
    assert {row["target"]: (row["asked"], row["is"]) for row in late if not row["met"]} == {
        "tr: worst ms": (200, 201),
        "en: first three, %": (97.0, 0.0),
        "en: bytes, packed": (25 * 1024, 25 * 1024 + 1),
    }
