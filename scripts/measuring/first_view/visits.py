"""A first visit: a browser that has nothing yet opens a page on a cheap phone and stays on top."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import Final

from playwright.sync_api import Browser, ViewportSize

from measuring.first_view.before_text import before_text
from measuring.first_view.host import Host, Sent

PHONE: Final[ViewportSize] = {"width": 360, "height": 740}
_KINDS: Final = {
    "css": "style",
    "js": "script",
    "json": "script",
    "woff2": "font",
    **dict.fromkeys(("svg", "png", "jpg", "jpeg", "webp", "avif", "ico"), "picture"),
}
_WATCH: Final = """() => {
  window.__shift = 0;
  new PerformanceObserver((list) => {
    for (const one of list.getEntries()) if (!one.hadRecentInput) window.__shift += one.value;
  }).observe({ type: "layout-shift", buffered: true });
}"""
# What was moved last is reported after the frame in which it moved.
_SHIFT: Final = """async () => {
  await document.fonts.ready;
  for (let i = 0; i < 3; i++) await new Promise((go) => requestAnimationFrame(go));
  return window.__shift;
}"""


@dataclass(frozen=True, slots=True)
class Visit:
    """What a first visit to a page cost, in bytes as they were sent.

    `sent` is by kind of file, `text` what came before the first words, `shift` how much of the
    page moved while it was drawn (Cumulative Layout Shift).
    """

    path: str
    sent: Counter[str] = field(default_factory=Counter)
    requests: int = 0
    text: int = 0
    shift: float = 0.0

    @property
    def total(self) -> int:
        """Return all bytes of the visit."""
        return self.sent.total()


def visits(browser: Browser, served: Host, paths: Iterable[str]) -> list[Visit]:
    """Return a first visit to each page of a served site, which are named from its root."""
    return [_visit(browser, served, path) for path in paths]


def _visit(browser: Browser, served: Host, path: str) -> Visit:
    context = browser.new_context(viewport=PHONE, has_touch=True, is_mobile=True)
    page = context.new_page()
    page.add_init_script(f"({_WATCH})()")
    served.log.clear()
    page.goto(served.address + path, wait_until="networkidle")
    shift = float(page.evaluate(_SHIFT))
    sent = list(served.log)
    context.close()
    return Visit(path, _by_kind(sent), len(sent), before_text(served, path), shift)


def _by_kind(sent: Iterable[Sent]) -> Counter[str]:
    bytes_of: Counter[str] = Counter()
    for one in sent:
        ending = PurePosixPath(one.path).suffix.removeprefix(".")
        bytes_of[_KINDS.get(ending, "page")] += one.size
    return bytes_of
