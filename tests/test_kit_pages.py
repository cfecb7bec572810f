"""The pages of the kit hold in every school: they cite topics, and a sentence for each choice."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache
from itertools import product
from typing import Final

import pytest

from esafety.formats.edition_paths import edition_of
from esafety.markdown.page import Page
from esafety.markdown.template_calls import read_template
from esafety.policy.topics.edition_map import MappedTopic
from esafety.policy.topics.left_out import LeftOut, left_out
from esafety.policy.topics.resolution import (
    TopicsInEdition,
    only_of,
    parse_choice,
    topics_in_edition,
    topics_of,
)
from esafety.policy.topics.topic import NONE
from esafety.source_tree.parse import parse_source_tree
from esafety.source_tree.read_folder import read_tree
from esafety.source_tree.reading_cache import reading_cache
from esafety.source_tree.tree import SourceTree
from esafety.storage.kit import is_schools_own
from examples import SOAKED
from workshop import ROOT

# Sentences that only one choice needs, and that say nothing to schools which chose otherwise.
ONE_CHOICE_ONLY: Final = {
    ("docs/board/index.md", "phones-at-school.place"),  # the label for the box
    (
        "docs/forms/policy-students.md",
        "phones-at-school.place",
    ),  # elsewhere a phone is off or silent
    ("docs/resources/index.md", "useful-sites.names"),
    ("docs/safer-internet-day/index.md", "safer-internet-day.name"),
    ("docs/staff/day-report.md", "projects.with"),
}
# Lessons on phones at school say nothing where none is brought.
NOT_IN_CLASS: Final = {"phones-at-school.place": {"home"}}
FIRST: Final = "2022-2023"


@cache
def tree() -> SourceTree:
    with reading_cache(ROOT):
        return parse_source_tree(read_tree(ROOT))


@cache
def topics() -> TopicsInEdition:
    school = tree()
    return topics_in_edition(school.records, FIRST, school.clauses(FIRST))


@cache
def kit_pages() -> tuple[Page, ...]:
    return tuple(page for page in tree().pages if not is_schools_own(page.path))


def chosen_otherwise(choices: Mapping[str, Mapping[str, str]]) -> TopicsInEdition:
    """Return the topics as a school has them that chose otherwise, with clauses on each."""
    mapped = {
        topic: MappedTopic.model_validate(
            {"clauses": list(entry.clauses), "choices": {**entry.chosen, **choices.get(topic, {})}}
        )
        for topic, entry in topics().mapped.items()
    }
    return replace(topics(), mapped=mapped)


def shown(chosen: TopicsInEdition) -> Iterator[tuple[str, str]]:
    """Yield the path and text of each page of the kit that is shown, its title included."""
    found = left_out(tree().pages, chosen)
    for page in kit_pages():
        if page.neutral not in found.pages:
            front = " ".join(str(page.meta.get(key, "")) for key in ("title", "description", "alt"))
            yield page.path, f"{front}\n{found.text_of(page.neutral, page.body).body}"


def test_no_page_of_the_kit_cites_a_clause_of_a_school() -> None:
    for page in kit_pages():
        assert not page.clause_calls, page.path
        assert not {"clauses", "policy"} & set(page.meta), page.path


def test_no_page_of_the_kit_leads_into_a_chapter_of_a_school() -> None:
    chapters = {f"policy/{name}.md" for name in ("index", "whole")}
    for page in kit_pages():
        for link in page.links:
            found = re.search(r"policy/[^#]+\.md", link.target)
            assert not found or found[0] in chapters, (page.path, link.target)
        assert "policy/" not in str(page.meta.get("target", "")), page.path


def test_the_kit_names_neither_the_first_school_nor_its_people() -> None:
    closing = [p for p in tree().pages if edition_of(p.neutral) and "/9" in p.neutral]
    people = {name for page in closing for name in re.findall(r"\w+ [A-ZÇĞİÖŞÜ]{3,}\b", page.body)}
    words = {*people, "Mehmet Akif", "MEHMET AKİF"}
    assert len(people) > 3
    files = [path for path in sorted(ROOT.glob("data/*.yml")) if path.name != "school.yml"]
    files += [ROOT / page.path for page in kit_pages()]
    files += sorted(ROOT.glob("overrides/**/*.html"))
    for path in files:
        text = path.read_text(encoding="utf-8")
        assert not [word for word in words if word in text], path.relative_to(ROOT).as_posix()


def test_no_sentence_names_a_sheet_that_went_for_want_of_a_clause() -> None:
    """Each topic alone and each missing; a third of them are tried at every change."""
    mapped = topics().mapped
    for topic in [*mapped] if SOAKED else [*mapped][::3]:
        others = {name: entry for name, entry in mapped.items() if name != topic}
        for some in ({topic: mapped[topic]}, others):
            found = left_out(tree().pages, replace(topics(), mapped=some))
            shown = [page for page in kit_pages() if page.neutral not in found.pages]
            assert not [lost for page in shown for lost in without_link(page, found)], topic


def without_link(page: Page, found: LeftOut) -> Iterator[tuple[str, str]]:
    """Yield each line of a page that stays without a link that its editor wrote."""
    text, written = found.text_of(page.neutral, page.body), page.body.split("\n")
    for place, line in zip(text.lines, text.body.split("\n"), strict=False):
        if line.count("](") < written[place].count("]("):
            yield page.path, line


def test_every_topic_and_choice_that_a_page_names_is_there() -> None:
    known = topics().topics
    for page in kit_pages():
        calls = [call for call in read_template(page.body).calls if call.name == "only"]
        named = [*only_of(page.meta), *(word for call in calls for word in call.args if word)]
        for word in named:
            choice = parse_choice(word)
            assert choice, (page.path, word)
            assert choice.topic in known, (page.path, word)
            assert not choice.name or choice.value in known[choice.topic].values[choice.name]
        cited = [c.args[0] for c in read_template(page.body).calls if c.name == "topic"]
        assert {*topics_of(page.meta), *cited} <= set(known), page.path


def test_every_topic_is_cited_and_every_sentence_of_a_choice_has_its_siblings() -> None:
    values: dict[tuple[str, str], set[str]] = defaultdict(set)
    cited: set[str] = set()
    for page in kit_pages():
        cited |= set(topics_of(page.meta))
        for call in read_template(page.body).calls:
            cited |= {word for word in call.args if word} if call.name == "topic" else set()
            for word in call.args if call.name == "only" else ():
                if (choice := parse_choice(word or "")) and choice.name:
                    values[page.neutral, f"{choice.topic}.{choice.name}"].add(choice.value)
    assert cited == set(topics().topics)
    for (path, name), found in values.items():
        topic, _, chosen = name.partition(".")
        if (path, name) not in ONE_CHOICE_ONLY:
            aside = NOT_IN_CLASS.get(name, set()) if path.startswith("docs/class/") else set()
            known = {*topics().topics[topic].values[chosen], NONE} - aside
            assert found | {NONE} == known, (path, name)


BOX: Final = re.compile(
    r"(?i)telefon kutu|kutusunda|telefon(?:lar)? (?:kapalı ve )?(?:\*\*)?kutuda|kutuya koyar"
    r"|phone box|phones? (?:are )?(?:off and )?(?:\*\*)?in the box|in its box|put it in the box"
)
OFF: Final = re.compile(
    r"(?i)telefonum kapalı|telefonlar kapalı|telefonunu kapat(?!ıp)|okulda kapalı"
    r"|girerken (?:\*\*)?kapat|my phone is off|phones off|school: off"
    r"|switche?[sd]? .{0,20}\boff (?:when|as|at)"
)


@pytest.mark.parametrize("place", ["bag", "office", "home"])
def test_a_school_without_a_phone_box_reads_of_none(place: str) -> None:
    choices = {"phones-at-school": {"place": place, "state": "silent"}}
    for path, text in shown(chosen_otherwise(choices)):
        assert not BOX.search(text), (path, BOX.search(text))
        assert not OFF.search(text), (path, OFF.search(text))


AT_HOME: Final = {
    "tr": re.compile(r"telefon getirmez|[Ee]vde kal|\*\*evde"),
    "en": re.compile(r"at home"),
}
FOR_ALL: Final = ("index", "for-you/parents", "for-you/students", "forms/policy-parents")
ON_PAPER: Final = ("safer-internet-day/leaflet", "forms/policy-students", "posters/call-the-school")


def test_a_school_without_phones_says_so_wherever_others_say_where_they_are() -> None:
    choices = {"phones-at-school": {"place": "home", "state": NONE}}
    pages = dict(shown(chosen_otherwise(choices)))
    for neutral, (language, said) in product((*FOR_ALL, *ON_PAPER), AT_HOME.items()):
        text = pages[f"docs/{neutral}.{language}.md"]
        assert said.search(text), (neutral, language)
        assert "phone off" not in text.lower()
        assert "telefonunu kapat" not in text.lower()


def test_a_school_without_etwinning_reads_of_none() -> None:
    choices = {"projects": {"with": "other"}, "faces": {"shown": "never"}}
    for path, text in shown(chosen_otherwise(choices)):
        assert "twinning" not in text.lower(), path


def test_whatever_a_school_chooses_both_languages_keep_the_same_lines() -> None:
    known = topics().topics["phones-at-school"].values
    for state, place in product(known["state"], known["place"]):
        chosen = chosen_otherwise({"phones-at-school": {"state": state, "place": place}})
        lines: dict[str, set[int]] = defaultdict(set)
        for path, text in shown(chosen):
            items = [line for line in text.split("\n") if re.match(r" *(-|[0-9]+\.) ", line)]
            lines[re.sub(r"\.(tr|en)\.md$", "", path)].add(len(items))
        assert not {path: found for path, found in lines.items() if len(found) > 1}


def test_a_school_that_decided_nothing_loses_what_rests_on_rules_and_keeps_the_rest() -> None:
    nothing = replace(topics(), mapped={})
    paths = {path for path, _ in shown(nothing)}
    assert "docs/report.tr.md" in paths
    assert "docs/class/what-should-i-do.tr.md" in paths
    assert "docs/posters/ask-before-photo.tr.md" not in paths
    for path, text in shown(nothing):
        assert "{{ topic(" not in text, path
