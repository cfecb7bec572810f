"""Check everything editors wrote: every rule, every problem at once."""

import sys
from pathlib import Path

from esafety.facts.content import check_content
from esafety.hosts.console import problem_lines
from esafety.hosts.folder import read_tree
from esafety.hosts.history import rewritten_seals

ROOT = Path(__file__).resolve().parent.parent


def main() -> int:
    """Print every problem; exit 1 if there is one."""
    tree = read_tree(ROOT)
    found = {*check_content(tree), *check_content(tree, preview=True), *rewritten_seals(ROOT)}
    problems = sorted(found)
    print("\n".join(problem_lines(problems)) or "Sorun yok. · No problems.")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
