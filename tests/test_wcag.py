"""WCAG 2.2 AA beyond what axe asks: widths, spacing, tables, languages, places, keys.

On pages of every kind with few words at every change; on all pages of the real school in
`make soak`.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest
from lxml.html import HtmlElement
from playwright.sync_api import Browser, Page

from examples import SOAKED, representatives
from measuring.everyone import views
from measuring.everyone.text_fit import cut_off, sideways, space_out
from workshop import WORDS, parsed, web_pages

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")  # MkDocs' own
NARROWEST: Final = {"width": 320, "height": 640}
# Languages in which a page quotes or names what is in another one.
OTHERS: Final = {"tr": "en", "en": "tr"}


@pytest.fixture(scope="session")
def tried(request: pytest.FixtureRequest) -> Path:
    site: Path = request.getfixturevalue("site" if SOAKED else "spoken")
    return site


@pytest.fixture(scope="session")
def start(request: pytest.FixtureRequest) -> str:
    address: str = request.getfixturevalue("address" if SOAKED else "home")
    return address


def paths(site: Path) -> list[str]:
    """Return the addresses of all pages but that of lost ones, which lies nowhere by itself."""
    found = (path.relative_to(site).as_posix() for path in web_pages(site))
    return [path.removesuffix("index.html") for path in found if not path.endswith("404.html")]


def trees(site: Path) -> Iterator[tuple[str, HtmlElement]]:
    for path in paths(site):
        yield path, parsed(site / path / "index.html")


def shown(browser: Browser, screen: views.Screen, site: Path, start: str) -> Iterator[Page]:
    """Yield every page, all that is folded open."""
    page = views.opened(browser, screen, "light").new_page()
    for path in paths(site):
        page.goto(start + path)
        views.open_details(page)
        yield page
    page.context.close()


def test_no_page_scrolls_sideways_at_320_pixels(browser: Browser, tried: Path, start: str) -> None:
    """1.4.10, and 1.4.4: a window of 1280 at 400 % is one of 320."""
    page = views.opened(browser, "phone", "light").new_page()
    page.set_viewport_size(NARROWEST)  # type: ignore[arg-type]
    found = {}
    for path in paths(tried):
        page.goto(start + path)
        views.open_details(page)
        if wide := sideways(page):
            found[path] = wide
    page.context.close()

    assert found == {}


@pytest.mark.parametrize("screen", representatives(views.SCREENS, "phone"))
def test_wider_spacing_cuts_no_text_off(
    browser: Browser, tried: Path, start: str, screen: views.Screen
) -> None:
    """1.4.12: lines of 1.5, paragraphs 2, letters 0.12 and words 0.16 of the type's size."""
    found = {}
    for page in shown(browser, screen, tried, start):
        before = cut_off(page)
        space_out(page)
        if worse := [*(one for one in cut_off(page) if one not in before), *sideways(page)]:
            found[page.url] = worse

    assert found == {}


def test_tables_have_captions_and_headers(tried: Path) -> None:
    """1.3.1: a caption or a name, and headers that say what they are headers of."""
    found = [
        f"{path}: {said}"
        for path, page in trees(tried)
        for table in page.iterfind(".//table")
        for said in table_faults(table)
    ]

    assert found == []


def table_faults(table: HtmlElement) -> Iterator[str]:
    caption = table.findtext("caption") or table.get("aria-label") or table.get("aria-labelledby")
    heads = table.findall(".//th")
    if not caption and not table.xpath("ancestor::*[@aria-label or @aria-labelledby]"):
        yield "a table without a name"
    if not heads:
        yield "a table without headers"
    for head in heads:
        scoped = head.get("scope") in ("col", "row", "colgroup", "rowgroup")
        if not scoped and head.getparent().getparent().tag != "thead":
            yield f"“{head.text_content()}” is the header of nothing"


# A list of people counts them under it in Turkish; in English it is an answer.
IN_BOTH: Final = frozenset({"No"})


def test_words_of_the_other_language_say_so(tried: Path) -> None:
    """3.1.2: what is a word of our other catalogue is marked as of that language."""
    words = {
        language: {str(one) for one in WORDS[language].values()} - IN_BOTH for language in WORDS
    }
    found = [
        f"{path}: {text}"
        for path, page in trees(tried)
        for mine in [str(page.get("lang"))]
        for text in foreign(page, mine, words[OTHERS[mine]] - words[mine])
    ]

    assert found == []


def foreign(page: HtmlElement, mine: str, others: set[str]) -> Iterator[str]:
    """Yield texts of the other language that no `lang` marks."""
    for place in page.find("body").iter():
        if isinstance(place.tag, str) and place.tag not in ("script", "style", "template"):
            languages = place.xpath("ancestor-or-self::*[@lang][1]/@lang")
            said = " ".join((place.text or "").split())
            if said in others and languages[-1:] == [mine]:
                yield said


def test_ways_through_the_site_stand_in_the_same_place(tried: Path) -> None:
    """3.2.3 and 3.2.6: on all pages of a language the same ways, in the same order."""
    ways: dict[str, set[tuple[str, ...]]] = {"tr": set(), "en": set()}
    for _, page in trees(tried):
        bars = page.xpath(
            "//header[contains(@class, 'md-header')]//a | //nav[contains(@class, 'md-tabs')]//a"
            " | //footer[@class='footer']//a"
        )
        named = (
            " ".join(one.text_content().split()) for one in bars if one.get("hreflang") is None
        )
        ways[str(page.get("lang"))].add(tuple(named))

    assert {language: len(found) for language, found in ways.items()} == {"tr": 1, "en": 1}


def test_no_letter_alone_is_a_command(browser: Browser, home: str) -> None:
    """2.1.4: who dictates or hits a key by mistake stays where they are."""
    page = views.opened(browser, "desktop", "light").new_page()
    page.goto(home + "policy/purpose/")
    page.wait_for_load_state()
    for key in "abcdefghijklmnopqrstuvwxyz0123456789,./?":
        page.keyboard.press(key)
    page.wait_for_timeout(300)
    here = "[location.pathname, document.activeElement === document.body, scrollY]"

    assert page.evaluate(here) == ["/policy/purpose/", True, 0]
    page.context.close()


def test_what_the_statement_calls_absent_is_absent(tried: Path) -> None:
    """No sound, no film, no field but the search and switches, no page that reloads itself."""
    never = "//audio | //video | //iframe | //object | //embed | //marquee | //*[@draggable='true']"
    fields = "//textarea | //select | //input[not(@type='checkbox' or @type='radio')]"
    reload = "//meta[translate(@http-equiv, 'REFSH', 'refsh') = 'refresh']"
    found = []
    for path, page in trees(tried):
        searches = page.xpath(
            "//*[@role='search']//input | //search//input | //*[@id='search']//input"
        )
        odd = [*page.xpath(never), *page.xpath(reload)]
        odd += [one for one in page.xpath(fields) if one not in searches]
        found += [f"{path}: {one.tag}" for one in odd]

    assert found == []
