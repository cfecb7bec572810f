from textwrap import dedent

import pytest

from esafety.formats.yaml_document import YamlDocument
from esafety.markdown.page import Page, read_page
from esafety.policy.clauses import Clause
from esafety.policy.topics import left_out as module
from esafety.policy.topics.left_out import LeftOut, left_out
from esafety.policy.topics.resolution import Citations, TopicsInEdition, topics_in_edition
from esafety.policy.topics.shown_text import ShownText
from esafety.problems.problem import Problem


@pytest.fixture
def topics(records: dict[str, YamlDocument], clauses: dict[str, Clause]) -> TopicsInEdition:
    return topics_in_edition(records, "2022-2023", clauses)


def page(path: str, front: str, body: str = "# T { #t }\n") -> Page:
    return read_page(f"docs/{path}", f"---\n{front}\n---\n{dedent(body)}")


def test_a_page_goes_in_every_language_with_the_lines_that_lead_to_it(
    topics: TopicsInEdition,
) -> None:
    gone = [page(f"class/sheet.{code}.md", "topics: [photos]") for code in ("tr", "en")]
    index = page("class/index.tr.md", "title: x", "- [A](sheet.md#t)\n- [B](other.md)\n")
    home = page("index.tr.md", "title: x", "See [the sheet](class/sheet.md) and think.\n")
    found = left_out([*gone, index, home], topics)

    shown = {one.path: one.body for one in found.checked_pages([*gone, index, home])}

    assert found.pages == {"docs/class/sheet.md"}
    assert shown == {
        "docs/class/index.tr.md": "- [B](other.md)\n",
        "docs/index.tr.md": "See the sheet and think.\n",
    }


def test_links_to_a_section_that_went_follow_even_where_that_empties_another_section(
    topics: TopicsInEdition,
) -> None:
    here = page("a.tr.md", "title: x", "# A { #a }\n\n## B { #b }\n\n- x ({{ topic('photos') }})\n")
    there = page(
        "c.tr.md",
        "title: x",
        "# C { #c }\n\n## D { #d }\n\n- [B](a.md#b)\n\n## E { #e }\n\n- [D](#d)\n- y\n",
    )

    found = left_out([here, there], topics)
    shown = [one.body for one in found.checked_pages([here, there])]

    assert found.anchors == {"docs/a.md#b", "docs/c.md#d"}
    assert shown == ["# A { #a }\n", "# C { #c }\n\n## E { #e }\n\n- y\n"]


def test_chapters_of_the_policy_are_never_touched(topics: TopicsInEdition) -> None:
    chapter = page("policy/2022-2023/01-x.tr.md", "topics: [photos]", "- {{ topic('photos') }}\n")

    assert list(left_out([chapter], topics).shown_pages([chapter], {})) == [chapter]


def test_a_shown_page_rests_on_the_clauses_of_its_topics(
    topics: TopicsInEdition, clauses: dict[str, Clause]
) -> None:
    sheet = page("a.tr.md", "topics: [photos, phones]\ntarget: topic:phones")

    (shown,) = left_out([sheet], topics).shown_pages([sheet], clauses)

    assert shown.meta["clauses"] == ["rules-01", "rules-03"]
    assert shown.meta["target"] == "policy/rules.md"


@pytest.mark.parametrize(
    ("front", "body", "rests"),
    [
        ("topics: [boards]\nclauses: [rules-02]", "- x ({{ topic('phones') }})", [1, 2, 3]),
        ("topics: [phones]", "- x {{ only('phones.place=box') }}\n- y", [1, 3]),
        ("topics: [phones]\nclauses: [rules-02]", "- x {{ only('phones.place=bag') }}\n- y", [2]),
        ("topics: [phones]", "- x {{ only('phones.place=bag', 'phones.state=off') }}", [1, 3]),
        ("clauses: []", "x {{ clause('rules-02') }}", [2]),
        ("title: x", "x {{ clause('rules-02') }}", None),
    ],
)
def test_a_shown_page_rests_on_what_its_shown_text_cites_and_on_nothing_else(
    front: str,
    body: str,
    rests: list[int] | None,
    topics: TopicsInEdition,
    clauses: dict[str, Clause],
) -> None:
    sheet = page("a.tr.md", front, f"# T {{ #t }}\n\n{body}\n")

    (shown,) = left_out([sheet], topics).shown_pages([sheet], clauses)

    expected = None if rests is None else [f"rules-0{number}" for number in rests]
    assert shown.meta.get("clauses") == expected


def test_a_code_that_leads_to_a_topic_nobody_mapped_leads_to_the_whole_policy(
    topics: TopicsInEdition,
) -> None:
    facts = LeftOut(topics).facts_of({"target": "topic:photos"}, Citations(), {})

    assert facts == {"target": "policy/whole.md"}


def test_sheets_that_went_are_named_nowhere_but_one_of_the_same_name_may_stay(
    topics: TopicsInEdition,
) -> None:
    gone = page("class/a.tr.md", "topics: [photos]")
    also = page("class/b.tr.md", "topics: [photos]")
    same = page("board/b.tr.md", "topics: [phones]")
    lesson = page("lesson.tr.md", "worksheets: [a, b]", '1. {{ piece("a", "a4") }}\n2. x\n')
    pages = [gone, also, same, lesson]

    *_, shown = left_out(pages, topics, ["piece"]).checked_pages(pages)

    assert shown.meta["worksheets"] == ["b"]
    assert shown.body == "1. x\n"


def test_a_problem_stands_on_the_line_that_its_editor_wrote(topics: TopicsInEdition) -> None:
    text = "# A { #a }\n\n- gone ({{ topic('photos') }})\n- here\n"
    written = page("a.tr.md", "title: x", text)
    found = left_out([written], topics)

    (shown,) = found.checked_pages([written])
    there = Problem(written.path, shown.items[0].line, "k", {"first": shown.items[0].line})

    assert shown.items[0].line == 6
    top, elsewhere = Problem(written.path, 2, "k"), Problem("data/school.yml", 6, "k")
    moved = list(found.where_written([there, top, elsewhere], [written]))
    assert moved == [Problem(written.path, 7, "k", {"first": 7}), top, elsewhere]


def test_a_page_with_many_problems_is_read_once(
    topics: TopicsInEdition, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By all rules together: each asks for the places of its own problems."""
    written = page("a.tr.md", "title: x", "# A { #a }\n" * 50)
    found, read = LeftOut(topics), []

    def counted(body: str, *_: object) -> ShownText:
        read.append(body)
        return ShownText(body)

    monkeypatch.setattr(module, "shown_text", counted)

    for _ in range(2):
        assert [*found.checked_pages([written])] == [written]
        moved = list(found.where_written([Problem(written.path, 9, "k")] * 50, [written]))
        assert len(moved) == 50

    assert len(read) == 1


def test_who_asks_again_gets_the_texts_that_were_read(
    topics: TopicsInEdition, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The check of a publication asks, and then the site that is built from the same pages."""
    pages = [page("again.tr.md", "title: x", "# A { #a }\n\n[a](gone.md)\n")]
    first = left_out(pages, topics)
    with monkeypatch.context() as patched:
        patched.setattr(module, "shown_text", pytest.fail)
        assert left_out(pages, topics) == first

    changed = [page("again.tr.md", "title: x", "# B { #b }\n")]
    assert (
        left_out(changed, topics).text_of("docs/again.md", changed[0].body).body == "# B { #b }\n"
    )
