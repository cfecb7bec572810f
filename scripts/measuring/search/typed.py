"""Queries typed into the box of a built site, on a phone whose processor is four times slower."""

import gzip
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from playwright.sync_api import Browser, Page, Response, sync_playwright

from measuring.everyone.chromium import started
from measuring.everyone.views import PHONE
from measuring.first_view.host import host
from measuring.search.queries import Query

SLOWED: Final = 4
_ROOTS: Final = {"tr": "", "en": "en/"}
# From the key to the results as they are painted; the script answers in the event of the key.
_TYPED: Final = """words => new Promise(done => {
  const field = document.querySelector(".search__field");
  field.value = words;
  const start = performance.now();
  field.dispatchEvent(new InputEvent("input", {bubbles: true}));
  requestAnimationFrame(() => setTimeout(() => done({
    ms: performance.now() - start,
    found: [...document.querySelectorAll(".search__results a")].map(link => link.href),
  })));
})"""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a query found, in order, as addresses from the root of its language, and how fast."""

    query: Query
    found: tuple[str, ...]
    milliseconds: float


def typed(site: Path, asked: Iterable[Query]) -> tuple[list[Answer], dict[str, int]]:
    """Type queries into the box of a site.

    Returns the answers, and by language the bytes, packed, that are loaded from opening the
    search to its first result.
    """
    # How fast the search answers is measured, and not how fast its files come.
    with host(site, late={}) as served, sync_playwright() as playwright:
        browser = started(playwright)
        try:
            return typed_at(served.address, browser, asked)
        finally:
            browser.close()


def typed_at(
    address: str, browser: Browser, asked: Iterable[Query]
) -> tuple[list[Answer], dict[str, int]]:
    """Type queries into the box of the site at an address, in a browser that runs."""
    answers: list[Answer] = []
    loaded: dict[str, int] = {}
    rows = list(asked)
    for language, root in _ROOTS.items():
        page = browser.new_page(viewport=PHONE, has_touch=True)
        page.goto(address + root, wait_until="networkidle")
        page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWED})
        loaded[language] = _opened(page)
        mine = [one for one in rows if one.language == language]
        answers += [_answer(page, one, address + root) for one in mine]
        page.close()
    return answers, loaded


def _opened(page: Page) -> int:
    """Open the search and find something; return how many bytes, packed, that took."""
    seen: list[Response] = []
    page.on("response", lambda one: seen.append(one))  # noqa: PLW0108 (playwright marks what it is given)
    page.locator(".search__opener").click()
    page.locator(".search__field").fill("112")
    page.locator(".search__results a").first.wait_for()
    scripts = (one for one in seen if one.request.resource_type == "script")
    return sum(len(gzip.compress(one.body())) for one in scripts)


def _answer(page: Page, query: Query, root: str) -> Answer:
    said = page.evaluate(_TYPED, query.words)
    found = tuple(str(address).removeprefix(root) for address in said["found"])
    return Answer(query, found, said["ms"])
