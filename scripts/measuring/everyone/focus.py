"""Where the focus goes on a page, and whether it can be seen there (WCAG 2.2, 2.4.11).

A stop is hidden if nothing of it shows: it lies outside of the window, or wholly below something
that stays in its place while the page scrolls.
"""

from dataclasses import dataclass
from typing import Any, Final, Literal

from playwright.sync_api import Page

# Longer than any page; a page on which the focus never comes back would not end otherwise.
_AT_MOST: Final = 2000
_STOP: Final = """() => {
  const at = document.activeElement;
  if (!at || at === document.body || at === document.documentElement) return null;
  window.__stops ??= new Map();
  if (!window.__stops.has(at)) window.__stops.set(at, window.__stops.size);
  const pinned = (one) => {
    for (let x = one; x && x !== document.body; x = x.parentElement)
      if (["fixed", "sticky"].includes(getComputedStyle(x).position)) return x;
    return null;
  };
  let seen = false, behind = "outside of the window";
  for (const box of at.getClientRects()) {
    for (const across of [0.02, 0.25, 0.5, 0.75, 0.98]) for (const down of [0.05, 0.5, 0.95]) {
      const top = document.elementFromPoint(box.x + box.width * across, box.y + box.height * down);
      if (!top) continue;
      const bar = pinned(top);
      if (!bar || bar.contains(at)) { seen = true; continue; }
      behind = bar.className || bar.tagName;
    }
  }
  const words = (at.getAttribute("aria-label") || at.textContent || at.id).trim();
  return {
    place: window.__stops.get(at), words: words.replace(/\\s+/g, " ").slice(0, 60),
    behind: seen ? "" : behind,
  };
}"""


@dataclass(frozen=True, slots=True)
class Stop:
    """An element that got the focus; `behind` names what hides it, empty if it shows."""

    place: int
    words: str
    behind: str


def stops(page: Page, key: Literal["Tab", "Shift+Tab"]) -> list[Stop]:
    """Return every stop of the focus, from one end of the page to the other."""
    found: list[Stop] = []
    for _ in range(_AT_MOST):
        page.keyboard.press(key)
        stop: dict[str, Any] | None = page.evaluate(_STOP)
        if stop is None or any(stop["place"] == one.place for one in found):
            return found
        found.append(Stop(**stop))
    raise LookupError(f"{page.url}: the focus never comes to an end")


def hidden_stops(page: Page) -> tuple[int, list[Stop]]:
    """Return how many stops there are both ways, and those of them that cannot be seen.

    Raises:
        LookupError: if the way back is another one, or the focus is held somewhere.
    """
    there = stops(page, "Tab")
    page.evaluate("window.__stops = undefined")  # the focus has left the page at its end
    back = stops(page, "Shift+Tab")
    if not len(there) * 0.9 <= len(back) <= len(there) * 1.1:
        raise LookupError(f"{page.url}: {len(there)} stops by Tab, {len(back)} back")
    both = [*there, *back]
    return len(both), [stop for stop in both if stop.behind]
