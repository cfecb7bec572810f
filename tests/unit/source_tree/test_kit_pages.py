from collections.abc import Mapping
from pathlib import Path

import pytest

from esafety.content.check import content_findings
from esafety.problems.problem import Problem
from esafety.source_tree.parse import parse_source_tree
from esafety.source_tree.read_folder import read_tree
from esafety.text.program_name import program_name
from kits import TAKES_KIT, kit_with, written
from workshop import ROOT

PAGE = "---\ntitle: {title}\ndescription: {title}.\n---\n\n# {title} {{ #report }}\n\n- {first}\n"
KIT = {
    "mkdocs.yml": (ROOT / "mkdocs.yml").read_text(encoding="utf-8"),
    "docs/report.tr.md": PAGE.format(title="Bildirim", first="Öğretmene söyle."),
    "docs/report.en.md": PAGE.format(title="Report", first="Tell a teacher."),
    "docs/policy/whole.tr.md": "# Tam metin { #whole }\n",
    "docs/policy/whole.en.md": "# Full text { #whole }\n",
}
TURKISH = {"docs/report.tr.md": f"{KIT['docs/report.tr.md']}- Müdüre söyle.\n"}
TURKISH_ALONE = "plugins:\n  - i18n:\n      languages:\n        - locale: tr\n"


