"""Seal an edition: bind its approval to the exact bytes of every file, in every language."""

import argparse
import sys
from contextlib import suppress
from datetime import date, datetime
from pathlib import Path

from esafety.facts.approving import Request, new_seal, refusals, seal_path
from esafety.facts.content import read_content
from esafety.facts.editions import folder_of
from esafety.facts.seals import DRAFT
from esafety.hosts.console import READ_AGAIN, problem_lines, seal_lines
from esafety.hosts.folder import read_tree
from esafety.hosts.history import rewritten_seals, uncommitted

ROOT = Path(__file__).resolve().parent.parent


def main() -> int:
    """Write the seal; write nothing and exit 1 if anything stands against it."""
    options = _options()
    request = Request(
        *(options.edition, options.by, options.office, options.on),
        decision=options.decision,
        from_paper=options.from_paper,
    )
    tree = read_tree(ROOT)
    folder = folder_of(options.edition)
    against = [
        *refusals(tree, request, options.today),
        *uncommitted(ROOT, folder),
        *rewritten_seals(ROOT),
    ]
    if against:
        print("\n".join(problem_lines(against)))
        print("Mühürlenmedi; hiçbir şey yazılmadı. · Not sealed; nothing was written.")
        return 1
    seal = new_seal(tree, request)
    print("\n".join(seal_lines(seal)))
    if stale := read_content(tree, preview=True).stale:
        print(READ_AGAIN, *problem_lines(stale), sep="\n")
    if options.dry_run:
        print(f"Deneme: hiçbir şey yazılmadı. · Dry run: nothing was written.\n\n{seal}")
        return 0
    (ROOT / seal_path(options.edition)).write_bytes(seal.encode())
    (ROOT / folder / DRAFT).unlink(missing_ok=True)
    print(
        f"Mühürlendi: {seal_path(options.edition)}. Şimdi kaydedin (commit) ve gönderin (push). · "
        "Sealed. Now commit and push."
    )
    return 0


def _day(given: str) -> date:
    """Read a day as computers write it, or as a Turkish teacher does."""
    for form in ("%Y-%m-%d", "%d.%m.%Y", "%d/%m/%Y"):
        with suppress(ValueError):
            return datetime.strptime(given, form).date()  # noqa: DTZ007 (a day has no zone)
    raise argparse.ArgumentTypeError(f"{given}: 2026-09-30 ya da · or 30.09.2026")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("edition", help="2026-2027")
    parser.add_argument("--by", required=True, help="name of the approver")
    parser.add_argument("--office", required=True, help="an office named in data/school.yml")
    parser.add_argument("--on", required=True, type=_day, help="2026-09-30 · 30.09.2026")
    parser.add_argument("--decision", help="number of the decision, if there is one")
    parser.add_argument(
        "--from-paper",
        action="store_true",
        help="the Turkish was approved on paper before it came here; translated since",
    )
    parser.add_argument("--dry-run", action="store_true", help="show all of it, write nothing")
    parser.add_argument("--today", type=date.fromisoformat, default=date.today())
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
