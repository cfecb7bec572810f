"""Whether text fits: no page wider than its window, no words cut off (WCAG 2.2, 1.4.10, 1.4.12)."""

from typing import Final

from playwright.sync_api import Page

# The reader's own style of 1.4.12, over all others.
_SPACED: Final = """* {
  line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important;
}
p { margin-bottom: 2em !important; }"""
# A sheet made by a script: the site's own policy on content refuses styles in the page.
_ADOPT: Final = """style => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}"""
_SIDEWAYS: Final = """() => {
  const wide = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= wide) return [];
  const scrolls = (one) => {
    for (let x = one.parentElement; x && x !== document.body; x = x.parentElement)
      if (getComputedStyle(x).overflowX !== "visible") return true;
    return false;
  };
  const out = [...document.body.querySelectorAll("*")].filter((one) => {
    const box = one.getBoundingClientRect();
    return box.width && box.right > wide + 1 && !scrolls(one);
  });
  return out.map((one) => `${one.tagName.toLowerCase()}.${one.className}`).slice(0, 5);
}"""
_WIDER: Final = "document.documentElement.scrollWidth > document.documentElement.clientWidth"
_CUT: Final = """() => {
  const hides = (value) => value === "hidden" || value === "clip";
  const cut = [];
  for (const one of document.body.querySelectorAll("*")) {
    const style = getComputedStyle(one);
    if (!hides(style.overflowX) && !hides(style.overflowY)) continue;
    const box = one.getBoundingClientRect();
    const seen = one.checkVisibility({ visibilityProperty: true });
    if (!seen || box.width < 2 || box.height < 2 || !one.textContent.trim()) continue;
    if (one.closest(".visually-hidden, svg, [aria-hidden=true]")) continue;
    const down = hides(style.overflowY) && one.scrollHeight > one.clientHeight + 2;
    const across = hides(style.overflowX) && one.scrollWidth > one.clientWidth + 2;
    if (down || across) cut.push(`${one.tagName.toLowerCase()}.${one.className}`);
  }
  return cut;
}"""


def space_out(page: Page) -> None:
    """Give a page the spacing of 1.4.12, as a reader's own style does."""
    page.evaluate(_ADOPT, _SPACED)


def sideways(page: Page) -> list[str]:
    """Return up to five elements that make a page wider than its window; none if it is not."""
    found: list[str] = page.evaluate(_SIDEWAYS)
    return found or (["the page"] if page.evaluate(_WIDER) else [])


def cut_off(page: Page) -> list[str]:
    """Return elements that hide a part of their own text."""
    found: list[str] = page.evaluate(_CUT)
    return found
