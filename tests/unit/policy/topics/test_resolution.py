import pytest

from esafety.formats.yaml_document import YamlDocument
from esafety.policy.clauses import Clause
from esafety.policy.topics.resolution import (
    Choice,
    Citations,
    TopicsInEdition,
    parse_choice,
    topics_in_edition,
)
from esafety.policy.topics.rules import unknown_value


@pytest.fixture
def topics(records: dict[str, YamlDocument], clauses: dict[str, Clause]) -> TopicsInEdition:
    return topics_in_edition(records, "2022-2023", clauses)


@pytest.mark.parametrize(
    ("words", "choice"),
    [
        ("phones.place=box", Choice("phones", "place", "box")),
        ("phones . place = box", Choice("phones", "place", "box")),
        ("phones", Choice("phones")),
        ("phones.place", None),
        ("phones=box", None),
        ("phones.=box", None),
        ("", None),
    ],
)
def test_a_choice_names_topic_name_and_value_or_a_topic_alone(
    words: str, choice: Choice | None
) -> None:
    assert parse_choice(words) == choice


def test_a_topic_has_the_clauses_of_its_map_that_the_edition_has(
    records: dict[str, YamlDocument],
) -> None:
    topics = topics_in_edition(records, "2022-2023", ["rules-03"])

    assert topics.clauses_of("phones") == ("rules-03",)
    assert topics.clauses_of("photos") == topics.clauses_of("unheard-of") == ()


def test_a_value_is_chosen_of_a_topic_with_clauses_only(
    topics: TopicsInEdition, records: dict[str, YamlDocument]
) -> None:
    assert topics.is_chosen("phones.place=box")
    assert topics.is_chosen("phones.state=off")
    assert topics.is_chosen("phones")
    assert not topics.is_chosen("phones.place=bag")
    assert not topics.is_chosen("photos")
    assert not topics_in_edition(records, "2022-2023", []).is_chosen("phones.place=box")


def test_a_page_rests_on_its_own_clauses_and_on_those_of_its_topics_each_once(
    topics: TopicsInEdition,
) -> None:
    meta = {"clauses": ["rules-02", "rules-03"], "topics": ["photos", "phones"]}

    assert topics.rests_on(meta, Citations()) == ("rules-02", "rules-03", "rules-01")
    assert topics.rests_on({}, Citations()) == ()


def test_a_page_rests_on_what_its_text_cites_and_on_no_topic_whose_passages_went(
    topics: TopicsInEdition,
) -> None:
    gone = Citations(named=frozenset({"phones"}))
    shown = Citations(("rules-02",), ("phones",), frozenset({"phones", "photos"}))

    assert topics.rests_on({"topics": ["phones", "boards"]}, gone) == ()
    assert topics.rests_on({"topics": ["photos"]}, shown) == ("rules-02", "rules-01", "rules-03")


def test_a_page_rests_on_its_one_topic_and_on_what_it_needs_whichever_lines_are_shown(
    topics: TopicsInEdition,
) -> None:
    gone = Citations(named=frozenset({"phones"}))
    needing = {"topics": ["phones", "boards"], "only": "phones.place=box"}

    assert topics.rests_on({"topics": ["phones"]}, gone) == topics.clauses_of("phones") != ()
    assert topics.rests_on(needing, gone) == topics.clauses_of("phones")


@pytest.mark.parametrize(
    ("meta", "gone"),
    [
        ({"topics": ["photos", "boards"]}, True),
        ({"topics": ["photos", "phones"]}, False),
        ({"topics": []}, False),
        ({"topics": ["photos"], "clauses": ["rules-02"]}, False),
        ({"only": "phones.place=bag"}, True),
        ({"only": ["phones.place=bag", "phones.place=box"]}, False),
        ({"only": ["phones.place=box", "photos"]}, True),
        ({"only": ["phones.place=box", "phones.state=off"]}, False),
        ({"only": "phones.place=box", "topics": ["photos"]}, True),
        ({"title": "x"}, False),
    ],
)
def test_a_page_is_left_out_without_a_mapped_topic_or_where_something_else_was_chosen(
    topics: TopicsInEdition, meta: dict[str, object], *, gone: bool
) -> None:
    assert topics.leaves_out(meta) is gone


def test_a_topic_is_decided_by_an_empty_list_and_open_while_a_choice_is(
    records: dict[str, YamlDocument], clauses: dict[str, Clause]
) -> None:
    topics = topics_in_edition(records, "2022-2023", clauses)
    unmapped = topics_in_edition(records, "2026-2027", clauses)
    half = TopicsInEdition(topics.topics, {"phones": topics.mapped["phones"]}, topics.clauses)
    no_choices = topics.mapped["phones"].model_copy(update={"choices": {"state": "off"}})
    open_choice = TopicsInEdition(topics.topics, {"phones": no_choices}, topics.clauses)

    assert list(topics.undecided()) == [("photos", ())]
    assert list(unmapped.undecided()) == [("phones", ()), ("photos", ()), ("boards", ())]
    assert list(half.undecided()) == [("photos", ()), ("boards", ())]
    assert next(open_choice.undecided()) == ("phones", ("place",))


def test_a_choice_of_which_the_clause_says_nothing_is_decided_and_shows_none_of_its_values(
    topics: TopicsInEdition,
) -> None:
    chosen = {"choices": {"state": "off", "place": "none"}}
    silent = topics.mapped["phones"].model_copy(update=chosen)
    decided = TopicsInEdition(topics.topics, {"phones": silent}, topics.clauses)

    assert "phones" not in dict(decided.undecided())
    assert not any(decided.is_chosen(f"phones.place={value}") for value in ("box", "bag"))
    assert decided.is_chosen("phones.place=none")
    assert unknown_value("phones", "place", "none", topics.topics) is None
