"""Build the sites of both commits, and yield their tables."""

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

from playwright.sync_api import sync_playwright

from measuring.everyone import chromium
from measuring.figures import Report, Row
from measuring.first_view.sample import addresses, one_of_each, templates
from measuring.site.subject import build, served
from measuring.site.tables import tables


def site_tables(
    root: Path, before: Path | None, work_folder: Path, report: Report
) -> Iterator[tuple[str, list[Row]]]:
    """Yield the title and the rows of each table of the site of `root`.

    `before` is a checkout of an earlier commit; the pages are those of today that it has, too.
    """
    sites = {"now": root} | ({"before": before} if before else {})
    for name, checkout in sites.items():
        report(f"build: {name}")
        build(checkout, work_folder / name)
    paths = tuple(one_of_each(addresses(work_folder / "now"), templates(root)))
    with sync_playwright() as playwright, ExitStack() as stack:
        browser = chromium.started(playwright)
        stack.callback(browser.close)
        found = [stack.enter_context(served(work_folder / name, browser, paths)) for name in sites]
        yield from tables(found[0], found[1] if before else None, report)
