"""Release a published edition on GitHub: its PDFs, its manifest, and a letter in two languages."""

import argparse
import subprocess
import sys
from pathlib import Path

from esafety.cli.console import problem_lines
from esafety.cli.last_resort import run
from esafety.content.load import read_content
from esafety.github.github_cli import GitHubError
from esafety.policy.editions import Edition
from esafety.problems.problem import ContentError
from esafety.publish.github_release import (
    ReleaseError,
    ReleaseText,
    published_files,
    release,
    repository,
)
from esafety.publish.release_plan import ReleaseDiff, release_notes, release_title
from esafety.source_tree.read_folder import read_tree

ROOT = Path(__file__).resolve().parent.parent
PUBLISHED = ROOT / "build/published"


def main() -> int:
    """Make or complete the release; exit 1 if that is not possible or not allowed."""
    options = _options()
    try:
        content = read_content(read_tree(ROOT))
        edition = content.edition
        if options.edition not in (None, edition.name):
            print(f"{options.edition} yürürlükte değil · is not in force: {edition.name}")
            return 1
        done = _release(edition)
    except ContentError as error:
        print("\n".join(problem_lines(error.problems)))
        return 1
    except (GitHubError, ReleaseError) as error:
        print(error)
        return 1
    print(f"{edition.name}: +{len(done.missing)}, yenilenen · renewed: {len(done.renewed)}")
    return 0


def _release(edition: Edition) -> ReleaseDiff:
    files = published_files(PUBLISHED / edition.name, edition.name)
    notes = release_notes(edition, repository())
    return release(ReleaseText(edition.name, release_title(edition), notes, _commit()), files)


def _commit() -> str:
    asked = ["git", "rev-parse", "HEAD"]
    done = subprocess.run(asked, cwd=ROOT, capture_output=True, text=True, check=False)  # noqa: S603
    return done.stdout.strip() or "main"


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("edition", nargs="?", help="the edition in force, if none is given")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(run(main, ROOT))
