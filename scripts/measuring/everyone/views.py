"""How a page is looked at: screen, colours, and what is open on it."""

from collections.abc import Callable, Iterator
from typing import Final, Literal

from playwright.sync_api import Browser, BrowserContext, Page, ViewportSize

Colours = Literal["light", "dark"]
Screen = Literal["phone", "desktop"]

PHONE: Final[ViewportSize] = {"width": 360, "height": 740}
DESKTOP: Final[ViewportSize] = {"width": 1280, "height": 900}
COLOURS: Final[tuple[Colours, ...]] = ("light", "dark")

_OPEN_DETAILS: Final = "for (const one of document.querySelectorAll('details')) one.open = true"
_MENU_BUTTON: Final = 'button[data-opens="__drawer"]'
_SEARCH_BUTTON: Final = ".search__opener"
_FIELD: Final = ".search__field"
_FOUND: Final = ".search__results a"


def open_details(page: Page) -> bool:
    """Open all that is folded; tell whether there was anything."""
    page.evaluate(_OPEN_DETAILS)
    return page.locator("details").count() > 0


def open_menu(page: Page) -> bool:
    """Open the menu as a keyboard does; tell whether this screen has one to open."""
    return _pressed(page, _MENU_BUTTON)


def open_search(page: Page) -> bool:
    """Open the search by its button, or by its field where that stands; find something.

    Tell whether the page has a search: that of lost addresses has none.
    """
    field = page.locator(_FIELD)
    if not field.count():
        return False
    if not _pressed(page, _SEARCH_BUTTON):
        field.focus()
    field.fill("112")
    page.locator(_FOUND).first.wait_for()
    return True


def _pressed(page: Page, button: str) -> bool:
    found = page.locator(button)
    if not found.count() or not found.is_visible():
        return False
    found.focus()
    page.keyboard.press("Enter")
    return True


# What is open on a page, and how it is opened; where it cannot be, the view is not looked at.
STATES: Final[dict[str, Callable[[Page], bool]]] = {
    "as it opens": lambda _: True,
    "details": open_details,
    "menu": open_menu,
    "search": open_search,
}
SCREENS: Final[dict[Screen, ViewportSize]] = {
    "phone": PHONE,
    "desktop": DESKTOP,
}


def opened(
    browser: Browser, screen: Screen, colours: Colours, workers: Literal["allow", "block"] = "block"
) -> BrowserContext:
    """Return a fresh browser without movement, which a view would have to wait for.

    Service workers answer instead of the host, so they run only where they are what is measured.
    """
    return browser.new_context(
        service_workers=workers,
        viewport=SCREENS[screen],
        color_scheme=colours,
        has_touch=screen == "phone",
        reduced_motion="reduce",
        locale="tr-TR",
    )


def states(page: Page, address: str) -> Iterator[str]:
    """Open a page once for each state that it has on this screen; yield the state's name."""
    for name, open_it in STATES.items():
        page.goto(address)
        page.evaluate("document.fonts.ready")
        if open_it(page):
            yield name
