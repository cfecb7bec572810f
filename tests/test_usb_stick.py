"""The copy for a USB stick, unpacked and opened from a disk by a real browser."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final
from zipfile import ZipFile

import pytest
from playwright.sync_api import Browser, Page, expect

from esafety.school.cms_paths import USB_COPY
from esafety.school.download_paths import booklet_paths
from esafety.site.output.check_links import broken_links, built_pages
from esafety.text.languages import SPOKEN_LANGUAGES
from examples import SOAKED, representative_rows
from page_sample import by_turns
from workshop import CONTENT, URL, edition_pages, parsed, web_pages

CLAUSE = "acceptable-use/index.html#acceptable-use-04"
BESIDE = ("file:", "data:", "blob:", "about:")


@pytest.fixture(scope="module")
def stick(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    # A folder as people name them.
    target = tmp_path_factory.mktemp("usb") / "Okul sitesi ğ"
    with ZipFile(site / USB_COPY) as copy:
        copy.extractall(target)
    return target


@dataclass
class Visit:
    """A page opened from the stick, with all it said and asked for."""

    page: Page
    stick: Path
    errors: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)

    def at(self, path: str) -> str:
        """Return the address of a file on the stick."""
        return (self.stick / path).as_uri()


@pytest.fixture
def visit(browser: Browser, stick: Path) -> Iterator[Visit]:
    context = browser.new_context(viewport={"width": 1280, "height": 900}, locale="tr-TR")
    page = context.new_page()
    seen = Visit(page, stick)
    page.on("console", lambda m: seen.errors.append(m.text) if m.type == "error" else None)
    page.on("pageerror", lambda error: seen.errors.append(str(error)))
    page.on("request", lambda asked: seen.requests.append(asked.url))
    yield seen
    assert seen.errors == []
    assert seen.requests
    assert [url for url in seen.requests if not url.startswith(BESIDE)] == []
    context.close()


def test_from_home_a_click_leads_to_a_chapter_and_its_language_can_be_switched(
    visit: Visit,
) -> None:
    page = visit.page
    page.goto(visit.at("index.html"))
    page.locator(".md-tabs__link[href*=policy]").click()
    expect(page).to_have_url(visit.at("policy/index.html"))
    page.locator("ol.contents a").nth(1).click()
    expect(page).to_have_url(visit.at("policy/e-safety-policy/index.html"))
    page.locator(".language-switch__link").click()
    expect(page).to_have_url(visit.at("en/policy/e-safety-policy/index.html"))
    page.locator("a.brand").click()
    expect(page).to_have_url(visit.at("en/index.html"))


def test_the_pages_look_as_they_do_on_the_web(visit: Visit, address: str) -> None:
    look = """async () => {
      await document.fonts.ready;
      const style = (part) => getComputedStyle(document.querySelector(part));
      return [style(".md-header").backgroundColor, style("h1").fontFamily, style("h1").color,
        [...document.fonts].filter((face) => face.status === "loaded").length];
    }"""
    visit.page.goto(visit.at("policy/index.html"))
    here = visit.page.evaluate(look)
    with visit.page.context.browser.new_page() as other:  # type: ignore[union-attr]
        other.goto(address + "policy/")
        *elsewhere, _ = other.evaluate(look)
    *style, faces = here
    # How many typefaces came in time differs: on a stick they are always there.
    assert style == elsewhere
    assert faces > 0


SEARCHES: Final = (
    ("index.html", "sifre", f"policy/{CLAUSE}"),
    ("report/index.html", "ŞİFRE", f"policy/{CLAUSE}"),
    ("en/about/index.html", "password", f"en/policy/{CLAUSE}"),
)


@pytest.mark.parametrize(
    ("start", "typed", "found"),
    representative_rows(SEARCHES, SEARCHES[1]),
)
def test_search_finds_the_clause_and_its_link_opens_it(
    visit: Visit, start: str, typed: str, found: str
) -> None:
    page, (file, anchor) = visit.page, found.split("#")
    page.goto(visit.at(start))
    page.locator(".search__field").click()
    page.keyboard.type(typed, delay=20)
    link = page.locator(f".search__results a[href*='#{anchor}']").first
    link.wait_for()
    link.click()
    expect(page.locator(f"#{anchor}")).to_be_in_viewport()
    assert page.url.split("?")[0].split("#")[0] == visit.at(file)


@pytest.mark.nightly
def test_no_page_complains_or_asks_elsewhere(visit: Visit) -> None:
    pages = [path for path in web_pages(visit.stick) if path.name == "index.html"]
    assert len(pages) == 2 * len([*CONTENT.menu, *edition_pages()])
    places = {path.parent.relative_to(visit.stick).as_posix(): path for path in pages}
    for place in places if SOAKED else by_turns(places):
        visit.page.goto(places[place].as_uri(), wait_until="load")


def test_copying_needs_a_host_so_only_the_download_is_offered(visit: Visit) -> None:
    visit.page.goto(visit.at("webmaster/index.html"))

    expect(visit.page.locator("a.pasted__door").first).to_be_visible()
    expect(visit.page.locator("button[data-copies]:visible")).to_have_count(0)


def test_every_link_names_a_file_that_is_on_the_stick(stick: Path) -> None:
    assert broken_links(built_pages(stick), stick, URL) == [
        f"{root}webmaster/index.html: {URL}{USB_COPY} leads to {USB_COPY}, which was not built"
        for root in ("en/", "")
    ]
    for path in web_pages(stick):
        links = map(str, parsed(path).xpath("//a/@href"))
        inside = [x.partition("#")[0] for x in links if not x.startswith(("http", "tel:", "mail"))]
        assert inside
        if path.name != "404.html":
            assert all((path.parent / link).is_file() for link in inside if link), path


def test_the_booklets_are_on_the_stick(stick: Path, site: Path) -> None:
    for path in booklet_paths(CONTENT.edition.name, SPOKEN_LANGUAGES).values():
        assert (stick / path).read_bytes() == (site / path).read_bytes()
