import pytest
from hypothesis import given
from hypothesis.strategies import lists, sampled_from

from esafety.markdown.outline import Item, Link, PageHeading
from esafety.markdown.page import Page, read_page, split_language
from esafety.problems.problem import Problem
from examples import examples

CHAPTER = """---
title: Cihazlar
description: Telefonlar.
---

# 2. Cihazlar { #devices }

- Telefonlar **kapalı**
  durur.
- Bak: [rapor](../report.md#report).
    - İç içe bir satır.

Araya giren söz.

- Üçüncü madde.

## Öğrenciler

1. Tek madde.

![Pano](pano.png)

{{ clause("devices-01") }} ve {{clause( 'devices-02' )}}
"""


@pytest.fixture
def page() -> Page:
    read = read_page("docs/policy/2022-2023/02-devices.tr.md", CHAPTER)
    assert isinstance(read, Page)
    return read


@pytest.mark.parametrize(
    ("path", "neutral", "language"),
    [
        ("docs/report.tr.md", "docs/report.md", "tr"),
        ("docs/a.b/index.en.md", "docs/a.b/index.md", "en"),
        ("docs/report.md", "docs/report.md", ""),
        ("docs/v1.final.md", "docs/v1.final.md", ""),
    ],
)
def test_a_file_name_tells_its_language(path: str, neutral: str, language: str) -> None:
    assert split_language(path) == (neutral, language)


def test_a_page_knows_where_it_is_and_what_it_is_called(page: Page) -> None:
    assert (page.neutral, page.language) == ("docs/policy/2022-2023/02-devices.md", "tr")
    assert page.meta["title"] == "Cihazlar"


def test_headings_come_with_level_words_id_and_line(page: Page) -> None:
    assert page.headings == (
        PageHeading(1, "2. Cihazlar", "devices", 6),
        PageHeading(2, "Öğrenciler", None, 17),
    )
    assert page.anchors == {"devices"}


def test_outermost_items_are_counted_on_through_a_heading(page: Page) -> None:
    assert page.items == (
        Item("devices", 1, "Telefonlar kapalı durur.", 8),
        Item("devices", 2, "Bak: rapor. İç içe bir satır.", 10),
        Item("devices", 3, "Üçüncü madde.", 15),
        Item(None, 1, "Tek madde.", 19, subsection=1),
    )


def test_links_and_pictures_come_with_their_line(page: Page) -> None:
    assert page.links == (Link("../report.md#report", 10), Link("pano.png", 21, "Pano"))


def test_clause_calls_come_with_their_line(page: Page) -> None:
    assert page.clause_calls == (Link("devices-01", 23), Link("devices-02", 23))


def test_a_picture_without_a_description_has_empty_words() -> None:
    read = read_page("docs/a.tr.md", "![](a.png) ![Bir pano](b.png)\n")

    assert isinstance(read, Page)
    assert [link.words for link in read.links] == ["", "Bir pano"]


def test_a_link_in_code_is_no_link() -> None:
    read = read_page("docs/a.tr.md", "`[x](y.md)`\n\n```\n[x](y.md)\n```\n")

    assert isinstance(read, Page)
    assert read.links == ()


def test_lines_are_counted_from_the_top_of_a_page_without_front_matter() -> None:
    read = read_page("docs/a.tr.md", "# A { #a }\n")

    assert isinstance(read, Page)
    assert read.headings[0].line == 1
    assert read.meta == {}


def test_front_matter_that_is_no_yaml_is_a_problem_on_its_own_line() -> None:
    problem = read_page("docs/a.tr.md", "---\ntitle: A\ndescription: Onay: makam\n---\n").front

    assert isinstance(problem, Problem)
    assert (problem.place, problem.key) == ("docs/a.tr.md:3", "not-yaml")


@pytest.mark.parametrize(
    ("body", "lines"),
    [
        ("words\n- a\n- b\n", [2]),
        ("words:\n1. One\n", [2]),
        ("- a\n\nwords\n- b\n", [4]),
        ("words\n\n- a\n", []),
        ("# A { #a }\n- a\n", []),
        ("- a\n    - b\n", []),
        ("words\n", []),
    ],
)
def test_a_list_right_below_a_sentence_is_told(body: str, lines: list[int]) -> None:
    assert [fault.line for fault in read_page("docs/a.tr.md", body).faults] == lines


def test_items_in_a_box_are_told_from_the_clauses_of_a_chapter() -> None:
    read = read_page("docs/a.tr.md", '# A { #a }\n\n!!! note "B"\n\n    - c\n\n- d\n')

    assert read.items == (Item("a", 1, "c", 5, boxed=True), Item("a", 1, "d", 7))


def test_links_and_pictures_in_boxes_and_tabs_have_their_line() -> None:
    read = read_page("docs/a.tr.md", '!!! note "A"\n\n    [b](c.md)\n\n=== "D"\n\n    ![](e.png)\n')

    assert read.links == (Link("c.md", 3), Link("e.png", 7, ""))


# Marks of every extension, alone, which editors leave behind.
_MARKS = (
    *("???", "!!!", "===", '"', "note", ">", "[!", "NOTE", "]", "- ", "1. ", "    ", "\n", "\n\n"),
    *("|", "---", "| a | b |", "```", "~~~", "{", "}", "{#a}", "{: .x }", "[^1]", "[^1]: "),
    *("*[A]: ", "A", "![", "](", "x)", "<b>", "</b>", "<!--", "-->", "&amp;", "&#x;", "**", "_"),
    *("`", "\\", "# ", "## ", "Söz", "İ", "\t", "\u2028", "[TOC]", "{{", "}}", "{%", "%}"),
    *("==", "^", "~", "+++", "--8<--", ":smile:", "$$", "<details>", "[ ] ", ": ", "a@b.tr"),
)


@given(marks=lists(sampled_from(_MARKS), max_size=14))
@examples(1_000)
def test_whatever_marks_run_together_a_page_is_read(marks: list[str]) -> None:
    page = read_page("docs/a.tr.md", f"---\ntitle: A\n---\n{''.join(marks)}")

    assert all(problem.line >= 1 for problem in page.faults)
