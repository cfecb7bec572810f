"""GitHub through the `gh` command: the issue of the yearly review and its reminders."""

import json
import subprocess
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Final

from esafety.school.review_reminder import LABEL, LATE, Issue, ReviewReminder, is_reminded, issue_of
from esafety.text.one_line import console_line

_COLOURS: Final = {LABEL: "0E8A8A", LATE: "B3261E"}
# Words for `gh`, and what is handed to it on its standard input.
GhRunner = Callable[..., str]


class GitHubError(Exception):
    """GitHub did not answer or refused; carries its message."""


def gh_in(folder: Path) -> GhRunner:
    """Return what runs `gh` for the repository that a folder lies in."""
    return partial(run_gh, folder=folder)


def run_gh(*words: str, stdin: str = "", folder: Path | None = None) -> str:
    """Run `gh` with some words, in a folder or where the process is; return what it prints.

    Raises:
        GitHubError: if `gh` is not installed, not signed in, or refuses.
    """
    try:
        done = subprocess.run(  # noqa: S603 (no shell; the words are our own)
            ["gh", *words],  # noqa: S607 (gh is found on the path)
            cwd=folder,
            input=stdin,
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
    except OSError as lost:
        raise GitHubError(console_line("gh-missing")) from lost
    if done.returncode:
        raise GitHubError(f"gh {' '.join(words[:2])}: {done.stderr.strip()}")
    return done.stdout


def open_or_remind(call: ReviewReminder, gh: GhRunner = run_gh) -> list[str]:
    """Open the issue of a review once, remind of it once; return what was done.

    Raises:
        GitHubError: if GitHub does not answer or refuses.
    """
    issue = issue_of(call, _issues(gh))
    done = []
    if not issue:
        issue = _opened(call, gh)
        done.append("opened")
    if call.overdue and not is_reminded(call, issue):
        _label(LATE, gh)
        gh("issue", "edit", str(issue.number), "--add-label", LATE)
        gh("issue", "comment", str(issue.number), "--body-file", "-", stdin=call.reminder)
        done.append("reminded")
    return done


def _issues(gh: GhRunner) -> list[Issue]:
    arguments = ("--label", LABEL, "--state", "all", "--limit", "200")
    listed = json.loads(gh("issue", "list", *arguments, "--json", "number,body,comments"))
    return [
        Issue(issue["number"], issue["body"], tuple(c["body"] for c in issue["comments"]))
        for issue in listed
    ]


def _opened(call: ReviewReminder, gh: GhRunner) -> Issue:
    _label(LABEL, gh)
    words = ("--title", call.title, "--label", LABEL, "--body-file", "-")
    address = gh("issue", "create", *words, stdin=call.body).strip()
    return Issue(int(address.rpartition("/")[2]), call.body)


def _label(name: str, gh: GhRunner) -> None:
    gh("label", "create", name, "--force", "--color", _COLOURS[name])
