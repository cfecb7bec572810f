"""Build the site, let Lighthouse look at its pages, and return the table."""

from pathlib import Path
from typing import Final

from esafety.processes.command import COMMAND
from measuring.figures import Report, Row
from measuring.first_view.host import host
from measuring.lighthouse.program import installed, looked_at
from measuring.lighthouse.scores import Scored, Wanted, middle, read_wanted, row, scored, short_of
from measuring.processes import measured

RUNS: Final = 3
_PUBLIC: Final = "https://okul.test/e-safety/latest/"
_BELOW: Final = "e-safety/latest/"


def figures(root: Path, work_folder: Path, report: Report) -> tuple[list[Row], list[str]]:
    """Return the rows of the table, and a line for each score that is too low.

    `root` is the checkout that is built, with its paper and as if for the public: pages of other
    builds have links that lead nowhere yet.
    """
    site, wanted = work_folder / "site", read_wanted()
    measured("build", [*COMMAND, "build", "--to", str(site), "--site-url", _PUBLIC], root)
    program = installed(root / ".cache/lighthouse")
    found = of_pages(program, site, wanted, report)
    return [row(one, wanted) for one in found], short_of(found, wanted)


def of_pages(program: Path, site: Path, wanted: Wanted, report: Report) -> list[Scored]:
    """Return the middle run of each page of a built site."""
    found = []
    # Lighthouse reckons with a slow network itself: here, nothing comes late.
    with host(site, _BELOW, late={}) as served:
        for page in wanted.pages:
            report(f"lighthouse: {page or '(home)'}")
            reports = (looked_at(program, served.address + page, site.parent) for _ in range(RUNS))
            found.append(middle([scored(page, one, wanted.categories) for one in reports]))
    return found
