"""Ask every other site that our pages and data name whether it still stands."""

import argparse
import os
import sys
from pathlib import Path

from esafety.cli.console import problem_lines
from esafety.cli.last_resort import run
from esafety.external_links.link_requests import Patience, ask_all
from esafety.external_links.links import Report, asked, mentions, nobody_answered, reports
from esafety.github.annotations import annotation
from esafety.source_tree.read_folder import read_tree
from esafety.source_tree.tree import sort_tree

ROOT = Path(__file__).resolve().parent.parent


def main() -> int:
    """Print what an editor should know of each address; exit 1 if one is dead."""
    options = _options()
    drawer = sort_tree(read_tree(ROOT))
    if drawer.unreadable:
        print("\n".join(problem_lines(drawer.unreadable)))
        return 1
    named = mentions(drawer)
    addresses = dict.fromkeys(asked(mention.address) for mention in named)
    print(f"{len(addresses)} adrese bakılıyor · asking {len(addresses)} addresses")
    replies = dict(ask_all(addresses, Patience(gap=options.gap)))
    if nobody_answered(replies.values()):
        print("Hiçbir siteye ulaşılamadı; internet bağlantınıza bakın. · ", end="")
        print("Not one site was reached; look at your own connection.")
        return 1
    found = list(reports(named, replies))
    for report in found:
        _tell(report, annotated=options.annotations)
    dead = sum(report.level == "error" for report in found)
    print(f"Düzeltilecek adres: {dead} · addresses to mend: {dead}")
    return 1 if dead else 0


def _tell(report: Report, *, annotated: bool) -> None:
    path, line = report.mention.path, report.mention.line
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
