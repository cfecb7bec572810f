"""History of a school's files: last changes, what is not committed, which seals ever were."""

import os
import re
import subprocess
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path, PurePosixPath
from typing import Final

from esafety.formats.edition_paths import POLICY_FOLDER, TRANSLATIONS, as_chapter, edition_of
from esafety.problems.problem import ContentError, Problem
from esafety.source_tree.read_folder import SERVED

# A folder outside git has no last change; its sheets still need one and the same moment.
WITHOUT_HISTORY: Final = datetime(2000, 1, 1, 12, tzinfo=UTC)
_OF_ANOTHER_USER: Final = re.compile(rb"dubious ownership in repository at '([^\n]+)'")
_IGNORED: Final = "!! "
# What a site is made of; machines and editors leave other files beside them.
_MADE_OF: Final = (".md", ".yml", ".html", ".py", ".css", *SERVED)
# Of approvals, and of translations that were added to them.
_SEALS: Final = tuple(
    f":(glob){folder}/seal.yml" for folder in (f"{POLICY_FOLDER}/*", f"{TRANSLATIONS}/*/*")
)


def last_change(root: Path) -> datetime | None:
    """Return the time of the last commit, or None outside a git checkout."""
    moment = (git_output(root, "log", "-1", "--format=%ct") or b"").decode().strip()
    return datetime.fromtimestamp(int(moment), UTC) if moment.isdigit() else None


def head(root: Path) -> str | None:
    """Return the commit that is checked out, or None where there is none."""
    commit = (git_output(root, "rev-parse", "--verify", "HEAD") or b"").decode().strip()
    return commit or None


def last_commit_date(root: Path) -> datetime:
    """Return the moment that drafts and loose pages carry: the last commit's, if there is one."""
    return last_change(root) or WITHOUT_HISTORY


def last_changes(root: Path, folder: str) -> dict[str, datetime]:
    """Return the time of the last commit that changed each file below a folder, by its path.

    One question to git for all of them; a merge counts where it changed what it brought
    together. A file that differs from what was committed has no time yet. A history that is
    cut off (shallow) has no earlier time than that of its oldest commit.
    """
    arguments = ("log", "-c", "--relative", "--name-only", "--format=commit %ct", "--", folder)
    times: dict[str, int] = {}
    moment = 0
    for line in _lines(root, *arguments):
        if line.startswith("commit "):
            moment = int(line.removeprefix("commit "))
        elif line:
            times[line] = max(moment, times.get(line, 0))
    for path in _lines(root, "diff", "--name-only", "--relative", "HEAD", "--", folder):
        times.pop(path, None)
    return {path: datetime.fromtimestamp(time, UTC) for path, time in times.items()}


def uncommitted(root: Path, folder: str) -> Iterator[Problem]:
    """Yield the files below a folder that the last commit does not hold as they are."""
    paths = uncommitted_files(root, folder)
    if paths is None:
        yield Problem(folder, 1, "approve-without-git")
    yield from (Problem(path, 1, "approve-uncommitted") for path in paths or ())


def uncommitted_files(root: Path, *places: str) -> list[str] | None:
    """Return the files at some places that the last commit does not hold as they are.

    None where there is no history.
    """
    asked = ("status", "--porcelain", "-z", "--no-renames", "--untracked-files=all", "--ignored")
    output = git_output(root, *asked, "--", *places)
    if output is None:
        return None
    place = place_in_checkout(root)
    lines = [line for line in os.fsdecode(output).split("\0") if line and not _is_passed_over(line)]
    return sorted(line[3:].removeprefix(place) for line in lines)


def _is_passed_over(line: str) -> bool:
    """Tell whether git is told to ignore a file, and no site is made of it."""
    hidden = any(part.startswith(".") for part in line[3:].split("/"))
    return line.startswith(_IGNORED) and (hidden or not line.endswith(_MADE_OF))


def rewritten_seals(root: Path) -> Iterator[Problem]:
    """Yield every seal that once stood on the main line and is now gone or another.

    A chain of digests cannot show that its newest link was cut off; git's history can, if
    it is all there.
    """
    if git_output(root, "rev-parse", "--is-shallow-repository") == b"true\n":
        yield Problem(POLICY_FOLDER, 1, "history-cut-off")
    added = (first_additions(root, pattern, relative=True) for pattern in _SEALS)
    for path, commit in (entry for found in added for entry in found.items()):
        stands, sealed = root / path, git_output(root, "show", f"{commit}:./{path}")
        if not stands.is_file() or stands.read_bytes() != sealed:
            params = {"edition": edition_of(as_chapter(path)), "commit": commit[:12]}
            yield Problem(path, 1, "seal-rewritten", params)


