"""The tables of a site: what lives in a page and what opens without a network, before and now."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from measuring.site.everyone import Figures
from measuring.site.safety import offline, policy
from measuring.site.subject import LONG, Subject, served
from measuring.site.tables import beside

PAGE = """<!doctype html><html lang="en"><head><meta charset="utf-8">{policy}<title>Page</title>
{worker}</head><body><article><h1>Title</h1><p>First words.</p></article></body></html>"""
CLOSED = """<meta http-equiv="Content-Security-Policy" content="default-src 'none'">"""
WORKER = "<script>navigator.serviceWorker.register('worker.js')</script>"
KEEPING = """
const pages = ["./", "policy/whole/"];
addEventListener("install", (one) =>
  one.waitUntil(caches.open("all").then((all) => all.addAll(pages))));
addEventListener("fetch", (one) =>
  one.respondWith(caches.match(one.request).then((kept) => kept || fetch(one.request))));
"""


@pytest.fixture
def subject(browser: Browser, tmp_path: Path) -> Iterator[Subject]:
    """Return a site of two pages and one that it has not."""
    for path in ("", LONG[0]):
        (tmp_path / path).mkdir(parents=True, exist_ok=True)
        page = PAGE.format(policy="", worker="")
        (tmp_path / path / "index.html").write_text(page, encoding="utf-8")
    with served(tmp_path, browser, ("", LONG[0], "gone/")) as found:
        yield found


def written(subject: Subject, path: str, **parts: str) -> None:
    page = PAGE.format(**{"policy": "", "worker": ""} | parts)
    (subject.site / path / "index.html").write_text(page, encoding="utf-8")


def test_pages_that_a_site_lacks_are_not_looked_at(subject: Subject) -> None:
    assert subject.paths == ("", LONG[0])


@pytest.mark.nightly
def test_what_is_smuggled_in_runs_where_no_policy_forbids_it(subject: Subject) -> None:
    figures = policy(subject)

    assert figures.pop("pages that stop something of their own") == {"": "0 of 2"}
    assert {figure[""] for figure in figures.values()} == {"runs"}


def test_what_is_smuggled_in_is_dead_below_a_policy_which_may_stop_the_pages_own(
    subject: Subject,
) -> None:
    written(subject, LONG[0], policy=CLOSED, worker="<style>h1 { color: red }</style>")

    figures = policy(subject)

    assert figures.pop("pages that stop something of their own") == {"": "1 of 2"}
    assert {figure[""] for figure in figures.values()} == {"dead"}


@pytest.mark.nightly
def test_no_page_opens_without_a_network_where_nothing_keeps_them(subject: Subject) -> None:
    assert list(offline(subject).values()) == [{"open": "0 of 2"}]


def test_pages_that_a_worker_keeps_open_without_a_network(subject: Subject) -> None:
    written(subject, "", worker=WORKER)
    (subject.site / "worker.js").write_text(KEEPING, encoding="utf-8")

    assert list(offline(subject).values()) == [{"open": "2 of 2"}]


def test_earlier_figures_stand_before_those_of_today() -> None:
    now: Figures = {"phone": {"stops": 40, "hidden": 0}, "desktop": {"stops": 50, "hidden": 0}}

    assert beside(now, None) == [
        {"what": "phone", "stops": "40", "hidden": "0"},
        {"what": "desktop", "stops": "50", "hidden": "0"},
    ]
    assert beside(now, {"phone": {"stops": 38, "hidden": 6}}) == [
        {"what": "phone", "stops": "38 → 40", "hidden": "6 → 0"},
        {"what": "desktop", "stops": "– → 50", "hidden": "– → 0"},
    ]
