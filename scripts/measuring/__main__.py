"""Measure whole builds and the PDFs alone, beside what other programs need for the same pages.

Quote the ratios: seconds belong to one machine on one day.
"""

import argparse
import sys
import tempfile
from collections.abc import Callable
from dataclasses import asdict
from datetime import date
from functools import partial
from pathlib import Path
from typing import Final

from rich.console import Console

from esafety.site.build import SiteOrder, build_site
from measuring import baseline, faces, paper, peers, province, verdict, web
from measuring.environments import programs_of
from measuring.figures import Row, rounds, row_of, save, table
from measuring.personal_data import figures as personal_data
from measuring.processes import MEMORY

RESULT: Final = web.ROOT / "build/bench.json"
out = Console(highlight=False, soft_wrap=True, markup=False)
report = partial(print, flush=True)


def main() -> int:
    """Run the rounds, print the tables, keep them as JSON."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--only", choices=PARTS, help="one part; the others stay as they were")
    parser.add_argument("--before", type=Path, help="checkout of an earlier commit")
    options = parser.parse_args()
    for name, part in PARTS.items():
        if options.only == name or (options.only is None and name not in ONLY_WHEN_NAMED):
            with tempfile.TemporaryDirectory() as work_folder:
                part(Path(work_folder), options)
    out.print(f"\n{RESULT.relative_to(web.ROOT)}; memory: {MEMORY}")
    return 0


def _web(work_folder: Path, options: argparse.Namespace) -> None:
    rows = rounds(web.kinds(work_folder), options.rounds, report)
    plain = row_of(rows, "plain")["wall"]
    rows = [row | {"wall / plain": round(row["wall"] / plain, 2)} for row in rows]
    out.print(table("builds", rows))
    save(RESULT, "web", rows)


def _check(work_folder: Path, options: argparse.Namespace) -> None:
    """Check the school, and build its pages beside that, without paper."""
    rows = web.with_share(rounds(web.checking(work_folder), options.rounds, report))
    out.print(table("the check, and the pages built without paper", rows))
    save(RESULT, "check", rows)


def _printing(work_folder: Path, options: argparse.Namespace) -> None:
    """Print everything, and once more after one changed chapter, beside an earlier commit."""
    changed, before, earlier = paper.prepare(work_folder), options.before, work_folder / "earlier"
    kinds = paper.printing(work_folder)
    if before:
        baseline.prepare(before, earlier)
        kinds |= baseline.kinds(before, earlier)
    rows = rounds(kinds, options.rounds, report)
    now = paper.told(work_folder, paper.Run(paper.COLD, 1).label)["sheets"]
    sheets = (now, baseline.sheets(earlier)) if before else None
    tables: dict[str, list[Row]] = {
        f"printing; the changed chapter: {changed}; sheets now and earlier: {sheets}": rows,
        "targets": [*verdict.printing_targets(rows, sheets)],
    }
    for title, content in tables.items():
        out.print(table(f"\n{title}", content))
    save(RESULT, "printing", tables)


def _paper(work_folder: Path, options: argparse.Namespace) -> None:
    programs = peers.settle()
    changed = paper.prepare(work_folder)
    site = work_folder / "before/site"
    pages = peers.prepare(work_folder / "peers", site)
    printing = paper.kinds(work_folder, programs / "weasyprint")
    rows = rounds(
        {**printing, **peers.kinds(work_folder / "peers", programs)}, options.rounds, report
    )
    rows = [_with_sheets(row, work_folder, len(pages)) for row in rows]
    losses = peers.losses(work_folder / "peers", site, pages)
    tables: dict[str, list[Row]] = {
        f"the press; the changed chapter: {changed}": rows,
        "words of the pages that stand in no PDF": [
            {"made by": name, **asdict(loss)} for name, loss in losses.items()
        ],
        "targets": [*verdict.targets(rows)],
    }
    for title, content in tables.items():
        out.print(table(f"\n{title}", content))
    save(RESULT, "paper", tables)


def _with_sheets(row: Row, work_folder: Path, pages: int) -> Row:
    """Add how many sheets there were, how many were printed, and how many a second."""
    label = row["kind"]
    is_ours = label not in (paper.ONE_BY_ONE, peers.PLAIN_SITE, *peers.PLUGINS)
    others = 0 if label == peers.PLAIN_SITE else pages
    result = paper.told(work_folder, label) if is_ours else {}
    printed = len(result["fresh"]) if is_ours else others
    speed = {
        "files": result.get("files", others),
        "printed": printed,
        "a second": round(printed / row["wall"], 2),
    }
    return {key: row[key] for key in row if key != "stage"} | speed


def _province(work_folder: Path, _: argparse.Namespace) -> None:
    """Build the schools of the example, then again after a release that changes one poster."""
    rows = province.costs(work_folder)
    tables = {"schools of a province": rows, "targets": [*province.verdict(rows)]}
    for title, content in tables.items():
        out.print(table(f"\n{title}", content))
    save(RESULT, "province", tables)


def _personal_data(_work_folder: Path, _: argparse.Namespace) -> None:
    """Look for made-up personal data, for what only looks like it, and in the school itself."""
    rows = personal_data.figures()
    alarms = personal_data.school_alarms(web.ROOT)
    tables = {
        "personal data": rows,
        "what only looks like it": personal_data.look_alike_figures(),
        "the school itself": [{"false alarms": alarms}],
    }
    for title, content in tables.items():
        out.print(table(f"\n{title}", content))
    save(RESULT, "personal-data", tables)


def _faces(_work_folder: Path, _: argparse.Namespace) -> None:
    """Look for faces in photographs that packages ship, and in our own drawings."""
    home = web.ROOT / ".cache/bench-photographs"
    programs = programs_of(web.ROOT / "scripts/measuring/photographs.txt", home)
    (packages,) = programs.parent.glob("lib/*/site-packages")
    rows = faces.figures(packages, web.ROOT / "assets/art")
    out.print(table("\nfaces in photographs", rows))
    save(RESULT, "faces", rows)


def _bytes(work_folder: Path, _: argparse.Namespace) -> None:
    """Open one page of each kind for the first time.

    Raises:
        SystemExit: if anything is over its budget.
    """
    # What opens a browser is installed with the tests, which the other parts do without.
    from measuring.first_view.table import figures  # noqa: PLC0415

    rows, over = figures(web.ROOT, work_folder)
    out.print(table("a first visit, in KiB as they are sent; figure / budget", rows))
    save(RESULT, "bytes", rows)
    if over:
        sys.exit("\n".join(over))


def _search(work_folder: Path, _: argparse.Namespace) -> None:
    """Type the queries into the box of the site."""
    # As for bytes: a browser comes with the tests.
    from measuring.search import queries, report, typed  # noqa: PLC0415

    site = work_folder / "site"
    build_site(SiteOrder(web.ROOT, site, date.today(), 0, paper=False))
    tables: dict[str, list[Row]] = {}
    for name, file in (("search", queries.QUERIES), ("search, further", queries.FURTHER)):
        answers, loaded = typed.typed(site, queries.queries(file.read_text("utf-8")))
        tables |= {
            name: [*report.shares(answers)],
            f"{name}: not answered": report.missed(answers),
            f"{name}: targets": report.targets(answers, loaded),
        }
    for title, content in tables.items():
        if content:
            out.print(table(f"\n{title}", content))
    save(RESULT, "search", tables)


def _site(work_folder: Path, options: argparse.Namespace) -> None:
    """Look at the site as its readers meet it, and at that of an earlier commit beside it."""
    # As above: a browser, and what looks through it.
    from measuring.site.compared import site_tables  # noqa: PLC0415

    kept = {}
    for title, rows in site_tables(web.ROOT, options.before, work_folder, report):
        out.print(table(f"\n{title}", rows))
        kept[title] = rows
    save(RESULT, "site", kept)


def _lighthouse(work_folder: Path, _: argparse.Namespace) -> None:
    """Let Lighthouse look at pages as on a cheap phone.

    Raises:
        SystemExit: if a score is too low.
    """
    # As above: it looks through a browser.
    from measuring.lighthouse.table import figures  # noqa: PLC0415

    rows, short = figures(web.ROOT, work_folder, report)
    out.print(table("Lighthouse on a phone, the middle of three runs; score / asked for", rows))
    save(RESULT, "lighthouse", rows)
    if short:
        sys.exit("\n".join(short))


PARTS: Final[dict[str, Callable[[Path, argparse.Namespace], None]]] = {
    "web": _web,
    "check": _check,
    "printing": _printing,
    "paper": _paper,
    "search": _search,
    "province": _province,
    "personal-data": _personal_data,
    "faces": _faces,
    "bytes": _bytes,
    "site": _site,
    "lighthouse": _lighthouse,
}
# What takes long is measured only when it is named, and what fails over a budget.
ONLY_WHEN_NAMED: Final = {"search", "province", "faces", "bytes", "site", "lighthouse"}

if __name__ == "__main__":
    sys.exit(main())
