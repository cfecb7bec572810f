from datetime import date

from esafety.checks.silences import check_silences, idle_silences, with_silences
from esafety.problems.problem import Problem, Silence
from esafety.source_tree.silence_comments import SilenceComment

DAY = date(2026, 11, 29)
SOUND = SilenceComment("docs/a.en.md", 3, 4, "translated", "A poem", DAY)
FAULT = Problem("docs/a.en.md", 4, "untranslated", rule="translated")
CAN = ("translated",)


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
    unfinished = SilenceComment("docs/a.en.md", 3, 4, "translated")
    links = SilenceComment("docs/a.en.md", 3, 4, "links", "A reason", DAY)
    fault = Problem("docs/a.en.md", 4, "link-broken", rule="links")

    assert list(with_silences([FAULT], [unfinished], CAN)) == [FAULT]
    assert list(with_silences([fault], [links], CAN)) == [fault]
    found = check_silences([unfinished, links], ("translated", "links"), CAN)
    assert [one.key for one in found] == ["silence-incomplete", "silence-refused"]


def test_what_silences_nothing_is_a_problem_itself() -> None:
    (silenced,) = with_silences([FAULT], [SOUND], CAN)

    assert [one.key for one in idle_silences([SOUND], [FAULT], CAN)] == ["silence-idle"]
    assert list(idle_silences([SOUND], [silenced], CAN)) == []
