import pytest

from esafety.source_tree.links_to_parts import without_links, without_menu_entries, without_sheets

GONE = {"docs/report.md", "docs/class/quiz.md"}
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
        (
            '1. {{ piece("quiz", "a4", "1", "2", "x") }}',
            '1. {{ piece("empty", "a4", "1", "2", "x") }}',
        ),
        ('{{ picture_to_send("quiz") }}\nb', "b"),
    ],
)
def test_what_leads_to_a_page_left_out_is_words_or_gone(written: str, read: str) -> None:
    assert without_links(written, HERE, GONE) == read


def test_at_the_top_a_code_leads_home_and_worksheets_are_those_that_remain() -> None:
    front = "---\ntarget: report.md#report\nworksheets: [quiz, story]\n---\n"

    assert without_links(front, HERE, GONE) == ("---\ntarget: index.md\nworksheets: [story]\n---\n")


def test_the_menu_loses_an_entry_and_a_section_that_is_empty() -> None:
    others = "  - about.md\nplugins:\n  - x:\n      y: z\n"
    menu = f"nav:\n  - index.md\n  - Us:\n      - report.md\n{others}"

    left = without_menu_entries(menu, {"report"})

    assert left == f"nav:\n  - index.md\n\n\n{others}"
    assert without_menu_entries(menu, {"other"}) == menu


def test_a_bundle_loses_a_sheet_and_goes_with_its_last_one() -> None:
    one = "- id: a\n  sheets:\n    - {sheet: class/quiz, for: each}\n"
    two = (
        "- id: b\n  sheets:\n    - {sheet: class/quiz, for: each}\n    - {sheet: story, for: all}\n"
    )

    left = without_sheets(one + two, {"class/quiz"})

    assert left == "\n\n\n- id: b\n  sheets:\n\n    - {sheet: story, for: all}\n"
    assert without_sheets(one, {"class/quiz"}) is None
