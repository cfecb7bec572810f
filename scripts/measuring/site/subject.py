"""What is measured: the built site of a checkout, served from this machine to a browser."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from playwright.sync_api import Browser

from measuring.first_view.host import Host, host

# The longest pages, and those with the most that can be reached, in the binding language.
LONG: Final = ("policy/whole/", "for-you/parents/", "policy/student-devices/", "resources/")
_BELOW: Final = "e-safety/latest/"
# Paper takes minutes and changes no figure but those of links to it.
_PROGRAM: Final = """
import sys
from datetime import date
from pathlib import Path
from esafety.site.build import SiteOrder, build_site
root, site = map(Path, sys.argv[1:])
build_site(SiteOrder(root, site, date.today(), 0, paper=False))
"""


@dataclass(frozen=True, slots=True)
class Subject:
    """A built site, where it is served, the browser that looks at it, and one page of each kind."""

    site: Path
    served: Host
    browser: Browser
    paths: tuple[str, ...]

    def address(self, path: str) -> str:
        """Return the address of a page that is named from the site's root."""
        return self.served.address + path


def build(checkout: Path, site: Path) -> None:
    """Build the site of a checkout with its own program, and its own packages if it has any.

    Raises:
        SystemExit: if it fails; with what it said.
    """
    own = checkout / ".venv/bin/python"
    python = str(own) if own.is_file() else sys.executable
    settings = {"PYTHONPATH": str(checkout / "src"), "NO_MKDOCS_2_WARNING": "1"}
    done = subprocess.run(  # noqa: S603 (the folder that was named)
        [python, "-W", "ignore", "-c", _PROGRAM, str(checkout), str(site)],
        cwd=checkout,
        env=os.environ | settings,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise SystemExit(f"{checkout}: {done.stderr}")


@contextmanager
def served(site: Path, browser: Browser, paths: tuple[str, ...]) -> Iterator[Subject]:
    """Serve a built site; of `paths` those are looked at that it has."""
    found = tuple(path for path in paths if (site / path).exists())
    with host(site, _BELOW) as served_site:
        yield Subject(site, served_site, browser, found)
