"""A school's ready-made files brought up to this release; everything else stays as it is."""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from esafety.problems.problem import ContentError, Problem, suggestion
from esafety.starter.answers.model import ANSWERS_FILE, Answers
from esafety.starter.answers.read import read_answers
from esafety.starter.merge import FileChange, Outcome, Versions, merged
from esafety.starter.pins import at_one_release
from esafety.starter.previous_template import BASES, read_bases
from esafety.starter.release import Release
from esafety.starter.render import ONCE, rendered_template
from esafety.storage.atomic_write import write_atomically
from esafety.storage.kit import is_older

_MADE_BY: Final = "kit_version:"
_VERSION: Final = re.compile(rf"^{_MADE_BY}[^\r\n]*", re.MULTILINE)
_WORKFLOWS: Final = ".github/workflows/"
_OF_GITHUB: Final = ".github/"


@dataclass(frozen=True, slots=True)
class Choices:
    """What the school chose where both changed the same lines, by path: keep its own, take ours."""

    keep: Collection[str] = ()
    take: Collection[str] = ()


@dataclass(frozen=True, slots=True)
class Update:
    """What an update writes: what becomes of each file, and what the next one starts from."""

    outcomes: Mapping[str, Outcome]
    bases: Mapping[str, bytes | None]

    @property
    def conflicts(self) -> list[str]:
        """Return the files of which both changed the same lines."""
        return [path for path, one in self.outcomes.items() if one.change is FileChange.CONFLICT]


def planned_update(root: Path, release: Release, choices: Choices) -> Update:
    """Return what an update to this release does to the folder `root`; nothing is written.

    Raises:
        ContentError: if the folder was not made by `esafety new`, its answers have a fault, a
            newer release made it, or a choice names no ready-made file.
        OSError: naming the file, if one cannot be read.
    """
    answers = _answers(root)
    _check_release(answers, release)
    template, bases = _template(answers, release), read_bases(root)
    paths = _paths(release, template, bases)
    _check_choices(choices, paths)
    files = {path: _versions(root, path, bases, template) for path in paths}
    raised = {path: at_one_release(file) for path, file in files.items()}
    outcomes = {path: _chosen(path, file, raised[path], choices) for path, file in files.items()}
    # A hash that the school has and this release does not know stays, here as in its own file.
    now = {path: file.kit for path, file in raised.items()}
    return Update({ANSWERS_FILE: _answers_of(root, release), **outcomes}, now)


def write_update(root: Path, update: Update) -> None:
    """Write what was planned; a file in conflict and what it rests on stay as they are.

    Raises:
        OSError: naming the file, if one cannot be written.
    """
    for path, outcome in update.outcomes.items():
        if outcome.change is FileChange.CONFLICT:
            continue
        if outcome.change is not FileChange.SAME:
            _put(root / path, outcome.content)
        if path != ANSWERS_FILE:
            _put(root / BASES / path, update.bases[path])


def _answers(root: Path) -> Answers:
    path = root / ANSWERS_FILE
    if not path.is_file():
        raise ContentError([Problem(ANSWERS_FILE, 1, "update-without-answers")])
    return read_answers(path)


def _answers_of(root: Path, release: Release) -> Outcome:
    """Return the school's answers as it wrote them, under this release."""
    text = (root / ANSWERS_FILE).read_bytes().decode("utf-8")
    line = f"{_MADE_BY} {release.version}"
    raised = _VERSION.sub(line, text) if _VERSION.search(text) else f"{text.rstrip()}\n{line}\n"
    return Outcome(FileChange.SAME if raised == text else FileChange.CHANGED, raised.encode())


def _check_release(answers: Answers, release: Release) -> None:
    made = answers.kit_version
    if made and is_older(release.version, made):
        params = {"made": made, "running": release.version}
        raise ContentError([Problem(ANSWERS_FILE, 1, "update-newer-made", params)])


def _template(answers: Answers, release: Release) -> dict[str, bytes]:
    files = rendered_template(answers, release)
    return {path: content for path, content in files.items() if not path.startswith(ONCE)}


def _paths(
    release: Release, template: Mapping[str, bytes], bases: Mapping[str, bytes]
) -> list[str]:
    """Return the files that a release may change.

    One that was never published knows no workflows: those of a published one stay as they are.
    """
    paths = sorted({*template, *bases})
    if release.repository is None and any(path.startswith(_WORKFLOWS) for path in bases):
        return [path for path in paths if not path.startswith(_OF_GITHUB)]
    return paths


def _check_choices(choices: Choices, paths: Collection[str]) -> None:
    unknown = [path for path in (*choices.keep, *choices.take) if path not in paths]
    if unknown:
        raise ContentError(
            Problem(path, 1, "update-no-such-file", {"path": path, **suggestion(path, paths)})
            for path in unknown
        )


def _versions(
    root: Path, path: str, bases: Mapping[str, bytes], template: Mapping[str, bytes]
) -> Versions:
    place = root / path
    school = place.read_bytes().replace(b"\r\n", b"\n") if place.is_file() else None
    return Versions(bases.get(path), school, template.get(path))


def _chosen(path: str, file: Versions, raised: Versions, choices: Choices) -> Outcome:
    outcome = _merged(file, raised)
    if outcome.change is not FileChange.CONFLICT:
        return outcome
    if path in choices.take:
        return Outcome(FileChange.REMOVED if file.kit is None else FileChange.CHANGED, file.kit)
    change = FileChange.SAME if path in choices.keep else FileChange.CONFLICT
    return Outcome(change, file.school)


def _merged(file: Versions, raised: Versions) -> Outcome:
    """Return what becomes of a file, in which raising what pins the release is a change."""
    outcome = merged(raised)
    if outcome.change is FileChange.SAME and outcome.content != file.school:
        change = FileChange.CHANGED if outcome.content == raised.kit else FileChange.MERGED
        return Outcome(change, outcome.content)
    return outcome


def _put(place: Path, content: bytes | None) -> None:
    if content is None:
        place.unlink(missing_ok=True)
    else:
        write_atomically(place, content)