def first_additions(
    folder: Path, pattern: str, revision: str = "HEAD", *, relative: bool = False
) -> dict[str, str]:
    """Return the commit that first brought each file to the main line of a revision.

    `pattern` is a pathspec of git; `folder` lies in a checkout or is a bare repository. The
    paths are those from the checkout's top, or, `relative`, those from the folder.
    """
    arguments: tuple[str, ...] = (
        "log",
        revision,
        "--first-parent",
        "-m",
        "--diff-filter=A",
        "--no-renames",
    )
    arguments += ("--relative",) if relative else ()
    output = (
        git_output(folder, *arguments, "--format=commit %H", "--name-only", "--", pattern) or b""
    )
    first: dict[str, str] = {}
    commit = ""
    for line in os.fsdecode(output).splitlines():
        if line.startswith("commit "):
            commit = line.removeprefix("commit ")
        elif line:
            first[line] = commit  # the log runs backwards: the oldest comes last
    return first


def place_in_checkout(root: Path) -> str:
    """Return where a folder lies in its checkout, as `press/`; empty for the checkout's own."""
    return _one_line(root, "--show-prefix")


def with_history_of(root: Path, copy: Path) -> dict[str, str]:
    """Return the environment in which git reports of a copy what it reports of the folder.

    The copy must lie in its own tree where `root` lies in its checkout; nothing is written
    into the repository.
    """
    place = PurePosixPath(place_in_checkout(root))
    tree = copy.parents[len(place.parts) - 1] if place.parts else copy
    repository = _one_line(root, "--absolute-git-dir")
    named = {"GIT_DIR": repository, "GIT_WORK_TREE": str(tree), "GIT_OPTIONAL_LOCKS": "0"}
    return named if repository else {}


def text_when_added(root: Path, path: str, words: str) -> str | None:
    """Return the text of a file at the last commit that brought words into it or took them away.

    None where there is no such commit, or no history.
    """
    arguments = ("-1", "--format=%H", f"-S{words}", "--", path)
    commit = (git_output(root, "log", *arguments) or b"").decode().strip()
    kept = git_output(root, "show", f"{commit}:./{path}") if commit else None
    return kept.decode("utf-8", "surrogateescape") if kept is not None else None


def stored_file(root: Path, name: str) -> bytes | None:
    """Return what git keeps under a name, such as `gh-pages:manifest.json`, if anything."""
    return git_output(root, "show", name)


def _one_line(root: Path, asked: str) -> str:
    """Return the path that git answers; old programs wrote names of folders in other encodings."""
    return os.fsdecode(git_output(root, "rev-parse", asked) or b"").removesuffix("\n")


def _lines(root: Path, *arguments: str) -> list[str]:
    output = git_output(root, "-c", "core.quotepath=off", *arguments) or b""
    # Old programs wrote names of files in other encodings.
    return output.decode("utf-8", "surrogateescape").splitlines()


def git_output(root: Path, *arguments: str) -> bytes | None:
    """Return git's output; None where there is no git or no checkout, or not what is asked for.

    Raises:
        ContentError: if there is a checkout that git does not open, as it belongs to another user:
            without a history, no seal can be compared with what it was.
    """
    try:
        result = subprocess.run(  # noqa: S603 (our own arguments)
            # Who may run a file is no change of its text.
            ["git", "-c", "core.fileMode=false", *arguments],  # noqa: S607 (git is found on the path)
            cwd=root,
            capture_output=True,
            check=False,
            env=os.environ | {"LC_ALL": "C"},  # what it answers is understood in English
        )
    except OSError:  # no git here, as after downloading a ZIP
        return None
    if result.returncode and (refused := _OF_ANOTHER_USER.search(result.stderr)):
        place = refused[1].decode("utf-8", "replace")
        raise ContentError([Problem(".git", 1, "git-refuses", {"place": place})])
    return result.stdout if result.returncode == 0 else None
