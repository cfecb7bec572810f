from dataclasses import replace
from datetime import date, timedelta

import pytest

from esafety.checks.silences import check_silences, check_splits, idle_silences, with_silences
from esafety.markdown.page import read_page
from esafety.problems.problem import Problem, Silence
from esafety.source_tree.silences.comments import (
    SilenceComment,
    silence_comments,
    without_silence_comments,
)
from esafety.source_tree.silences.words import SilenceWords

DAY = date(2026, 11, 29)
SOUND = SilenceComment("docs/a.en.md", 3, 4, SilenceWords("translated", "A poem", DAY))
FAULT = Problem("docs/a.en.md", 4, "untranslated", rule="translated")
CAN = ("translated",)
FAULTY = (
    *(": ", ": let it be", ": izin translated: neden, 2026-11-29"),
    *(" allow translated: A poem, 2026-11-29", ": allow translated A poem, 2026-11-29"),
    *(": allow translated: , 2026-11-29", ": allow translated:", ": allow translated: A poem"),
    *(": allow translated: A poem 2026-11-29", ": allow translated: 2026-11-29, A poem"),
    ": allow translated: 2026-11-29",
)
COMMENT = "<!-- esafety: allow translated: A poem, 2026-11-29 -->"


def test_what_a_sound_comment_covers_is_silenced_and_says_why() -> None:
    (problem,) = with_silences([FAULT], [SOUND], CAN)

    assert (problem.severity, problem.silence) == ("silenced", Silence("A poem", DAY))


def test_nothing_else_is() -> None:
    others = [
        Problem("docs/a.en.md", 5, "untranslated", rule="translated"),
        Problem("docs/b.en.md", 4, "untranslated", rule="translated"),
        Problem("docs/a.en.md", 4, "link-broken", rule="links"),
    ]

    assert list(with_silences(others, [SOUND], CAN)) == others


def test_a_comment_without_its_reason_or_on_another_rule_silences_nothing() -> None:
    (unfinished,) = silence_comments("docs/a.en.md", "<!-- esafety: allow translated: why -->")
    links = SilenceComment("docs/a.en.md", 3, 4, SilenceWords("links", "A reason", DAY))
    fault = Problem("docs/a.en.md", 4, "link-broken", rule="links")

    assert list(with_silences([FAULT], [unfinished], CAN)) == [FAULT]
    assert list(with_silences([fault], [links], CAN)) == [fault]
    found = check_silences([unfinished, links], ("translated", "links"), CAN)
    assert [one.key for one in found] == ["silence-without-day", "silence-refused"]


def test_what_silences_nothing_is_a_problem_itself() -> None:
    (silenced,) = with_silences([FAULT], [SOUND], CAN)

    assert [one.key for one in idle_silences([SOUND], [], CAN)] == ["silence-idle"]
    assert list(idle_silences([SOUND], [silenced], CAN)) == []


def test_an_idle_silence_names_the_nearest_line_that_breaks_its_rule() -> None:
    elsewhere = [replace(FAULT, line=line) for line in (40, 9)]

    (idle,) = idle_silences([SOUND], elsewhere, CAN)

    assert (idle.key, idle.params["line"]) == ("silence-idle-here", 9)
    other_rule = replace(FAULT, line=9, rule="spelling")
    assert [one.key for one in idle_silences([SOUND], [other_rule], CAN)] == ["silence-idle"]


def test_what_a_fault_tells_to_write_is_a_sound_silence() -> None:
    """Each sentence ends with what to write; whoever copies it there is done."""
    for said in FAULTY:
        (comment,) = silence_comments("docs/a.en.md", f"<!-- esafety{said} -->")
        (fault,) = check_silences([comment], CAN, CAN, DAY)
        for language in ("tr", "en"):
            _, form, rest = fault.sentence(language).partition("esafety: allow")
            written = f"{form}{rest}".replace("KURAL", CAN[0]).replace("RULE", CAN[0])
            (mended,) = silence_comments("docs/a.en.md", f"<!-- {written} -->")
            assert (mended.words.rule, mended.words.on, mended.words.fault) == (CAN[0], DAY, ""), (
                said
            )


def splits(text: str) -> list[tuple[int, str]]:
    comments = silence_comments("docs/a.en.md", text)
    page = read_page("docs/a.en.md", without_silence_comments(text))
    return [(problem.line, problem.key) for problem in check_splits(comments, [page])]


@pytest.mark.parametrize(
    "around",
    [
        "| a | b |\n| - | - |\n| c | d |\n{}\n| e | f |",
        "- a\n{}\n- b",
        "One line\n{}\nand another.",
    ],
    ids=["table", "list", "paragraph"],
)
def test_a_comment_that_splits_what_it_stands_in_is_a_problem(around: str) -> None:
    before = around.partition("{}")[0].count("\n")

    assert splits(f"---\ntitle: A\n---\n{around.format(COMMENT)}\n") == [
        (before + 4, "silence-splits")
    ]
    assert splits(around.replace("\n{}", f" {COMMENT}")) == []


@pytest.mark.parametrize(
    "text",
    ["# A\n{}\nWords.", "Words.\n\n{}\n- a\n- b", "Words.\n{}\n\nOthers.", "{}\nWords.", "a\n{}"],
)
def test_a_comment_between_blocks_changes_nothing(text: str) -> None:
    assert splits(text.format(COMMENT)) == []


def test_a_silence_is_dated_with_the_day_on_which_it_was_made() -> None:
    def found(today: date | None) -> list[str]:
        return [one.key for one in check_silences([SOUND], CAN, CAN, today)]

    assert found(date(2026, 6, 30)) == ["silence-in-future"]
    assert found(DAY) == found(None) == []
    # A school's day may have begun where the machine's has not.
    assert found(DAY - timedelta(days=1)) == []
