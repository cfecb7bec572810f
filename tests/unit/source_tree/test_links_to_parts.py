import pytest

from esafety.source_tree.links_to_parts import (
    names_gone,
    without_links,
    without_menu_entries,
    without_sheets,
)

GONE = {"docs/report.md", "docs/class/quiz.md"}
SHEETS = {"report", "quiz"}
HERE = "docs/class/index.md"


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("[a](../report.md) b", "a b"),
        ('[a *b*](../report.md#x "t"){ .md-button } c', "a *b* c"),
        ("[a](quiz.md), [b](story.md)", "a, [b](story.md)"),
        ("![a](report.md)", "![a](report.md)"),
        ("[a](https://okul.example/report.md)", "[a](https://okul.example/report.md)"),
        ("- [a](quiz.md): b\n- [c](story.md)\n", "- [c](story.md)\n"),
        ("- [a](quiz.md): b\n  b\n- c\n", "- c\n"),
        ("- c [a](quiz.md)\n", "- c a\n"),
        ("- [a](quiz.md), [c](story.md)\n", "- a, [c](story.md)\n"),
        ("b\n\nMore: [a](quiz.md).\n{ .no-print }\n", "b\n\n"),
        ("b\n\nMore pictures: [a](quiz.md)\n\nc\n", "b\n\n\nc\n"),
        (
            "b\n\nMore pictures: [a](quiz.md), [c](story.md)\n",
            "b\n\nMore pictures: a, [c](story.md)\n",
        ),
        ("b\n\nTell a grown-up first: [a](quiz.md).\n", "b\n\nTell a grown-up first: a.\n"),
        ("b\nMore pictures: [a](quiz.md)\n", "b\nMore pictures: a\n"),
        (
            '1. {{ piece("quiz", "a4", "1", "2", "x") }}',
            '1. {{ piece("empty", "a4", "1", "2", "x") }}',
        ),
        ('{{ picture_to_send("quiz") }}\nb', "b"),
        ("[a][q] b\n\n[q]: quiz.md\n", "a b\n\n"),
        (
            "[a *b*][Q  r], [c][s]\n\n[q r]: quiz.md#x 'T'\n[s]: story.md\n",
            "a *b*, [c][s]\n\n[s]: story.md\n",
        ),
        (
            "[Quiz][], [quiz] x[^1]\n\n[quiz]: <../report.md>\n[^1]: quiz.md\n",
            "Quiz, quiz x[^1]\n\n[^1]: quiz.md\n",
        ),
        ("- [a][q]: b\n- [c](story.md)\n\n[q]: quiz.md", "- [c](story.md)\n\n"),
        ("- [a](quiz.md): b\r\n- c\r\n", "- c\n"),
        ("a\r\n- [c](story.md)\r\n", "a\r\n- [c](story.md)\r\n"),
    ],
)
def test_what_leads_to_a_page_left_out_is_words_or_gone(written: str, read: str) -> None:
    assert without_links(written, HERE, GONE, SHEETS) == read


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("worksheets: [quiz, story]\n", 'worksheets: ["story"]\n'),
        ("worksheets: ['quiz']  # c\n", "worksheets: []\n"),
        ("worksheets:\n  - quiz\n  - story\n", 'worksheets: ["story"]\n\n\n'),
        ("worksheets:\n- story\n- quiz\nx: y\n", 'worksheets: ["story"]\n\n\nx: y\n'),
        ("worksheets: [story,\n  quiz]\n", 'worksheets: ["story"]\n\n'),
        ("worksheets:\n  - story\n", "worksheets:\n  - story\n"),
        ("worksheets: [quiz, 2026-11-28]\n", "worksheets: [quiz, 2026-11-28]\n"),
        ("worksheets: [quiz, [a]]\n", "worksheets: [quiz, [a]]\n"),
        ("worksheets:quiz\n", "worksheets:quiz\n"),
        ("worksheets: quiz\n", "worksheets: quiz\n"),
        ("worksheets: [quiz\n", "worksheets: [quiz\n"),
    ],
)
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_at_the_top_a_code_leads_home_and_worksheets_are_those_that_remain(
    written: str, read: str, end: str
) -> None:
    front = f"---\ntarget: report.md#report\n{written}---\n".replace("\n", end)

    left = without_links(front, HERE, GONE, SHEETS)

    assert left == f"---\ntarget: index.md\n{read}---\n"


def test_a_name_that_another_page_has_is_still_that_of_a_sheet() -> None:
    pages = {"docs/class/report.md", "docs/posters/report.md", "docs/class/quiz.md"}
    gone = {"docs/class/report.md", "docs/class/quiz.md"}
    text = "---\nworksheets: [quiz, report]\n---\n1. {{ piece('report', 'a4') }}\n"

    names = names_gone(pages, gone)

    assert names == {"quiz"}
    assert without_links(text, "docs/plan.md", gone, names) == text.replace(
        "[quiz, report]", '["report"]'
    )


def test_the_menu_loses_an_entry_and_a_section_that_is_empty() -> None:
    others = "  - about.md\nplugins:\n  - x:\n      y: z\n"
    menu = f"nav:\n  - index.md\n  - Us:\n      - report.md\n{others}"

    left = without_menu_entries(menu, {"report"})

    assert left == f"nav:\n  - index.md\n\n\n{others}"
    assert without_menu_entries(menu, {"other"}) == menu


@pytest.mark.parametrize(
    "entry",
    ["report.md", "Bildir: report.md", '"Bildir: ne?": "report.md"', "Bildir: report.md # x"],
)
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_an_entry_of_the_menu_may_have_a_title(entry: str, end: str) -> None:
    menu = f"nav:\n  - index.md\n  - {entry}\n  - A: about.md\n".replace("\n", end)

    left = without_menu_entries(menu, {"report"})

    assert left == "nav:\n  - index.md\n\n  - A: about.md\n"
    assert without_menu_entries(menu, {"other"}) == menu


def test_a_bundle_loses_a_sheet_and_goes_with_its_last_one() -> None:
    one = "- id: a\n  sheets:\n    - {sheet: class/quiz, for: each}\n"
    two = (
        "- id: b\n  sheets:\n    - {sheet: class/quiz, for: each}\n    - {sheet: story, for: all}\n"
    )

    left = without_sheets(one + two, {"class/quiz"})

    assert left == "\n\n\n- id: b\n  sheets:\n\n    - {sheet: story, for: all}\n"
    assert without_sheets(one, {"class/quiz"}) is None
