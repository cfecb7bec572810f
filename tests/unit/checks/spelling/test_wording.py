from esafety.checks.spelling.wording import check_wording
from esafety.content.check import content_findings
from esafety.problems.problem import Problem
from esafety.source_tree.parse import parse_source_tree
from esafety.source_tree.read_folder import read_tree
from workshop import ROOT

TABLE = (ROOT / "data/wording.yml").read_text(encoding="utf-8")


def told(sound: dict[str, str], turkish: str, english: str) -> list[Problem]:
    """Return what the ready-made table says of a school with a line more on a page."""
    pages = {
        f"docs/report.{code}.md": f"{sound[f'docs/report.{code}.md']}\n{line}\n"
        for code, line in (("tr", turkish), ("en", english))
    }
    found = content_findings(sound | pages | {"data/wording.yml": TABLE})
    return [one for one in found if one.rule == "wording"]


def test_the_wrong_name_of_the_day_is_noted_with_the_right_one(sound: dict[str, str]) -> None:
    (note,) = told(sound, "Daha Güvenli İnternet Günü’nü kutlarız.", "We celebrate the day.")

    assert (note.severity, note.params["better"]) == ("note", "Güvenli İnternet Günü")
    assert "Daha Güvenli İnternet Günü" in note.sentence("tr")


def test_the_wrong_rule_of_the_date_is_noted_in_either_language(sound: dict[str, str]) -> None:
    notes = told(
        sound, "Gün, şubatın ikinci salısıdır.", "The day is the second Tuesday of February."
    )

    assert [n.path for n in notes] == ["docs/report.en.md", "docs/report.tr.md"]
    assert "on or after 5 February" in notes[0].sentence("en")


def test_a_number_without_source_stops_a_build_and_may_be_silenced(sound: dict[str, str]) -> None:
    faults = told(sound, "Hemen 166’yı arayın.", "Call 166 at once.")
    silence = " <!-- esafety: allow wording: Quoted, 2026-11-29 -->"
    silenced = told(sound, f"Hemen 166’yı arayın.{silence}", f"Call 166 at once.{silence}")

    assert {one.severity for one in faults} == {"fault"}
    assert {one.severity for one in silenced} == {"silenced"}
    assert "data/helplines.yml" in faults[0].sentence("tr")


def test_a_number_that_is_no_helpline_is_left_alone(sound: dict[str, str]) -> None:
    assert told(sound, "Bugün okul var, 166 öğrenci geldi.", "School is open; 166 came.") == []


def test_the_kits_own_pages_and_facts_keep_the_table() -> None:
    found = check_wording(parse_source_tree(read_tree(ROOT)))

    assert [f"{one.place} {one.sentence('en')}" for one in found] == []
