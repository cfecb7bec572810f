"""Takes the guide's pictures from a preview and from a publication, once for each language.

    .venv/bin/python scripts/recipes/guide_pictures.py build/preview build/published

assets/guide/README.md says how both are made. Needs the tools of the tests (playwright, a Chromium).
"""

import shutil
import sys
from io import BytesIO
from pathlib import Path

from PIL import Image
from playwright.sync_api import Page, sync_playwright

GUIDE = Path(__file__).resolve().parents[2] / "assets/guide"
NEWER, OLDER = "2026-2027", "2022-2023"
OLD_CODE = "4eaee3e6c92c"
PHONE = {"width": 390, "height": 800}
ROOM = 14
COLOURS = 48


def main() -> None:
    preview, published = (Path(given).resolve() for given in sys.argv[1:3])
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            executable_path=shutil.which("chromium") or shutil.which("google-chrome")
        )
        page = chromium.new_page(viewport=PHONE, device_scale_factor=1.5)
        for language, root in (("tr", ""), ("en", "en/")):
            redline(page, preview / f"{root}editions/{NEWER}-from-{OLDER}", f"redline.{language}")
            draft(page, preview / f"{root}policy/visitor-devices", f"draft.{language}")
            copies(page, published / f"latest/{root}editions", f"copy.{language}")


def redline(page: Page, folder: Path, name: str) -> None:
    """Two changed clauses under their chapters' headings."""
    page.goto(f"{folder.as_uri()}/index.html")
    top, _ = edges(page, "#redline-e-safety-policy")
    _, bottom = edges(page, "section[aria-labelledby=redline-student-devices]")
    take(page, name, top - ROOM, bottom)


def draft(page: Page, folder: Path, name: str) -> None:
    """The top of a chapter, down to its first clause."""
    page.goto(f"{folder.as_uri()}/index.html")
    take(page, name, 0, edges(page, ".clause")[1])


def copies(page: Page, folder: Path, name: str) -> None:
    """The answer for a paper of the edition before, as its QR code leads to it."""
    page.goto(f"{folder.as_uri()}/index.html#{OLD_CODE}")
    page.wait_for_timeout(600)
    top, bottom = edges(page, f'[id="{OLD_CODE}"]')
    take(page, name, top - ROOM, bottom + ROOM)


def edges(page: Page, selector: str) -> list[float]:
    """Return where the first such element begins and ends on the whole page."""
    return page.locator(selector).first.evaluate(
        "e => { const r = e.getBoundingClientRect(); return [r.top + scrollY, r.bottom + scrollY] }"
    )


def take(page: Page, name: str, top: float, bottom: float) -> None:
    """Keep a strip of the page, in few colours to make it small."""
    clip = {"x": 0, "y": top, "width": PHONE["width"], "height": bottom - top}
    shot = Image.open(BytesIO(page.screenshot(clip=clip, full_page=True)))
    few = shot.convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE)
    few.save(GUIDE / f"{name}.png", optimize=True)


if __name__ == "__main__":
    main()
