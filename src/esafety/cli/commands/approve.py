"""Seal an edition: bind its approval to the exact bytes of every file, in every language.

All pages and sheets are built first, as they will be once the edition is sealed; nothing is
sealed of which anything cannot be built.
"""

import argparse
import sys
from contextlib import suppress
from datetime import date, datetime
from pathlib import Path

from esafety.approval.approve import Build, FullBuild, NotBuiltError, approved_seal, write_seal
from esafety.approval.rules import ApprovalRequest, seal_path
from esafety.cli.console import READ_AGAIN, problem_lines, seal_lines
from esafety.cli.last_resort import run
from esafety.content.load import read_content, seals_in
from esafety.problems.problem import ContentError
from esafety.publish.published_record import check_in_force_published, record_in
from esafety.source_tree.read_folder import read_tree

ROOT = Path(__file__).resolve().parent.parent
PDF_CACHE = "folder of sheets printed before, which are not printed again"
NOT_SEALED = "Mühürlenmedi; hiçbir şey yazılmadı. · Not sealed; nothing was written."
BUILDING = (
    "Bütün sayfalar ve kâğıtlar mühürlenmiş gibi hazırlanıp deneniyor; birkaç dakika sürebilir. · "
    "Trying all pages and all paper as they will be once sealed; this may take some minutes."
)


def main() -> int:
    """Write the seal; write nothing and exit 1 if anything stands against it."""
    options = _options()
    request = ApprovalRequest(
        *(options.edition, options.by, options.office, options.on),
        decision=options.decision,
        from_paper=options.from_paper,
    )
    try:
        seal = approved_seal(ROOT, request, options.today, _build(options.pdf_cache))
    except (ContentError, NotBuiltError, KeyboardInterrupt) as error:
        said = error.problems if isinstance(error, ContentError) else ()
        print(*problem_lines(said), NOT_SEALED, sep="\n")
        return 1
    print("\n".join(seal_lines(seal)))
    for line in problem_lines(check_in_force_published(seals_in(read_tree(ROOT)), record_in(ROOT))):
        print(line)
    if stale := read_content(read_tree(ROOT), preview=True, today=options.today).stale:
        print(READ_AGAIN, *problem_lines(stale), sep="\n")
    if options.dry_run:
        print(f"Deneme: hiçbir şey yazılmadı. · Dry run: nothing was written.\n\n{seal}")
        return 0
    write_seal(ROOT, options.edition, seal)
    print(
        f"Mühürlendi: {seal_path(options.edition)}. Şimdi kaydedin (commit) ve gönderin (push). · "
        "Sealed. Now commit and push."
    )
    return 0


def _build(pdf_cache: Path) -> Build:
    whole = FullBuild(ROOT, pdf_cache)

    def said_first(school: Path, today: date) -> bool:
        print(BUILDING, flush=True)
        return whole(school, today)

    return said_first


def _day(given: str) -> date:
    """Read a day as computers write it, or as a Turkish teacher does."""
    for form in ("%Y-%m-%d", "%d.%m.%Y", "%d/%m/%Y"):
        with suppress(ValueError):
            return datetime.strptime(given, form).date()  # noqa: DTZ007 (a day has no zone)
    raise argparse.ArgumentTypeError(f"{given}: 2026-09-30 ya da · or 30.09.2026")


def _folder(given: str) -> Path:
    return Path(given).resolve()


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
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
    parser.add_argument("--pdf-cache", type=_folder, default=ROOT / ".cache/pdf", help=PDF_CACHE)
    parser.add_argument("--today", type=date.fromisoformat, default=date.today())
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(run(main, ROOT))
