"""The starter policy is sound in itself, for every kind of school."""

import re

import pytest
import yaml

from answered_school import YEAR, answers
from esafety.content.check import content_findings
from esafety.markdown.extensions.blanks import BLANK
from esafety.policy.topics.topic import NONE
from esafety.problems.problem import faults_in
from esafety.starter.kinds import KINDS
from esafety.starter.starter_policy import (
    contact_clause,
    starter_policy,
    untouched_starter,
    without_starter_clause,
)
from small_school import small_tree
from workshop import ROOT

FOLDER = f"docs/policy/{YEAR}/"


@pytest.fixture(params=KINDS)
def policy(request: pytest.FixtureRequest) -> dict[str, str]:
    return starter_policy(answers(kind=request.param), YEAR)


def chapters(policy: dict[str, str], language: str) -> dict[str, str]:
    ending = f".{language}.md"
    return {path[: -len(ending)]: text for path, text in policy.items() if path.endswith(ending)}


def test_no_rule_finds_a_fault_in_it(policy: dict[str, str]) -> None:
    tree = small_tree() | {
        path: text for path, text in policy.items() if not path.endswith("topics.yml")
    }
    mine = [p for p in faults_in(content_findings(tree, preview=True)) if p.path.startswith(FOLDER)]
    assert mine == []


def test_it_is_short_and_every_clause_has_its_readers(policy: dict[str, str]) -> None:
    marked = yaml.safe_load(policy[f"{FOLDER}audiences.yml"])
    clauses = sum(text.count("\n- ") for text in chapters(policy, "tr").values())
    assert clauses == len(marked)
    assert 40 <= clauses <= 50


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(
    ("language", "ways"), [("tr", "telefonu ve e-postası"), ("en", "telephone and e-mail")]
)
def test_the_contact_clause_speaks_of_the_ways_to_reach_the_school(
    kind: str, language: str, ways: str
) -> None:
    chapter, number = contact_clause(kind).rsplit("-", 1)
    policy = starter_policy(answers(kind=kind), YEAR)

    (text,) = (t for p, t in policy.items() if p.endswith(f"-{chapter}.{language}.md"))
    clauses = re.findall(r"^- (.+)", text, re.MULTILINE)
    assert [f"{ordinal:02d}" for ordinal, c in enumerate(clauses, 1) if ways in c] == [number]


def test_both_languages_leave_the_same_blanks(policy: dict[str, str]) -> None:
    turkish, english = chapters(policy, "tr"), chapters(policy, "en")
    assert turkish.keys() == english.keys()
    found = {path: len(BLANK.findall(text)) for path, text in turkish.items()}
    assert found == {path: len(BLANK.findall(text)) for path, text in english.items()}
    assert sum(found.values()) >= 15


def test_no_placeholder_is_left(policy: dict[str, str]) -> None:
    assert not [
        path
        for path, text in policy.items()
        if re.search(r"\{[^ #}]+\}", text) and path.endswith(".md")
    ]


def test_a_kindergarten_speaks_of_children() -> None:
    text = "".join(chapters(starter_policy(answers(kind="kindergarten"), YEAR), "tr").values())
    assert not re.search(r"öğrenci|ödev|\bderste\b|kullanmak derslerde", text.lower())
    assert "Çocuklar anaokuluna telefon" in text
    english = "".join(chapters(starter_policy(answers(kind="kindergarten"), YEAR), "en").values())
    assert not re.search(r"\bstudents?\b", english)


def test_small_children_have_rules_in_their_own_words_and_older_ones_an_agreement() -> None:
    small = starter_policy(answers(kind="primary"), YEAR)[f"{FOLDER}12-my-rules.tr.md"]
    older = starter_policy(answers(kind="high"), YEAR)[f"{FOLDER}12-my-rules.tr.md"]
    assert "güvendiğim bir büyüğüme anlatırım" in small
    assert "Filtreyi aşmaya çalışmam" in older


def test_turkish_alone_has_no_english_page() -> None:
    policy = starter_policy(answers(languages=["tr"]), YEAR)
    assert not [path for path in policy if ".en." in path]
    assert yaml.safe_load(policy[f"{FOLDER}edition.yml"])["title"].keys() == {"tr"}


def test_every_topic_that_is_mapped_is_one_of_the_kit(policy: dict[str, str]) -> None:
    topics = ROOT / "data/topics.yml"
    if not topics.is_file():
        pytest.skip("the kit has no topics yet")
    known = yaml.safe_load(topics.read_text(encoding="utf-8"))
    mapped = yaml.safe_load(policy[f"{FOLDER}topics.yml"])
    assert mapped.keys() <= known.keys()
    for topic, entry in mapped.items():
        for name, value in entry.get("choices", {}).items():
            assert value in {*known[topic]["choices"][name], NONE}


def test_a_starter_policy_is_untouched_until_a_letter_of_it_changes() -> None:
    school = answers(school_year=YEAR)
    made = starter_policy(school, YEAR)
    chapter = next(path for path in made if path.endswith("01-purpose.tr.md"))
    elsewhere = {"docs/index.tr.md": "# A\n"}

    assert untouched_starter({**made, **elsewhere}, school) == tuple(made)
    on_windows = {path: text.replace("\n", "\r\n") for path, text in made.items()}
    assert untouched_starter(on_windows, school) == tuple(made)
    assert untouched_starter({**made, chapter: made[chapter] + "- Bir kural.\n"}, school) == ()
    assert untouched_starter({**made, f"{FOLDER}seal.yml": "edition: x\n"}, school) == ()
    assert untouched_starter(elsewhere, school) == ()


def test_the_clause_on_contact_details_goes_with_the_starter_policy() -> None:
    starter = contact_clause("primary")
    facts = f"name: A\ncontact_clause: {starter}\ncontact:\n"

    assert without_starter_clause(facts) == "name: A\ncontact_clause:\ncontact:\n"
    own = f"contact_clause: {starter}1\n"
    assert without_starter_clause(own) == own


def test_a_particle_follows_the_vowels_of_the_word_before_it(policy: dict[str, str]) -> None:
    turkish = "\n".join(chapters(policy, "tr").values())
    assert not re.findall(r"\b[Çç]ocu[kğ]\w* (?:de|mi)\b", turkish)


def test_a_kindergarten_says_that_phones_are_not_brought() -> None:
    made = starter_policy(answers(kind="kindergarten"), YEAR)
    mapped = yaml.safe_load(made[f"{FOLDER}topics.yml"])["phones-at-school"]

    assert mapped["choices"] == {"state": NONE, "place": "home"}
    assert len(mapped["clauses"]) == 1
