"""The policy without a network: after one visit it is there, and a superseded one never is."""

import json
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from examples import representative_rows, representatives
from small_school import small_school
from static_host import Host, served
from time_limits import BROWSER_MILLISECONDS
from workshop import WORDS, build_pages

PUBLIC = "https://okul.test/"
KEPT = "navigator.serviceWorker.ready.then((one) => one.active.state !== 'redundant')"


# What a page does once it has been there for a while, it does at once.
HURRY = "const wait = window.setTimeout; window.setTimeout = (call) => wait(call, 0);"
# Milliseconds in which a page would have begun to keep something, if it did.
KEEPS_BY = 1000
A_DAY = 86_400


@pytest.fixture
def reader(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context(service_workers="allow", locale="tr-TR")
    context.add_init_script(HURRY)
    yield context
    context.close()


def visited(page: Page, address: str) -> None:
    """Visit a page and stay until what it keeps is kept."""
    page.goto(address)
    page.evaluate(KEPT)
    page.wait_for_function("navigator.serviceWorker.controller !== null")


def copies(page: Page) -> list[str]:
    found: list[str] = page.evaluate("caches.keys()")
    return found


def newer(pages: Path, target: Path, name: str, code: str, *, searched: bool = True) -> None:
    """Copy a site as if another edition were in force, of another name and seal.

    Its pages alone are newer where what is `searched` is the older edition's.
    """
    shutil.copytree(pages, target)
    indexes = target.rglob("search/index.js") if searched else ()
    for path in (*target.rglob("*.html"), *target.rglob("service-worker.js"), *indexes):
        text = path.read_text(encoding="utf-8")
        changed = text.replace(name, "2031-2032").replace(code, "0123456789ab")
        day = path.stat().st_mtime + A_DAY
        path.write_text(changed, encoding="utf-8")
        # A host tells what changed by the second; here, all this may happen within one.
        os.utime(path, (day, day))


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("small")
    school = small_school(folder / "school")
    site = build_pages(school, folder / "site", PUBLIC)
    worker = site / "service-worker.js"
    program = worker.read_text(encoding="utf-8")
    # When it stops waiting for a host is tried without one (test_worker.py).
    patient = program.replace("PATIENCE = 4000;", f"PATIENCE = {BROWSER_MILLISECONDS};")
    assert patient != program
    worker.write_text(patient, encoding="utf-8")
    return site


def code_in(site: Path) -> tuple[str, str]:
    text = (site / "service-worker.js").read_text(encoding="utf-8")
    said = json.loads(text.partition("const KEPT = ")[2].partition(";\n")[0])
    return said["edition"], said["code"]


@pytest.fixture
def host(first: Path, tmp_path: Path) -> Iterator[Host]:
    shutil.copytree(first, tmp_path / "latest")
    (tmp_path / code_in(first)[0]).symlink_to(first)
    with served(tmp_path, "/okul/") as running:
        yield running


@pytest.mark.parametrize(
    ("language", "root"), representative_rows([("tr", ""), ("en", "en/")], ("tr", ""))
)
def test_after_one_visit_the_policy_is_there_without_a_network(
    reader: BrowserContext, host: Host, language: str, root: str
) -> None:
    page, home = reader.new_page(), f"{host.address}latest/{root}"
    visited(page, home)
    assert page.locator(".notice--superseded").count() == 0
    host.answers = False

    for place in ("", "report/", "policy/", "policy/purpose/"):
        page.goto(home + place)
        page.evaluate("document.fonts.ready")
        notice = page.locator(".notice--superseded").inner_text()
        assert WORDS[language]["offline-copy"] in notice
        assert "{day}" not in notice
        assert page.evaluate("document.styleSheets.length") > 0
        assert page.locator("h1").count() == 1
    page.goto(f"{home}no/such/page/")
    assert page.locator("h1").inner_text() == WORDS[language]["offline-title"]
    page.locator("li a").first.click()
    page.wait_for_url(home)


def test_of_two_editions_only_the_newer_is_ever_shown(
    reader: BrowserContext, host: Host, first: Path
) -> None:
    page, home = reader.new_page(), f"{host.address}latest/"
    visited(page, home)
    (old,) = copies(page)
    name, code = code_in(first)
    shutil.rmtree(host.folder / "latest")
    newer(first, host.folder / "latest", name, code)

    page.goto(home)
    assert page.locator("link[data-edition='2031-2032']").count() == 1
    for _ in range(BROWSER_MILLISECONDS // 100):
        if old not in copies(page):
            break
        page.wait_for_timeout(100)
    assert [one.split()[2] for one in copies(page)] == ["2031-2032"]

    host.answers = False
    page.goto(f"{home}policy/purpose/")
    assert page.locator("link[data-edition='2031-2032']").count() == 1
    assert page.locator(".notice--superseded").count() == 1


def test_words_of_an_older_index_are_not_found_on_a_newer_page(
    reader: BrowserContext, host: Host, first: Path
) -> None:
    """A host that is half brought up to date, or a device that gives what it kept before."""
    name, code = code_in(first)
    shutil.rmtree(host.folder / "latest")
    newer(first, host.folder / "latest", name, code, searched=False)
    page, home = reader.new_page(), f"{host.address}latest/"
    page.goto(home)
    page.locator(".search__field").fill("telefon")

    expect(page.locator(".search__count")).to_have_text(WORDS["tr"]["search-failed"])
    expect(page.locator(".search__results a")).to_have_count(0)
    page.wait_for_timeout(KEEPS_BY)
    assert copies(page) == [], "of two editions, half of each was kept"


@pytest.mark.parametrize(
    "typed",
    representatives(
        ["report/index.html", "report", "report?a=b", "report/?a=b#helplines"], "report?a=b"
    ),
)
def test_a_kept_page_is_there_under_each_address_a_host_knows_it_by(
    reader: BrowserContext, host: Host, typed: str
) -> None:
    page, home = reader.new_page(), f"{host.address}latest/"
    visited(page, home)
    host.answers = False
    page.goto(home + typed)

    assert WORDS["tr"]["offline-copy"] in page.locator(".notice--superseded").inner_text()
    assert page.url.partition("?")[0].partition("#")[0] == f"{home}report/"


def test_below_an_editions_own_address_nothing_is_kept(
    reader: BrowserContext, host: Host, first: Path
) -> None:
    page = reader.new_page()
    page.goto(f"{host.address}{code_in(first)[0]}/")
    page.wait_for_timeout(KEEPS_BY)

    workers = "navigator.serviceWorker.getRegistrations().then((all) => all.length)"
    assert page.evaluate(workers) == 0
    assert copies(page) == []
    assert page.locator("link[rel=manifest]").count() == 0


def test_the_site_can_be_installed_in_both_languages(reader: BrowserContext, host: Host) -> None:
    page = reader.new_page()
    for root in ("", "en/"):
        visited(page, f"{host.address}latest/{root}")
        session = reader.new_cdp_session(page)
        told = session.send("Page.getAppManifest")
        assert told["errors"] == []
        assert told["url"] == f"{host.address}latest/{root}manifest.webmanifest"
        faults = session.send("Page.getInstallabilityErrors")["installabilityErrors"]
        # A browser with windows is a private one in tests, in which nothing is installed.
        assert {one["errorId"] for one in faults} <= {"in-incognito"}


def test_nothing_else_is_stored(reader: BrowserContext, host: Host) -> None:
    page = reader.new_page()
    visited(page, f"{host.address}latest/")

    assert reader.cookies() == []
    stored = page.evaluate("[...Object.keys(localStorage), ...Object.keys(sessionStorage)]")
    assert [one for one in stored if not one.endswith(".__palette")] == []
