"""Whether the focus shows on what has it (WCAG 2.2, 2.4.7): by the picture, not by the style.

A style may ask for a ring that an edge cuts off, or for a ground that forced colours take away.
In a field of text the caret shows the focus; it blinks, so that no picture proves it.
"""

from io import BytesIO
from typing import Final, Literal

from PIL import Image, ImageChops
from playwright.sync_api import FloatRect, Page

# Wider than any ring and its distance.
_AROUND: Final = 8
# A line of 2 px along the shortest side of the smallest target, 24 px.
_PIXELS: Final = 48
_KINDS: Final = """() => {
  const kinds = new Map();
  const all = "a[href], button, summary, input:not([type=text]), select, [tabindex]";
  for (const one of document.querySelectorAll(all)) {
    const seen = !one.hidden && one.checkVisibility({ visibilityProperty: true });
    if (one.tabIndex < 0 || !seen) continue;
    const named = [one.tagName, one.className, one.parentElement.className].join(" ");
    if (!kinds.has(named)) kinds.set(named, one);
  }
  window.__kinds = [...kinds.values()];
  return [...kinds.keys()];
}"""
_FOCUS: Final = """place => {
  const one = window.__kinds[place];
  one.focus({ focusVisible: true });
  if (document.activeElement !== one) return null;
  const boxes = [...one.getClientRects()].filter((box) => box.bottom > 0 && box.width > 1);
  if (!boxes.length) return null;
  const { x, y, width, height } = boxes[0];
  return { x, y, width, height };
}"""
# The page's policy lets no style be written into it.
_AT_REST: Final = """() => {
  const still = new CSSStyleSheet();
  still.replaceSync("* { transition: none !important }");
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, still];
}"""
# Two frames: the second begins when the first has been drawn.
_DRAWN: Final = "() => new Promise((go) => requestAnimationFrame(() => requestAnimationFrame(go)))"


def unmarked(page: Page, colours: Literal["light", "dark", "forced"]) -> list[str]:
    """Return each kind of element (tag and classes) on which no ring shows, one of each tried."""
    if colours == "forced":
        page.emulate_media(forced_colors="active", reduced_motion="reduce")
    else:
        page.emulate_media(forced_colors="none", color_scheme=colours, reduced_motion="reduce")
    # A ring that comes with a transition is not drawn yet when the picture is taken.
    page.evaluate(_AT_REST)
    kinds: list[str] = page.evaluate(_KINDS)
    return [kind for place, kind in enumerate(kinds) if not _shows(page, place)]


def _shows(page: Page, place: int) -> bool:
    """Tell whether a picture with the focus differs from one without; true if it takes none."""
    box: FloatRect | None = page.evaluate(_FOCUS, place)
    if not box:
        return True
    clip = _around(page, box)
    page.evaluate(_DRAWN)
    focused = _picture(page, clip)
    page.evaluate("document.activeElement.blur()")
    page.evaluate(_DRAWN)
    grey = ImageChops.difference(focused, _picture(page, clip)).convert("L")
    return sum(grey.histogram()[32:]) >= _PIXELS


def _around(page: Page, box: FloatRect) -> FloatRect:
    """Return the part of the window around a box; a page's picture begins at the window's top."""
    size = page.viewport_size or {"width": 1280, "height": 900}
    left, top = max(0.0, box["x"] - _AROUND), max(0.0, box["y"] - _AROUND)
    right = min(float(size["width"]), box["x"] + box["width"] + _AROUND)
    bottom = min(float(size["height"]), box["y"] + box["height"] + _AROUND)
    return {"x": left, "y": top, "width": right - left, "height": bottom - top}


def _picture(page: Page, clip: FloatRect) -> Image.Image:
    return Image.open(BytesIO(page.screenshot(clip=clip))).convert("RGB")
