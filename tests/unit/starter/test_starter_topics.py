import pytest
import yaml

from answered_school import YEAR, answers
from esafety.content.topic_proposals import ProposedMap, proposed_map
from esafety.policy.topics.edition_map import map_paths
from esafety.source_tree.parse import parse_source_tree
from esafety.starter.kinds import KINDS
from esafety.starter.starter_policy import starter_policy
from esafety.starter.starter_topics import starter_topics
from workshop import ROOT

PATH, _ = map_paths(YEAR)
OWN = f"docs/policy/{YEAR}/16-own.tr.md"
TOPICS = (ROOT / "data/topics.yml").read_text(encoding="utf-8")


def school(kind: str = "primary") -> dict[str, str]:
    policy = starter_policy(answers(kind=kind), YEAR)
    return {
        **policy,
        "mkdocs.yml": (ROOT / "mkdocs.yml").read_text(encoding="utf-8"),
        "data/topics.yml": TOPICS,
    }


def proposed(tree: dict[str, str]) -> ProposedMap:
    return proposed_map(tree, parse_source_tree(tree), YEAR, starter_topics)


@pytest.mark.parametrize("kind", KINDS)
def test_of_a_starter_policy_without_its_map_the_very_topics_it_has_are_proposed(kind: str) -> None:
    tree = school(kind)
    written = yaml.safe_load(tree.pop(PATH))

    result = proposed(tree)

    clauses = {name: [one.clause.anchor for one in some] for name, some in result.proposed.items()}
    assert clauses == {name: entry["clauses"] for name, entry in written.items()}
    assert result.possible == {}
    assert {*result.silent} == {*yaml.safe_load(TOPICS)} - {*written}


def test_what_the_starter_policy_says_nothing_on_is_proposed_as_such_and_to_be_confirmed() -> None:
    result = proposed(school())

    assert (result.proposed, result.possible, result.unlike) == ({}, {}, ())
    assert "crime-suspected" in result.silent
    assert yaml.safe_load(result.text)["crime-suspected"] == {"clauses": []}
    assert "\ncrime-suspected:\n  clauses: [] # ? Politikanın hiçbir maddesi" in result.text
    assert proposed(school() | {PATH: result.text}).text == result.text


def test_a_clause_of_the_schools_own_is_proposed_beside_those_of_the_starter_policy() -> None:
    own = "# 16. Suç {#own}\n\n- Suç şüphesi varsa öğrencinin cihazı delil olarak polise verilir.\n"
    tree = school() | {OWN: f"---\ntitle: Suç\ndescription: Suç\n---\n\n{own}"}

    found = proposed(tree)

    said = found.proposed.get("crime-suspected") or found.possible["crime-suspected"]
    assert [one.clause.anchor for one in said] == ["own-01"]
    assert "phone-taken" not in found.possible


def test_a_clause_is_the_starters_with_its_blanks_filled_in_but_not_when_it_was_changed() -> None:
    clause = (
        "Uzaktan dersler yalnız şu platformda ve okul hesabıyla yapılır: {}. "
        "Dersin bağlantısı herkese açık bir yerde paylaşılmaz."
    )

    assert starter_topics(clause.format("[…: okul karar verir]")) == frozenset()
    assert starter_topics(clause.format("EBA")) == frozenset()
    assert starter_topics(clause.format("EBA") + " Bağlantı her derste değişir.") is None
    assert starter_topics("Okulda kimse koşmaz.") is None
