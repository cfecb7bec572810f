"""Call the school to the September review: one issue a year, one reminder when it is late."""

import argparse
import sys
from datetime import date
from pathlib import Path

from esafety.cli.console import problem_lines
from esafety.cli.last_resort import run
from esafety.content.load import read_content
from esafety.github.github_cli import GitHubError, open_or_remind
from esafety.problems.problem import ContentError
from esafety.school.review_reminder import review_reminder
from esafety.source_tree.read_folder import read_tree

ROOT = Path(__file__).resolve().parent.parent
DONE = {
    "opened": "Kayıt açıldı. · The issue was opened.",
    "reminded": "Gecikme hatırlatıldı. · A reminder was added.",
}


def main() -> int:
    """Open or remind where it is time; exit 1 if that was not possible."""
    options = _options()
    try:
        call = review_reminder(read_content(read_tree(ROOT)).edition, options.today)
        if not call:
            print("Gözden geçirme zamanı gelmedi. · No review is due.")
            return 0
        if options.show:
            print(f"{call.title}\n\n{call.body}")
            return 0
        done = open_or_remind(call)
    except ContentError as error:
        print("\n".join(problem_lines(error.problems)))
        return 1
    except GitHubError as error:
        print(error)
        return 1
    print("\n".join(DONE[step] for step in done) or "Kayıt zaten açılmış. · It was opened before.")
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--today", type=date.fromisoformat, default=date.today())
    parser.add_argument("--show", action="store_true", help="only print the letter")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(run(main, ROOT))
