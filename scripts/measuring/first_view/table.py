"""Build the school's site and print what a first visit to one page of each kind costs."""

from pathlib import Path
from typing import Final

from playwright.sync_api import sync_playwright

from esafety.processes.command import COMMAND
from measuring.everyone import chromium
from measuring.figures import Row
from measuring.first_view.budgets import over, read_budgets, row
from measuring.first_view.host import host
from measuring.first_view.sample import addresses, one_of_each, templates
from measuring.first_view.visits import Visit, visits
from measuring.processes import measured

BELOW: Final = "e-safety/latest/"


def first_visits(root: Path, site: Path) -> list[Visit]:
    """Return a first visit to one page of each kind of a built site of a school."""
    paths = one_of_each(addresses(site), templates(root))
    with sync_playwright() as playwright, host(site, BELOW) as served:
        browser = chromium.started(playwright)
        found = visits(browser, served, paths)
        browser.close()
    return found


def figures(root: Path, work_folder: Path) -> tuple[list[Row], list[str]]:
    """Return the rows of the table, and a line for each figure that is over its budget."""
    site = work_folder / "site"
    measured("build", [*COMMAND, "build", "--to", str(site)], root)
    found, budgets = first_visits(root, site), read_budgets()
    return [row(visit, budgets) for visit in found], over(found, budgets)
