"""Pictures of lists of sheets wait until they are seen, however slowly a page comes."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import partial
from http.server import BaseHTTPRequestHandler
from typing import Any, Final

from playwright.sync_api import Browser, expect

from measuring.everyone.views import PHONE
from measuring.web_server import serving
from time_limits import SECONDS
from workshop import ROOT

HEIGHT, PICTURES = 300, 12
WAITS: Final = 'loading="lazy" data-waits'
DRAWING: Final = f'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="{HEIGHT}"/>'
# Two frames later, the frame before was drawn, and what was seen in it has been asked for.
DRAWN: Final = "requestAnimationFrame(() => requestAnimationFrame(() => fetch('drawn')))"
PLAIN: Final = "body, p { margin: 0 } img { display: block; height: auto }"


def test_pictures_wait_until_they_are_seen_or_a_reader_scrolls(browser: Browser) -> None:
    """The page is drawn before its end has come, as on a slow network."""
    with _pictured() as (address, asked):
        page = browser.new_page(viewport=PHONE)
        page.goto(address, wait_until="networkidle")
        seen = [f"/{number}.svg" for number in range(PHONE["height"] // HEIGHT + 1)]
        assert sorted(asked) == ["/", *seen, "/drawn"]

        page.mouse.wheel(0, 100)
        expect(page.locator("img[src^='data:']")).to_have_count(0)
        expect(page.locator("img").nth(len(seen))).to_have_js_property("naturalHeight", HEIGHT)
        page.close()


def test_paper_shows_the_pictures_that_wait(browser: Browser) -> None:
    with _pictured() as (address, _):
        page = browser.new_page(viewport=PHONE)
        page.goto(address, wait_until="networkidle")
        page.evaluate("dispatchEvent(new Event('beforeprint'))")
        expect(page.locator("img[src$='.svg']")).to_have_count(PICTURES)
        page.close()


def test_whoever_scrolls_before_a_page_is_whole_waits_for_no_picture(browser: Browser) -> None:
    drawn = "onscroll = () => fetch('drawn'); scrollTo(0, 100)"
    with _pictured(drawn) as (address, _):
        page = browser.new_page(viewport=PHONE)
        page.goto(address, wait_until="networkidle")
        expect(page.locator("img[src$='.svg']")).to_have_count(PICTURES)
        page.close()


def test_without_script_pictures_are_left_to_the_browser(browser: Browser) -> None:
    with _pictured() as (address, _):
        context = browser.new_context(viewport=PHONE, java_script_enabled=False)
        page = context.new_page()
        page.goto(address, wait_until="networkidle")
        expect(page.locator("img[src$='.svg']")).to_have_count(PICTURES)
        context.close()


@contextmanager
def _pictured(drawn: str = DRAWN) -> Iterator[tuple[str, list[str]]]:
    """Serve a page of tall pictures that wait; yield its address and what is asked for.

    It has the script of the site's pages. What stands below its pictures, two of them, too, comes
    when a browser that runs scripts says by `drawn` that it has drawn the rest.
    """
    script = (ROOT / "overrides/partials/javascripts/pictures.html").read_text(encoding="utf-8")
    begun = f'<!doctype html><link rel="icon" href="data:,"><style>{PLAIN}</style>'
    begun += script.rpartition("-#}")[2]
    pictures = [
        f'<p><img src="{number}.svg" alt="" width="9" height="{HEIGHT}" {WAITS}></p>'
        for number in range(PICTURES)
    ]
    begun += "".join(pictures[:-2]) + f"<script>{drawn}</script>"
    begun += "<noscript><img src=drawn></noscript>"
    asked, seen = list[str](), threading.Event()
    answer = partial(_InTwoParts, begun, "".join(pictures[-2:]), asked, seen)
    with serving(answer) as address:
        yield f"{address}/", asked


class _InTwoParts(BaseHTTPRequestHandler):
    """Sends the second part of a page when it was asked for what its reader has drawn."""

    def __init__(
        self, begun: str, rest: str, asked: list[str], drawn: threading.Event, *of: Any
    ) -> None:
        self.begun, self.rest, self.asked, self.drawn = begun, rest, asked, drawn
        super().__init__(*of)

    def do_GET(self) -> None:
        self.asked.append(self.path)
        with suppress(ConnectionError):  # a browser breaks off what it no longer shows
            self._send()

    def _send(self) -> None:
        page = self.path == "/"
        if self.path == "/drawn":
            self.drawn.set()
        self.send_response(200)
        self.send_header("Content-Type", "text/html" if page else "image/svg+xml")
        self.end_headers()
        self.wfile.write((self.begun if page else DRAWING).encode())
        if page:
            self.wfile.flush()
            assert self.drawn.wait(SECONDS)
            self.wfile.write(self.rest.encode())

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Say nothing."""
