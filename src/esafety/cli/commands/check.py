"""Check everything editors wrote: every rule, every problem at once."""

import argparse
import os
import sys
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from esafety.cli.console import checklist_lines, note_lines, problem_lines
from esafety.cli.last_resort import run
from esafety.content.load import content_findings, read_content, seals_in
from esafety.content.school_checklist import OWNERS, school_checklist
from esafety.git.history import rewritten_seals
from esafety.github.annotations import problem_annotations, problem_summary
from esafety.problems.problem import Problem, faults_in, notes_in
from esafety.publish.published_record import check_seals_against_record, record_in
from esafety.source_tree.read_folder import read_tree, text_at

ROOT = Path(__file__).resolve().parent.parent


def main() -> int:
    """Print every problem and every note; exit 1 if there is a problem."""
    options = _options()
    tree = read_tree(ROOT)
    found = {
        *content_findings(tree, today=options.today),
        *content_findings(tree, preview=True, today=options.today),
        *rewritten_seals(ROOT),
        *check_seals_against_record(seals_in(tree), record_in(ROOT)),
    }
    problems, notes = faults_in(sorted(found)), notes_in(sorted(found))
    print("\n".join(problem_lines(problems)) or "Sorun yok. · No problems.")
    for line in note_lines(notes):
        print(line)
    if options.annotations:
        _annotate(problems, notes)
    if not problems:
        _note_checklist(tree, options.today)
    return 1 if problems else 0


def _annotate(problems: list[Problem], notes: list[Problem]) -> None:
    for line in problem_annotations([*problems, *notes]):
        print(line)
    if page := os.environ.get("GITHUB_STEP_SUMMARY"):
        with Path(page).open("a", encoding="utf-8") as summary:
            summary.write(problem_summary(problems))


def _note_checklist(tree: Mapping[str, str], today: date) -> None:
    """Say what only the school can fix; no reason to stop anybody's work."""
    content = read_content(tree, today=today)
    owners = text_at(ROOT / OWNERS)
    print("\n".join(checklist_lines(school_checklist(content, today, owners))))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--annotations",
        action=argparse.BooleanOptionalAction,
        default=os.environ.get("GITHUB_ACTIONS") == "true",
        help="show problems beside their lines on GitHub, too",
    )
    parser.add_argument("--today", type=date.fromisoformat, default=date.today())
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(run(main, ROOT))
