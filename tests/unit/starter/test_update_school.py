"""Releases of the kit in a school's folder: its own changes stay, nothing is lost."""

import re
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from answered_school import RELEASE, files
from esafety.problems.problem import ContentError
from esafety.starter.merge import FileChange, Outcome, Versions, merged
from esafety.starter.release import Release
from esafety.starter.update_school import Choices, planned_update, write_update
from esafety.starter.write_school import write_school

NEXT = replace(RELEASE, version="2026.12.0", commit="c" * 40, digest="d" * 64)
NOTHING = Choices()


@pytest.fixture
def school(tmp_path: Path) -> Path:
    write_school(tmp_path / "school", files(), "begin")
    return tmp_path / "school"


def update(school: Path, choices: Choices = NOTHING) -> dict[str, FileChange]:
    planned = planned_update(school, NEXT, choices)
    write_update(school, planned)
    return {
        path: o.change for path, o in planned.outcomes.items() if o.change is not FileChange.SAME
    }


@pytest.mark.parametrize("same", [RELEASE, replace(RELEASE, digest=None)])
def test_the_same_release_changes_nothing(same: Release, school: Path) -> None:
    before = {p: p.read_bytes() for p in school.rglob("*") if p.is_file()}
    planned = planned_update(school, same, NOTHING)
    write_update(school, planned)
    assert {p: p.read_bytes() for p in school.rglob("*") if p.is_file()} == before


def test_a_release_that_was_never_published_takes_no_workflow_away(school: Path) -> None:
    unpublished = replace(NEXT, repository=None, commit=None)

    changed = planned_update(school, unpublished, NOTHING).outcomes

    assert not [path for path in changed if path.startswith(".github/")]
    assert changed["requirements.txt"].change is FileChange.CHANGED


def test_answers_keep_their_line_ends(school: Path) -> None:
    answers = school / ".copier-answers.yml"
    answers.write_bytes(answers.read_bytes().replace(b"\n", b"\r\n"))

    told = planned_update(school, RELEASE, NOTHING).outcomes[".copier-answers.yml"]

    assert told == Outcome(FileChange.SAME, answers.read_bytes())


def test_a_release_raises_the_version_line_and_the_workflows_alone(school: Path) -> None:
    changed = update(school)
    assert set(changed.values()) == {FileChange.CHANGED}
    assert changed.keys() == {
        *(".copier-answers.yml", "requirements.txt"),
        *(f".github/workflows/{n}.yml" for n in ("check", "preview", "publish", "links", "review")),
    }
    assert "kit_version: 2026.12.0\n" in (school / ".copier-answers.yml").read_text(
        encoding="utf-8"
    )
    assert update(school) == {}


def test_what_the_school_changed_is_merged_with_what_the_kit_changed(school: Path) -> None:
    workflow = school / ".github/workflows/links.yml"
    workflow.write_text(
        workflow.read_text(encoding="utf-8").replace("41 5", "0 6"), encoding="utf-8"
    )
    assert update(school)[".github/workflows/links.yml"] is FileChange.MERGED
    text = workflow.read_text(encoding="utf-8")
    assert "0 6 * * 4" in text
    assert "c" * 40 in text


def test_the_policy_the_facts_and_the_pictures_are_never_touched(school: Path) -> None:
    own = [p for p in school.rglob("*") if p.is_file() and {"docs", "data", "assets"} & {*p.parts}]
    for path in own:
        path.write_bytes(b"own")
    update(school)
    assert {path.read_bytes() for path in own} == {b"own"}


def test_where_both_changed_a_line_the_school_chooses(school: Path) -> None:
    readme = school / "README.md"
    (school / ".esafety/template/README.md").write_text("# An older one\n", encoding="utf-8")
    readme.write_text("# Ours\n", encoding="utf-8")
    assert update(school)["README.md"] is FileChange.CONFLICT
    assert readme.read_text(encoding="utf-8") == "# Ours\n"
    kept = school.parent / "kept"
    shutil.copytree(school, kept)
    assert "README.md" not in update(kept, Choices(keep=["README.md"]))
    assert update(kept) == {}
    assert update(school, Choices(take=["README.md"]))["README.md"] is FileChange.CHANGED
    assert readme.read_text(encoding="utf-8").startswith("# Yıldıztepe")


