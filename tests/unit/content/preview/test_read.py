"""Whatever is wrong with a school, a preview shows what can be shown and nothing that may not."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from esafety.content.check import check_content
from esafety.content.preview.as_written import AS_WRITTEN, is_in_the_way
from esafety.content.preview.mending import mended
from esafety.content.preview.read import read_preview
from esafety.problems.problem import ContentError
from esafety.text.messages import problem_words
from examples import representatives
from golden_schools import PROBLEMS, case_in
from workshop import ROOT

TODAY = date(2026, 11, 28)
EDITION = "docs/policy/2022-2023"
# Cases of a configuration that could name programs, or that nobody can read.
STOPPED = {
    *("extensions-elsewhere", "foreign-configuration", "yaml-out-of-bounds"),
    "language-rows-with-faults",
}


@pytest.fixture
def draft(sound: dict[str, str]) -> dict[str, str]:
    """Return the smallest school before its first seal."""
    unsealed = {path: text for path, text in sound.items() if not path.endswith("/seal.yml")}
    return unsealed | {f"{EDITION}/draft.yml": "based_on:\n"}


def changed(tree: dict[str, str], case: dict[str, Any]) -> dict[str, str]:
    kept = {path: text for path, text in tree.items() if path not in case.get("remove", [])}
    for path, changes in case.get("replace", {}).items():
        for old, new in changes.items():
            kept[path] = kept[path].replace(old, new)
    return dict(sorted((kept | case.get("write", {})).items()))


def cases() -> list[str]:
    asked = ("approve", "new_edition", "sealed")
    read = {path.stem: case_in(path) for path in PROBLEMS}
    return [name for name, case in read.items() if not any(key in case for key in asked)]


SHOWN = cases()


@pytest.mark.parametrize("name", representatives(SHOWN, *SHOWN[::4]))
def test_every_school_with_a_fault_is_shown_or_stopped_for_its_configuration(
    name: str, draft: dict[str, str]
) -> None:
    case = case_in(ROOT / f"tests/golden/problems/{name}.yml")
    tree = changed(draft, case)
    faults = check_content(tree, preview=True, today=TODAY)
    if name in STOPPED:
        with pytest.raises(ContentError):
            read_preview(tree, today=TODAY)
        return

    content = read_preview(tree, today=TODAY)

    if not any(problem.key == "seal-missing" for problem in faults):  # else read as a draft
        assert set(faults) <= set(content.faults)
    left = check_content(mended(tree, content.changes), preview=True, today=TODAY)
    assert [problem for problem in left if is_in_the_way(problem)] == []


def test_a_school_without_faults_is_shown_as_it_is_written(draft: dict[str, str]) -> None:
    content = read_preview(draft, today=TODAY)

    assert (content.faults, content.changes) == ((), {})


def test_a_clause_that_is_not_there_leaves_a_remark_and_no_citation(draft: dict[str, str]) -> None:
    path = "docs/index.tr.md"
    draft[path] = draft[path].replace("devices-01", "devices-77")
    draft["docs/report.tr.md"] = draft["docs/report.tr.md"].replace(
        "audience:", "policy: 2022-2023\nclauses: [devices-01, devices-78]\naudience:"
    )

    content = read_preview(draft, today=TODAY)

    assert "Telefonlar kapalı durur ((böyle bir madde yok))." in (content.changes[path] or "")
    assert "clauses: [devices-01]\n" in (content.changes["docs/report.tr.md"] or "")


@pytest.mark.parametrize(
    "unsafe",
    [
        "<script>alert(1)</script>",
        '<a href="javascript:alert(1)">x</a>',
        '<b onclick="alert(1)">x</b>',
        "{{ config.__class__ }} alert(1)",
        "{% include '/etc/passwd' %} alert(1)",
        "[x](javascript:alert(1))",
    ],
)
def test_a_page_that_could_run_a_program_is_replaced(unsafe: str, draft: dict[str, str]) -> None:
    path = "docs/report.tr.md"

    content = read_preview(draft | {path: f"{draft[path]}\n{unsafe}\n"}, today=TODAY)

    shown = content.changes[path] or ""
    assert "# Sorun bildir { #not-shown }" in shown
    assert "alert" not in shown


def test_a_drawing_that_runs_a_program_is_left_out(draft: dict[str, str]) -> None:
    drawing = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'

    content = read_preview(draft | {"docs/plan.svg": drawing}, today=TODAY)

    assert content.changes["docs/plan.svg"] is None


def test_what_a_changed_seal_binds_is_not_shown(sound: dict[str, str]) -> None:
    path = f"{EDITION}/01-purpose.tr.md"

    with pytest.raises(ContentError) as stopped:
        read_preview(sound | {path: sound[path].replace("Çocukları", "Herkesi")}, today=TODAY)

    assert [problem.key for problem in stopped.value.problems] == ["sealed-changed"]


def test_a_school_without_an_edition_shows_nothing(draft: dict[str, str]) -> None:
    tree = {path: text for path, text in draft.items() if not path.startswith(EDITION)}

    with pytest.raises(ContentError):
        read_preview(tree, today=TODAY)


def test_an_edition_that_is_neither_sealed_nor_a_draft_is_shown_as_a_draft(
    draft: dict[str, str],
) -> None:
    path = "docs/index.tr.md"
    draft[path] = draft[path].replace("devices-01", "devices-77")
    del draft[f"{EDITION}/draft.yml"]

    content = read_preview(draft, today=TODAY)

    assert content.edition.is_draft
    assert {p.key for p in content.faults} == {"seal-missing", "unknown-clause"}


def test_an_unreadable_file_of_facts_takes_away_its_own_section_alone(
    draft: dict[str, str],
) -> None:
    content = read_preview(draft | {"data/helplines.yml": '- id: "x\n'}, today=TODAY)

    assert content.helplines == ()
    assert [one.id for one in content.resources] == ["safe-web"]


def test_a_row_with_a_fault_leaves_the_others(draft: dict[str, str]) -> None:
    rows = draft["data/helplines.yml"]
    path = "data/helplines.yml"

    content = read_preview(draft | {path: rows.replace('"183"', '"yüz"')}, today=TODAY)

    assert [one.number for one in content.helplines] == ["112"]


def test_readers_that_nobody_gave_are_everybody(draft: dict[str, str]) -> None:
    path = f"{EDITION}/audiences.yml"

    content = read_preview(draft | {path: "purpose-02: [staff]\n"}, today=TODAY)

    assert content.audiences["purpose-02"] == ("staff",)
    assert content.audiences["devices-01"] == (
        *("management", "staff", "students"),
        *("parents", "visitors"),
    )


def test_a_page_without_translation_stands_in_for_it(draft: dict[str, str]) -> None:
    path = f"{EDITION}/02-devices.en.md"
    tree = {name: text for name, text in draft.items() if name != path}

    content = read_preview(tree, today=TODAY)

    assert content.changes[path] == draft[f"{EDITION}/02-devices.tr.md"]
    assert content.edition.languages == ("tr", "en")


def test_names_of_a_school_are_asked_for_where_they_are_missing(draft: dict[str, str]) -> None:
    tree = {name: text for name, text in draft.items() if name != "data/school.yml"}

    content = read_preview(tree, today=TODAY)

    assert content.school.name["tr"] == "Okulunuzun adı"
    assert content.school.contact == {}


def test_every_fault_that_is_shown_around_is_known() -> None:
    assert set(problem_words("tr")) >= AS_WRITTEN


def test_the_cases_are_there() -> None:
    assert len(cases()) > 150
    assert {Path(name).stem for name in STOPPED} <= set(cases())
