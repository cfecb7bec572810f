"""Build everything: check the texts, make the site, print the paper, show what was made."""

import argparse
import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path

from rich.console import Console

from esafety.facts.content import Content, read_content
from esafety.facts.problems import ContentError
from esafety.hosts.console import made_table, problem_lines, track
from esafety.hosts.folder import read_tree
from esafety.hosts.history import last_change
from esafety.hosts.site import SiteError, SiteOrder, build_site
from esafety.hosts.site_links import broken_links
from esafety.hosts.stopwatch import Stopwatch
from esafety.press.booklet import made_on
from esafety.press.galley import Galley
from esafety.press.order import sheets
from esafety.press.pool import press
from esafety.press.sheet import PressError, Printed, fault

ROOT = Path(__file__).resolve().parent.parent
WORKSHOP = ROOT / "build"
out = Console(highlight=False, soft_wrap=True, markup=False)
watch = Stopwatch()


def main() -> int:
    """Build the site folder; leave the old one as it was if anything is wrong."""
    options = _options()
    try:
        with stage("check", "Metinler denetleniyor · checking the texts"):
            content = read_content(read_tree(ROOT))
        printed = _make(_addressed(content, options.site_url), options)
    except (ContentError, SiteError, PressError) as error:
        said = [*problem_lines(error.problems)] if isinstance(error, ContentError) else [str(error)]
        out.print("\n".join(said))
        out.print("Hiçbir şey değiştirilmedi. · Nothing was changed.")
        return 1
    out.print(made_table(options.to, printed))
    if content.school.address_is_placeholder and not options.site_url:
        out.print(f"Adres henüz belirlenmedi · no public address yet: {content.school.site_url}")
    out.print(f"Açın · open: {(options.to / 'index.html').as_uri()}  ·  make serve")
    return 0


def _make(content: Content, options: argparse.Namespace) -> list[Printed]:
    fresh = WORKSHOP / "site"
    shutil.rmtree(fresh, ignore_errors=True)
    made = last_change(ROOT) or made_on(content.edition)
    url = content.school.site_url
    with stage("site", "Site hazırlanıyor · building the site"):
        order = SiteOrder(ROOT, fresh, options.today, int(made.timestamp()), url)
        galley = build_site(order)
    with stage("paper", "Kâğıda basılıyor · printing"):
        printed = _print(content, galley, fresh, options.workers)
    with stage("links", "Bağlantılar denetleniyor · checking links"):
        if broken := broken_links(fresh, url):
            raise SiteError(broken)
    _put_in_place(fresh, options.to)
    (WORKSHOP / "stages.json").write_text(watch.dumps(), encoding="utf-8")
    return printed


def _print(content: Content, galley: Galley, fresh: Path, workers: int) -> list[Printed]:
    made = last_change(ROOT) or made_on(content.edition)
    queue = sheets(galley, content, ROOT, fresh, made)
    done = press(queue, ROOT, fresh, workers)
    printed = list(track(done, len(queue), "PDF", out))
    if faulty := [sheet for sheet in printed if fault(sheet)]:
        raise PressError(faulty)
    return printed


def _put_in_place(fresh: Path, target: Path) -> None:
    """Swap the finished site in with two renames, so that no half of one is ever seen."""
    old = WORKSHOP / "old"
    shutil.rmtree(old, ignore_errors=True)
    target.parent.mkdir(parents=True, exist_ok=True)
    if target.exists():
        target.rename(old)
    fresh.rename(target)
    shutil.rmtree(old, ignore_errors=True)


def _addressed(content: Content, site_url: str | None) -> Content:
    return replace(content, school=content.school.at(site_url)) if site_url else content


@contextmanager
def stage(name: str, label: str) -> Iterator[None]:
    """Say what is being made, and measure it."""
    out.print(label)
    with watch.measure(name):
        yield


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--to", type=Path, default=ROOT / "site", help="folder of the site")
    parser.add_argument("--today", type=date.fromisoformat, default=date.today())
    parser.add_argument("--site-url", help="public address; overrules data/school.yml")
    parser.add_argument("--workers", type=int, default=os.cpu_count() or 1)
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
