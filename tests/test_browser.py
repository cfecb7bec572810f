"""The built site in real Chromium, under a sub-path, on a phone and on a desktop."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route, ViewportSize, expect

from esafety.policy.audiences import CARDS
from esafety.school.download_paths import booklet_paths
from esafety.text.languages import SPOKEN_LANGUAGES
from examples import SOAKED, representatives
from page_sample import by_turns
from workshop import CHAPTERS, CONTENT, URL, WORDS, parsed

PHONE: ViewportSize = {"width": 390, "height": 844}
DESKTOP: ViewportSize = {"width": 1280, "height": 900}
LAST = f"policy/{CHAPTERS[-1].slug}/"
# The chapter with the most clauses, and a clause far enough down to need scrolling.
COUNTS = {c: sum(x.chapter == c.source for x in CONTENT.clauses.values()) for c in CHAPTERS}
LONGEST = max(COUNTS, key=lambda chapter: COUNTS[chapter])
CLAUSE = [x.anchor for x in CONTENT.clauses.values() if x.chapter == LONGEST.source][-2]
TYPED = ("şifre", "sifre", "ŞİFRE", "SIFRE", "guvenlik", "GÜVENLİK", "internet", "İNTERNET")
OWN_FONT_IS_SHOWN = """async () => {
  await document.fonts.ready;
  const ours = (face) => face.family.includes("Atkinson Next") && face.status === "loaded";
  return [...document.fonts].some(ours);
}"""

# What a page keeps on the device: names of all that is stored, but for pages kept for reading
# without a network.
KEPT_ON_THE_DEVICE = """async () => [
  ...Object.keys(localStorage), ...Object.keys(sessionStorage),
  ...(await indexedDB.databases()).map(({ name }) => name),
]"""

SCROLLING_HAS_ENDED = """async () => {
  for (let still = 0, last = -1; still < 20; last = scrollY) {
    await new Promise(requestAnimationFrame);
    still = scrollY === last ? still + 1 : 0;
  }
}"""


@dataclass
class Visit:
    """A page in a fresh browser, with all it said and asked for."""

    page: Page
    context: BrowserContext
    errors: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)


@pytest.fixture(params=representatives([PHONE, DESKTOP], PHONE), ids=["phone", "desktop"])
def visit(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Visit]:
    context = browser.new_context(viewport=request.param, locale="tr-TR")
    page = context.new_page()
    seen = Visit(page, context)
    page.on("console", lambda m: seen.errors.append(m.text) if m.type == "error" else None)
    page.on("pageerror", lambda error: seen.errors.append(str(error)))
    page.on("request", lambda asked: seen.requests.append(asked.url))
    yield seen
    context.close()


def pages(site: Path, language: str) -> list[str]:
    """Return every page of a language, by its place under the site's root."""
    places = parsed(site / "sitemap.xml").xpath("//loc/text()")
    found = [str(place).removeprefix(URL) for place in places]
    mine = [place for place in found if place.startswith("en/") == (language == "en")]
    assert len(mine) == len(found) // 2 > len(CHAPTERS)
    return mine


def search(page: Page, words: str) -> list[str]:
    """Type into the search field and return the addresses it finds."""
    if page.viewport_size == PHONE:
        page.locator(".search__opener").click()
    page.locator(".search__field").fill(words)
    links = page.locator(".search__results a")
    links.first.wait_for()
    return [str(href) for href in links.evaluate_all("all => all.map(one => one.href)")]


def test_no_page_complains_asks_elsewhere_keeps_a_cookie_or_scrolls_sideways(
    visit: Visit, site: Path, address: str
) -> None:
    every = [*pages(site, "tr"), *pages(site, "en")]
    turn = int(visit.page.viewport_size == DESKTOP)
    for path in every if SOAKED else by_turns(every, turn, 2):
        visit.page.goto(address + path, wait_until="load")
        assert visit.page.evaluate(OWN_FONT_IS_SHOWN), path
        width = visit.page.evaluate("document.documentElement.scrollWidth")
        assert width <= visit.page.evaluate("window.innerWidth"), path
    visit.page.wait_for_load_state("networkidle")
    assert visit.errors == []
    assert [url for url in visit.requests if not url.startswith((address, "data:"))] == []
    assert visit.context.cookies() == []
    kept = visit.page.evaluate(KEPT_ON_THE_DEVICE)
    assert [name for name in kept if not name.endswith(".__palette")] == []


def test_the_language_switch_keeps_the_page_there_and_back(visit: Visit, address: str) -> None:
    visit.page.goto(address + LAST)
    visit.page.locator(".language-switch__link").click()
    expect(visit.page).to_have_url(address + "en/" + LAST)
    expect(visit.page.locator("html")).to_have_attribute("lang", "en")
    visit.page.locator(".language-switch__link").click()
    expect(visit.page).to_have_url(address + LAST)


def test_the_language_switch_keeps_the_readers_place(visit: Visit, address: str) -> None:
    visit.page.goto(address + "policy/student-devices/#student-devices-04")
    visit.page.locator(".language-switch__link").click()
    expect(visit.page).to_have_url(address + "en/policy/student-devices/#student-devices-04")
    expect(visit.page.locator("#student-devices-04")).to_be_in_viewport()