@pytest.fixture
def school(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    kit_with(monkeypatch, tmp_path / "kit", KIT)
    return written(tmp_path / "school", {"mkdocs.yml": TAKES_KIT})


def found(school: Path, files: Mapping[str, str]) -> list[Problem]:
    tree = read_tree(written(school, files))
    return [one for one in content_findings(tree) if one.path.startswith("docs/report.")]


def told(school: Path, files: Mapping[str, str]) -> list[tuple[str, str, str]]:
    return [(one.path, one.key, one.severity) for one in found(school, files)]


def test_the_kit_beside_the_schools_own_turkish_page_is_noted_and_stops_nothing(
    school: Path,
) -> None:
    assert told(school, TURKISH) == [
        ("docs/report.en.md", "translation-of-kit", "note"),
        ("docs/report.en.md", "items-missing", "note"),
    ]


def test_a_sentence_that_changed_is_noted_although_the_lists_are_in_step(school: Path) -> None:
    own = {"docs/report.tr.md": KIT["docs/report.tr.md"].replace("Öğretmene", "Müdüre")}

    assert told(school, own) == [("docs/report.en.md", "translation-of-kit", "note")]


def test_the_note_names_what_to_do_in_both_languages(school: Path) -> None:
    note = next(one for one in found(school, TURKISH) if one.key == "translation-of-kit")

    for language in ("tr", "en"):
        assert "esafety keep docs/report.en.md" in note.sentence(language)
        assert "docs/report.tr.md" in note.sentence(language)


def test_a_page_that_is_still_the_kits_is_not_noted(school: Path) -> None:
    same = KIT["docs/report.tr.md"].replace("\n", "\r\n")

    assert told(school, {}) == []
    assert "translation-of-kit" not in {
        key for _, key, _ in told(school, {"docs/report.tr.md": same})
    }


def test_a_translation_that_the_school_keeps_is_held_in_step_as_its_own(school: Path) -> None:
    own = {**TURKISH, "docs/report.en.md": KIT["docs/report.en.md"]}

    assert told(school, own) == [("docs/report.en.md", "items-missing", "fault")]


def test_an_own_page_in_a_language_that_the_site_has_not_is_noted(school: Path) -> None:
    own = {"mkdocs.yml": f"{TAKES_KIT}{TURKISH_ALONE}", "docs/report.en.md": "# Ours { #report }\n"}

    assert told(school, own) == [("docs/report.en.md", "page-unread", "note")]


def test_the_kits_pages_in_a_language_that_the_site_has_not_are_not_noted(school: Path) -> None:
    tree = read_tree(written(school, {"mkdocs.yml": f"{TAKES_KIT}{TURKISH_ALONE}"}))

    assert parse_source_tree(tree).languages == ("tr",)
    assert parse_source_tree(tree).own_unread == ()


def test_a_translation_that_the_site_does_not_show_is_not_noted(school: Path) -> None:
    assert told(school, {"mkdocs.yml": f"{TAKES_KIT}{TURKISH_ALONE}", **TURKISH}) == []


@pytest.mark.parametrize(("kind", "said"), [("kindergarten", "Çocuklar"), ("middle", "Öğrenciler")])
def test_a_kindergarten_reads_of_children_on_the_pages_of_the_kit_and_on_no_other(
    school: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, kind: str, said: str
) -> None:
    kits = {"docs/report.tr.md": PAGE.format(title="Öğrenciler", first="Öğrencilere söyle.")}
    kit_with(monkeypatch, tmp_path / "other-kit", KIT | kits)
    own = {"docs/own.tr.md": PAGE.format(title="Öğrencilerimiz", first="Bizim.")}
    tree = read_tree(written(school, {"data/school.yml": f"kind: {kind}\n", **own}))

    source_tree = parse_source_tree(tree)

    titles = {page.path: page.headings[0].text for page in source_tree.pages if page.headings}
    assert titles["docs/report.tr.md"] == said
    assert titles["docs/own.tr.md"] == "Öğrencilerimiz"
    # The site is built from the words that were checked.
    assert ("docs/report.tr.md" in source_tree.changes) == (kind == "kindergarten")
    assert "docs/own.tr.md" not in source_tree.changes


def test_in_a_kindergarten_the_kits_facts_speak_of_children(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    kit = """
filter: {tr: Öğrenciler korunur., en: Pupils are protected., words: {tr: [öğrenci, çocuk]}}
phones: {tr: Öğrencinin telefonu., en: A student’s phone.}
"""
    own = "phones: {tr: Öğrenciler telefon getirmez., en: Students bring no phone.}\n"
    kit_with(monkeypatch, tmp_path / "kit", {**KIT, "data/a.yml": kit, "data/b.yml": kit})
    written(tmp_path / "school", {"mkdocs.yml": TAKES_KIT, "data/b.yml": own})
    kind = {"data/school.yml": "kind: kindergarten\n"}

    tree = parse_source_tree(read_tree(written(tmp_path / "school", kind)))
    other = parse_source_tree(read_tree(written(tmp_path / "school", {"data/school.yml": ""})))

    facts, overlaid = tree.records["data/a.yml"].data, tree.records["data/b.yml"].data
    assert facts["filter"]["tr"] == "Çocuklar korunur."
    assert facts["filter"]["en"] == "Children are protected."
    assert facts["filter"]["words"]["tr"] == ["öğrenci", "çocuk"]
    assert facts["phones"]["tr"] == "Çocuğun telefonu."
    assert overlaid["filter"]["tr"] == "Çocuklar korunur."
    assert overlaid["phones"]["tr"] == "Öğrenciler telefon getirmez."
    assert other.records["data/a.yml"].data["filter"]["tr"] == "Öğrenciler korunur."


def test_what_the_kits_translations_record_is_no_concern_of_a_school(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Neither where it is a kindergarten, whose pages are read in other words."""
    kit = dict(KIT)
    kit["docs/report.tr.md"] = PAGE.format(title="Bildirim", first="Öğrenciler söyler.")
    kit["docs/report.en.md"] = KIT["docs/report.en.md"].replace(
        "description", 'translates: "000000000000"\ndescription'
    )
    kit_with(monkeypatch, tmp_path / "kit", kit)
    own = {
        "docs/own.tr.md": KIT["docs/report.tr.md"],
        "docs/own.en.md": KIT["docs/report.en.md"],
        "data/school.yml": "kind: kindergarten\n",
    }
    folder = written(tmp_path / "school", {"mkdocs.yml": TAKES_KIT, **own})
    tree = parse_source_tree(read_tree(folder))

    keys = {one.key for one in content_findings(read_tree(folder))}

    assert {"docs/report.tr.md", "docs/report.en.md"} <= tree.from_kit
    assert not keys & {"translation-stale", "translation-unrecorded"}


def test_who_translates_a_page_of_the_kit_learns_where_its_original_lies(school: Path) -> None:
    english = {"docs/report.en.md": KIT["docs/report.en.md"].replace("#report", "#other")}

    (differs,) = (one for one in found(school, english) if one.key.startswith("headings"))

    assert [detail["en"].partition(": ")[2] for detail in differs.details] == [
        f"{program_name()} kept docs/report.tr.md"
    ]
    assert all("docs/report.tr.md" in detail["tr"] for detail in differs.details)
    (own,) = (one for one in found(school, TURKISH | english) if one.key.startswith("headings"))
    assert own.details == ()
