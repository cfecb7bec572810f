"""The machine's own Chromium."""

import os
import shutil
from typing import Final

from playwright.sync_api import Browser, Playwright

# Without a window of its own a page is opened for a third of a processor's time.
CHROMIUMS: Final = (
    os.environ.get("CHROMIUM", "chromium-headless-shell"),
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
)
_ARGUMENTS: Final = (
    *("--no-sandbox", "--disable-background-networking", "--disable-component-update"),
    # Without windows, letters would stand on whole pixels: some lines break elsewhere than a
    # reader's.
    "--font-render-hinting=none",
)


def started(playwright: Playwright) -> Browser:
    """Start the machine's own Chromium.

    Raises:
        LookupError: if there is none; the message says how to install it.
    """
    return playwright.chromium.launch(executable_path=found_chromium(), args=[*_ARGUMENTS])


def found_chromium() -> str:
    """Return where the machine's own Chromium lies.

    Raises:
        LookupError: if there is none; the message says how to install it.
    """
    found = next((path for name in CHROMIUMS if (path := shutil.which(name))), None)
    if not found:
        raise LookupError("no Chromium; run scripts/ready.sh browser")
    return found