def test_a_link_to_an_english_page_is_not_hijacked(visit: Visit, address: str) -> None:
    """Material sends clicks on such links to the English home page in 5 of 6 cases."""
    for _ in range(3):
        visit.page.goto(address, wait_until="networkidle")
        visit.page.evaluate(
            "to => { const a = document.createElement('a'); a.href = to; a.id = 'there';"
            " a.textContent = 'there'; document.querySelector('article').prepend(a) }",
            "en/" + LAST,
        )
        visit.page.locator("#there").click()
        expect(visit.page).to_have_url(address + "en/" + LAST)


def test_turkish_search_finds_turkish_pages_only(visit: Visit, address: str) -> None:
    visit.page.goto(address)
    found = search(visit.page, "telefon")

    assert found
    assert not [url for url in found if "/en/" in url]


@pytest.mark.parametrize("typed", representatives(TYPED, "SIFRE", "GÜVENLİK"))
def test_turkish_search_takes_letters_as_people_type_them(
    visit: Visit, address: str, typed: str
) -> None:
    visit.page.goto(address)
    assert search(visit.page, typed)


@pytest.mark.parametrize("typed", representatives(["112", "acil", "tehlike"], "acil"))
def test_whoever_is_in_danger_finds_where_to_turn(visit: Visit, address: str, typed: str) -> None:
    visit.page.goto(address)

    assert any("/report/" in url for url in search(visit.page, typed)[:3])


def test_a_search_result_leads_to_the_clause_itself(visit: Visit, address: str) -> None:
    visit.page.goto(address)
    search(visit.page, "sifre")
    visit.page.locator(".search__results a[href*='#acceptable-use-04']").first.click()
    expect(visit.page.locator("#acceptable-use-04")).to_be_in_viewport()


def test_english_search_finds_english_pages_only(visit: Visit, address: str) -> None:
    visit.page.goto(address + "en/policy/")
    found = search(visit.page, "phone")

    assert found
    assert all(url.startswith(address + "en/") for url in found)
    visit.page.locator(".search__results a").first.click()
    expect(visit.page.locator("html")).to_have_attribute("lang", "en")


def test_a_lost_address_gets_the_lost_page_with_working_links(visit: Visit, address: str) -> None:
    answer = visit.page.goto(address + "policy/there-is-no-such-page/")
    assert answer
    assert answer.status == 404
    expect(visit.page.locator("h1")).to_have_text(WORDS["tr"]["lost-title"])
    expect(visit.page.locator("html")).to_have_attribute("lang", "tr")
    assert (
        visit.page.evaluate("getComputedStyle(document.body).backgroundColor") != "rgba(0, 0, 0, 0)"
    )
    visit.page.locator("main a").first.click()
    expect(visit.page).to_have_url(address)


def test_home_leads_every_reader_in_one_tap(visit: Visit, address: str) -> None:
    for reader in CARDS:
        visit.page.goto(address)
        visit.page.locator(f".card--{reader}").click()
        expect(visit.page).to_have_url(f"{address}for-you/{reader}/")
    visit.page.goto(address)
    booklet = visit.page.locator(".card--booklet").get_attribute("href")
    assert booklet == booklet_paths(CONTENT.edition.name, SPOKEN_LANGUAGES)["tr"]


def test_a_clause_can_be_linked_and_its_link_copied(visit: Visit, address: str) -> None:
    visit.context.grant_permissions(["clipboard-read", "clipboard-write"])
    link = f"{address}policy/{LONGEST.slug}/#{CLAUSE}"
    visit.page.goto(link)
    clause = visit.page.locator(f"#{CLAUSE}")
    expect(clause).to_be_in_viewport()
    clause.hover()
    clause.locator("button").click()
    visit.page.wait_for_function(
        "async (link) => await navigator.clipboard.readText() === link", arg=link
    )


def test_a_link_to_a_clause_leads_to_it_though_the_typefaces_come_late(
    visit: Visit, address: str
) -> None:
    """A slow phone: the lines change their height after the browser has begun to jump."""

    def late(route: Route) -> None:
        visit.page.wait_for_timeout(400)
        route.continue_()

    visit.page.route("**/*.woff2", late)
    visit.page.goto(f"{address}policy/{LONGEST.slug}/#{CLAUSE}")
    assert visit.page.evaluate(OWN_FONT_IS_SHOWN)
    visit.page.evaluate(SCROLLING_HAS_ENDED)
    box = visit.page.locator(f"#{CLAUSE}").bounding_box()
    assert box
    assert 0 < box["y"] < PHONE["height"] / 2


def test_reading_needs_no_script(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False, viewport=PHONE)
    page = context.new_page()
    page.goto(f"{address}policy/{LONGEST.slug}/")
    expect(page.locator(".clause")).to_have_count(COUNTS[LONGEST])
    page.locator(".language-switch__link").click()
    expect(page).to_have_url(f"{address}en/policy/{LONGEST.slug}/")
    context.close()


def test_pages_and_language_switch_work_from_a_usb_stick(browser: Browser, site: Path) -> None:
    context = browser.new_context(viewport=PHONE)
    page = context.new_page()
    page.goto((site / "index.html").as_uri())
    switch = page.locator(".language-switch__link").get_attribute("href")
    assert switch == "en/"
    page.goto((site / switch / "index.html").as_uri())
    expect(page.locator("html")).to_have_attribute("lang", "en")
    expect(page.locator(".language-switch__link")).to_have_attribute("href", "../")
    context.close()
