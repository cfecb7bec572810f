"""Everyone can use the pages: axe, the Nu Html Checker, and WCAG 2.2 AA beyond what they ask.

Each template in one view and language at every change, all pages in all views in `make soak`.
"""

import os
from itertools import product
from pathlib import Path
from typing import Final, Literal

import pytest
from playwright.sync_api import Browser, Page, expect

from examples import SOAKED, representatives
from measuring.everyone import views
from measuring.everyone.axe import axe_faults
from measuring.everyone.focus import hidden_stops
from measuring.everyone.nu import can_check, html_faults
from measuring.everyone.rings import unmarked
from page_sample import by_turns
from workshop import WORDS, parsed, web_pages

CHAPTER: Final = "policy/student-devices/"
# Pages with much that can be reached; the longest are among those of `make soak`.
REACHED: Final = {"phone": ("for-you/parents/", CHAPTER), "desktop": ("resources/",)}
# Pages with every kind of thing that can have the focus.
STOPS: Final = ("en/forms/", "guide/coordinator/", CHAPTER, "for-you/parents/")
Look = tuple[views.Screen, views.Colours]
OPENER: Final = 'button[data-opens="__drawer"]'


def addresses(site: Path, language: str) -> list[str]:
    """Return every page of a language below the site's root, the page of lost addresses too."""
    found = [address_of(path, site) for path in web_pages(site)]
    return sorted(one for one in found if one.startswith("en/") == (language == "en"))


def address_of(path: Path, site: Path) -> str:
    return path.relative_to(site).as_posix().removesuffix("index.html")


def opened(browser: Browser, screen: views.Screen, colours: views.Colours) -> Page:
    return views.opened(browser, screen, colours).new_page()


LOOKS: Final = tuple(product(views.SCREENS, views.COLOURS))
VIEWS: Final = tuple(product(LOOKS, ("tr", "en")))


@pytest.mark.parametrize("look", representatives(LOOKS, LOOKS[1]))
def test_axe_finds_no_fault(browser: Browser, site: Path, address: str, look: Look) -> None:
    page = opened(browser, *look)
    found = []
    every = [*addresses(site, "tr"), *addresses(site, "en")]
    for path in by_turns(every, LOOKS.index(look), len(LOOKS)):
        page.goto(address + path)
        views.open_details(page)
        found += [f"{path}: {fault}" for fault in axe_faults(page)]
    page.context.close()

    assert found == []


@pytest.mark.parametrize("view", representatives(VIEWS, VIEWS[-1]))
def test_axe_finds_no_fault_whatever_is_open(
    browser: Browser, site: Path, address: str, view: tuple[Look, str]
) -> None:
    look, language = view
    page = opened(browser, *look)
    root = "en/" * (language == "en")
    # A page with all that can be open, and the one without a search.
    tried = addresses(site, language) if SOAKED else [root + CHAPTER, f"{root}404.html"]
    found = [
        f"{path} ({state}): {fault}"
        for path in tried
        for state in views.states(page, address + path)
        for fault in axe_faults(page)
    ]
    page.context.close()

    assert found == []


def test_the_nu_html_checker_finds_nothing(site: Path) -> None:
    if not can_check():
        assert not os.environ.get("CI"), "no Java; run scripts/ready.sh verapdf"
        pytest.skip("the Nu Html Checker was not asked; type: scripts/ready.sh verapdf")

    every = [*addresses(site, "tr"), *addresses(site, "en")]
    tried = every if SOAKED else by_turns(every)
    files = [path for path in web_pages(site) if address_of(path, site) in tried]

    assert html_faults(files, site) == []


@pytest.mark.parametrize("screen", representatives(views.SCREENS, "phone"))
def test_what_has_the_focus_is_never_hidden(
    browser: Browser, site: Path, address: str, screen: views.Screen
) -> None:
    page = opened(browser, screen, "light")
    every = [*addresses(site, "tr"), *addresses(site, "en")]
    for path in every if SOAKED else REACHED[screen]:
        page.goto(address + path)
        number, hidden = hidden_stops(page)

        assert hidden == [], path
        assert number > 10, path
    page.context.close()


