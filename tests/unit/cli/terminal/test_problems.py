from dataclasses import replace

from esafety.cli.terminal.problems import checklist_lines, note_lines, problem_lines
from esafety.problems.problem import Problem


def test_notes_stand_under_a_heading_of_their_own_or_not_at_all() -> None:
    note = Problem("docs/a.tr.md", 1, "read-as-composed", severity="note")

    assert [*note_lines([note])] == [
        "Notlar (hiçbir şeyi durdurmaz) · notes (these stop nothing):",
        *problem_lines([note]),
    ]
    assert [*note_lines([])] == []


def test_a_problem_is_shown_in_turkish_then_in_english() -> None:
    problem = Problem("docs/a.tr.md", 3, "missing-key", {"name": "title"})

    assert list(problem_lines([problem])) == [
        "docs/a.tr.md:3: 'title' eksik. Ekleyin.",
        "    'title' is missing. Add it.",
    ]


def test_what_only_the_school_can_fix_is_listed_between_rules() -> None:
    item = Problem("data/school.yml", 24, "school-lacks-telephone")

    lines = list(checklist_lines([item]))

    assert lines[0] == lines[2] == lines[-1] == "═" * 72
    assert lines[1] == "Okulun tamamlaması gerekenler · What only the school can fix: 1"
    assert lines[3].startswith("data/school.yml:24: Okulun telefonu bilinmiyor")
    assert list(checklist_lines([])) == []


def test_of_many_topics_to_decide_the_first_are_listed_and_how_many_more() -> None:
    topics = tuple({"tr": f"Konu {number}.", "en": f"Topic {number}."} for number in range(39))
    params = {"count": len(topics)}
    many = Problem("docs/a.yml", 1, "school-topics-undecided", params, details=topics)
    few = replace(many, details=topics[:5])

    said = "\n".join(checklist_lines([many]))

    assert (said.count("– Konu"), said.count("– Topic")) == (5, 5)
    assert "– … ve 34 tane daha" in said
    assert "– … and 34 more" in said
    assert "more" not in "\n".join(checklist_lines([few]))
