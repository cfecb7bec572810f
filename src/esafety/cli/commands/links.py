"""Ask every other site that our pages and data name whether it still stands."""

import argparse
import os
import sys
from pathlib import Path

from esafety.cli.console import problem_lines
from esafety.cli.last_resort import run
from esafety.external_links.link_requests import RetryPolicy, request_all
from esafety.external_links.links import (
    LinkFinding,
    all_unreachable,
    link_findings,
    link_occurrences,
    without_fragment,
)
from esafety.github.annotations import annotation
from esafety.source_tree.read_folder import read_tree
from esafety.source_tree.tree import parse_source_tree

ROOT = Path(__file__).resolve().parent.parent


def main() -> int:
    """Print what an editor should know of each address; exit 1 if one is dead."""
    options = _options()
    source_tree = parse_source_tree(read_tree(ROOT))
    if source_tree.unreadable:
        print("\n".join(problem_lines(source_tree.unreadable)))
        return 1
    named = link_occurrences(source_tree)
    addresses = {without_fragment(o.address): f"{o.path}:{o.line}" for o in reversed(named)}
    print(f"{len(addresses)} adrese bakılıyor · asking {len(addresses)} addresses")
    replies = dict(request_all(addresses, RetryPolicy(gap=options.gap), addresses))
    if all_unreachable(replies.values()):
        print("Hiçbir siteye ulaşılamadı; internet bağlantınıza bakın. · ", end="")
        print("Not one site was reached; look at your own connection.")
        return 1
    found = list(link_findings(named, replies))
    for report in found:
        _tell(report, annotated=options.annotations)
    dead = sum(report.level == "error" for report in found)
    print(f"Düzeltilecek adres: {dead} · addresses to mend: {dead}")
    return 1 if dead else 0


def _tell(report: LinkFinding, *, annotated: bool) -> None:
    path, line = report.occurrence.path, report.occurrence.line
    said = report.sentence("tr"), report.sentence("en")
    print(f"{path}:{line}: {said[0]}\n    {said[1]}")
    if annotated:
        print(annotation(report.level, path, line, "\n".join(said)))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--gap", type=float, default=1.0, help="seconds between visits to a host")
    parser.add_argument(
        "--annotations",
        action=argparse.BooleanOptionalAction,
        default=os.environ.get("GITHUB_ACTIONS") == "true",
        help="show findings beside their lines on GitHub, too",
    )
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(run(main, ROOT))