@pytest.mark.parametrize("colours", representatives([*views.COLOURS, "forced"], "dark"))
def test_the_focus_shows_on_everything_that_can_have_it(
    browser: Browser, address: str, colours: Literal["light", "dark", "forced"]
) -> None:
    for screen in views.SCREENS:
        page = opened(browser, screen, "light")
        for path in STOPS if SOAKED else STOPS[:1]:
            page.goto(address + path)

            assert unmarked(page, colours) == [], path
        page.context.close()


@pytest.mark.parametrize("language", ["tr", "en"])
def test_an_open_menu_has_the_page_rest_behind_it(
    browser: Browser, address: str, language: str
) -> None:
    page = opened(browser, "phone", "light")
    page.goto(address + ("en/" * (language == "en")) + CHAPTER)
    page.locator(OPENER).focus()
    page.keyboard.press("Enter")

    expect(page.locator("#__menu [aria-current=page]")).to_be_focused()
    within = "document.activeElement === document.body || document.activeElement.closest('#__menu')"
    for _ in range(60):
        page.keyboard.press("Tab")
        assert page.evaluate(f"Boolean({within})")
    awake = "all => all.filter(one => !one.closest('[inert]')).map(one => one.ariaLabel)"
    names = page.locator("button").evaluate_all(awake)
    assert names == [WORDS[language]["menu-close"]]
    page.context.close()


@pytest.mark.parametrize("way", ["Escape", "button"])
def test_a_closed_menu_gives_the_focus_back(browser: Browser, address: str, way: str) -> None:
    page = opened(browser, "phone", "light")
    page.goto(address + CHAPTER)
    page.locator(OPENER).focus()
    page.keyboard.press("Enter")
    page.locator(".menu__close").wait_for()
    if way == "Escape":
        page.keyboard.press("Escape")
    else:
        page.locator(".menu__close").click()

    expect(page.locator(OPENER)).to_be_focused()
    assert page.locator("[inert]").count() == 0
    page.context.close()


def test_a_menu_that_a_wider_window_shows_leaves_the_page_awake(
    browser: Browser, address: str
) -> None:
    page = opened(browser, "phone", "light")
    page.goto(address + CHAPTER)
    page.locator(OPENER).focus()
    page.keyboard.press("Enter")
    assert page.locator("[inert]").count() > 0
    page.set_viewport_size(views.DESKTOP)

    expect(page.locator("[inert]")).to_have_count(0)
    page.context.close()


def test_code_that_scrolls_is_reached_by_keyboard(browser: Browser, address: str) -> None:
    page = opened(browser, "phone", "light")
    page.goto(address + "guide/coordinator/")
    wide = """all => all.map((one, place) => [one.scrollWidth > one.clientWidth, place])
      .filter(([wide]) => wide).map(([, place]) => place)"""
    places = page.locator("pre").evaluate_all(wide)
    assert places
    block = page.locator("pre").nth(places[0])
    block.focus()
    expect(block).to_be_focused()
    expect(block).to_have_attribute("aria-label", WORDS["tr"]["code-block"])
    page.keyboard.press("ArrowRight")
    page.wait_for_function("one => one.scrollLeft > 0", arg=block.element_handle())
    page.context.close()


def test_every_page_names_its_language_and_what_it_is_about(site: Path) -> None:
    """WCAG 2.4.2 and 3.1.1: titles that differ within a language, and the language itself."""
    for language in ("tr", "en"):
        pages = [
            parsed(site / path / "index.html")
            for path in addresses(site, language)
            if path.endswith("/")
        ]
        titles = [str(page.findtext(".//title")) for page in pages]

        assert {page.get("lang") for page in pages} == {language}
        assert sorted(titles) == sorted(set(titles))