def test_a_release_taken_by_its_line_alone_is_no_change_of_the_school(school: Path) -> None:
    pinned = school / "requirements.txt"
    text = pinned.read_text(encoding="utf-8")
    line = f"esafety-press==2026.11.9 \\\n    --hash=sha256:{'e' * 64}"
    raised = re.sub("(?m)^esafety-press.*", line.replace("\\", r"\\"), text)
    pinned.write_text(f"{raised}ours==1\n", encoding="utf-8")
    assert update(school)["requirements.txt"] is FileChange.MERGED
    assert pinned.read_text(encoding="utf-8").endswith(
        f"esafety-press==2026.12.0 --hash=sha256:{'d' * 64}\nours==1\n"
    )
    assert update(school) == {}


def test_a_file_that_the_school_removed_stays_away(school: Path) -> None:
    removed = [school / ".github" / one for one in ("dependabot.yml", "workflows/links.yml")]
    for path in removed:
        path.unlink()
    update(school)
    assert not any(path.exists() for path in removed)


def told(school: Path, choices: Choices = NOTHING) -> list[str]:
    with pytest.raises(ContentError) as error:
        planned_update(school, NEXT, choices)
    return [problem.key for problem in error.value.problems]


def test_what_cannot_be_updated_is_told(school: Path) -> None:
    assert told(school, Choices(take=["READMÉ.md"])) == ["update-no-such-file"]
    answers = school / ".copier-answers.yml"
    text = answers.read_text(encoding="utf-8")
    answers.write_text(text.replace("2026.11.0", "2027.1.0"), encoding="utf-8")
    assert told(school) == ["update-newer-made"]
    answers.unlink()
    assert told(school) == ["update-without-answers"]


@pytest.mark.parametrize(
    ("file", "outcome"),
    [
        (Versions(b"a\n", b"a\n", b"b\n"), Outcome(FileChange.CHANGED, b"b\n")),
        (Versions(b"a\n", b"c\n", b"a\n"), Outcome(FileChange.SAME, b"c\n")),
        (Versions(b"a\n", b"b\n", b"b\n"), Outcome(FileChange.SAME, b"b\n")),
        (Versions(None, None, b"b\n"), Outcome(FileChange.NEW, b"b\n")),
        (Versions(b"a\n", b"a\n", None), Outcome(FileChange.REMOVED, None)),
        (Versions(b"a\n", b"c\n", None), Outcome(FileChange.CONFLICT, b"c\n")),
        (Versions(None, b"c\n", b"b\n"), Outcome(FileChange.CONFLICT, b"c\n")),
        (Versions(b"a\n", b"c\n", b"b\n"), Outcome(FileChange.CONFLICT, b"c\n")),
    ],
)
def test_what_becomes_of_a_file(file: Versions, outcome: Outcome) -> None:
    assert merged(file) == outcome


@pytest.mark.parametrize(
    ("own", "merges"),
    [
        (b"\nOurs.\n", True),
        (b"\n\n- Ours.\n\nAnd more.", True),
        (b"Ours.\n", False),  # below the line that changed: what belongs to it nobody knows
        (b"\n  ours: of the key above\n", False),
        (b"\n\tours\n", False),
    ],
)
def test_a_piece_that_a_school_adds_at_the_end_is_no_change_of_the_line_above(
    own: bytes,
    merges: bool,  # noqa: FBT001
) -> None:
    base, kit = b"1\n2\n3\n4\n5. last\n", b"1\n2\n3\n4\n5. new\n6. last\n"
    wanted = Outcome(FileChange.MERGED, kit + own)

    file = Versions(base, base + own, kit)
    assert merged(file) == (wanted if merges else Outcome(FileChange.CONFLICT, file.school))

    # Whatever else the school has changed stays as well; where that is the same line, it chooses.
    both = merged(Versions(base, b"0" + base[1:] + own, kit))
    assert (both.content == b"0" + kit[1:] + own) is merges
    last = Versions(base, base.replace(b"last", b"ours") + own, kit)
    assert merged(last) == Outcome(FileChange.CONFLICT, last.school)


def test_without_git_nothing_is_put_together(monkeypatch: pytest.MonkeyPatch) -> None:
    file = Versions(b"1\n2\n3\n4\n5\n", b"0\n2\n3\n4\n5\n", b"1\n2\n3\n4\n6\n")
    assert merged(file) == Outcome(FileChange.MERGED, b"0\n2\n3\n4\n6\n")
    monkeypatch.setenv("PATH", "")
    assert merged(file).change is FileChange.CONFLICT
