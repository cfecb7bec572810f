"""The foot of every sheet names the clauses that its shown text rests on, and no others."""

import json
import re
from collections.abc import Iterator

import pytest
import yaml

from esafety.content.load import read_content
from esafety.content.school_content import Content
from esafety.markdown.page import Page, in_language
from esafety.policy.page_facts import rests_on_policy
from esafety.policy.topics.resolution import only_of
from esafety.source_tree.parse import parse_source_tree
from esafety.source_tree.read_folder import read_tree
from esafety.source_tree.reading_cache import reading_cache
from examples import representatives
from workshop import ROOT

MAP = "docs/policy/topics/2022-2023.yml"
CALL = re.compile(r'\{\{\s*(topic|only)\("([^"]+)"(?:,\s*"([^"]+)")*\)\s*\}\}')
TREE = read_tree(ROOT)


def mapped(number: int) -> str:
    """Return the school's map of topics without every third one; a third has no clauses."""
    # `off` is a word here
    topics = yaml.load(TREE[MAP], yaml.BaseLoader)
    for place, name in enumerate(topics):
        if place % 3 == number:
            topics[name] = {"clauses": []}
    return json.dumps(topics)


def silent() -> str:
    """Return the school's map of topics whose clauses say nothing of any choice."""
    topics = yaml.load(TREE[MAP], yaml.BaseLoader)
    for entry in topics.values():
        entry["choices"] = dict.fromkeys(entry.get("choices", ()), "none")
    return json.dumps(topics)


def content_of(topics: str) -> Content:
    with reading_cache(ROOT):
        return read_content(TREE | {MAP: topics})


def words_of(text: str) -> Iterator[str]:
    for call in re.findall(r"\{\{\s*(?:topic|only)\((.*?)\)\s*\}\}", text):
        yield from re.findall(r'"([^".=]+)(?:\.[^"]*)?"', call)


def expected(page: Page, content: Content) -> set[str]:
    """Return the clauses that a sheet's shown lines name, and those of its other topics."""
    shown = {
        re.sub(r"[ \t]*\{\{\s*only\(.*?\)\s*\}\}", "", line).lstrip("0123456789. ")
        for line in content.left_out.text_of(page.neutral, page.body).body.split("\n")
    }
    lines = [
        line
        for line in page.body.split("\n")
        if re.sub(r"[ \t]*\{\{\s*only\(.*?\)\s*\}\}", "", line).lstrip("0123456789. ") in shown
    ]
    cited = set(words_of("\n".join(lines)))
    whole = set(page.meta.get("topics", ())) - set(words_of(page.body))
    whole |= {words.partition(".")[0] for words in only_of(page.meta)}
    whole |= set(page.meta["topics"]) if len(page.meta.get("topics", ())) == 1 else set()
    of_topics = {one for topic in cited | whole for one in content.topics.clauses_of(topic)}
    return of_topics | set(page.meta.get("clauses", ()))


MAPS = (TREE[MAP], mapped(0), mapped(1), mapped(2), silent())


@pytest.mark.parametrize("topics", representatives(MAPS, MAPS[0], MAPS[-1]))
def test_the_foot_of_every_sheet_names_what_its_shown_text_rests_on(topics: str) -> None:
    content = content_of(topics)
    pages = {page.path: page for page in parse_source_tree(TREE).pages}

    sheets = [sheet for kind in content.sheets.values() for sheet in kind]
    written = {sheet.source: pages[in_language(sheet.source, "tr")] for sheet in sheets}
    resting = [sheet for sheet in sheets if rests_on_policy(written[sheet.source].meta)]
    feet = {sheet.source: list(sheet.clauses) for sheet in resting}
    rests = {source: expected(written[source], content) for source in feet}

    assert len(feet) > 40
    assert {source: set(foot) for source, foot in feet.items()} == rests
    order = [*content.clauses]
    assert all(foot == sorted(foot, key=order.index) for foot in feet.values())
