"""What visitors come for, as they do it with a screen reader: open, press, hear."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from playwright.sync_api import Page, expect

from measuring.everyone.screen_reader.speech import Speech
from measuring.everyone.screen_reader.tree import Node, read_tree
from measuring.everyone.views import Screen


@dataclass(frozen=True, slots=True)
class Open:
    """Opens an address below a language's home."""

    address: str


@dataclass(frozen=True, slots=True)
class Press:
    """Presses Enter on an element, by its selector.

    What comes then is another address, or what `shows` selects.
    """

    selector: str
    shows: str = ""


@dataclass(frozen=True, slots=True)
class Reach:
    """Brings the focus to an element, by its selector."""

    selector: str


@dataclass(frozen=True, slots=True)
class Type:
    """Types words of a language into what has the focus, and waits for all that is found."""

    tr: str
    en: str

    def words(self, language: str) -> str:
        """Return what is typed in a language."""
        return {"tr": self.tr, "en": self.en}[language]


@dataclass(frozen=True, slots=True)
class Key:
    """Presses a key where the focus is."""

    name: str


@dataclass(frozen=True, slots=True)
class Hear:
    """Hears the part of a role: all of the page, its main part, its menu, what has the focus.

    `here` is the main part from where the address leads to; `title` is the page's name alone.
    """

    part: str


Step = Open | Press | Reach | Type | Key | Hear
PAGE: Final = Hear("RootWebArea")
MAIN: Final = Hear("main")
MENU: Final = Hear("navigation")
HERE: Final = Hear("here")
FOCUS: Final = Hear("focus")
TITLE: Final = Hear("title")
SEARCH: Final = Hear("search")
# What a screen reader says by itself when it changes.
STATUS: Final = Hear("status")
OPENER: Final = 'button[data-opens="__drawer"]'

TASKS: Final[dict[str, tuple[Step, ...]]] = {
    "find-report": (Open(""), PAGE, Press(".card--report"), TITLE),
    "child-tells": (Open("report/"), MAIN, Press(".who__tab:nth-of-type(2) summary"), FOCUS),
    "phone-rule": (Open(""), Press(".card--phone"), HERE),
    "papers-to-sign": (Open("for-you/parents/#papers"), HERE),
    "call-the-school": (
        Open(""),
        Press(".card--call"),
        Open("for-you/parents/#whom-to-call"),
        HERE,
    ),
    "read-a-clause": (Open("policy/"), MAIN, Press("article a[href*='devices/']"), MAIN),
    "in-force-on-a-day": (Open("editions/#on-a-day"), HERE),
    "menu": (
        Open("policy/devices/"),
        Press(OPENER),
        FOCUS,
        MENU,
        Press("#__menu a[href*='purpose/']"),
        TITLE,
    ),
    "search": (
        Open(""),
        Press(".search__opener", shows=".search--open"),
        FOCUS,
        Type("telefonum açık kalsa", "may my phone stay on"),
        STATUS,
        SEARCH,
        Key("ArrowDown"),
        FOCUS,
        Press(".search__results a[href*='#']"),
        HERE,
    ),
    "children": (Open("for-you/students/"), MAIN),
    "form": (Open("forms/"), MAIN, Press("article a[href*='phone/']:not([aria-hidden])"), MAIN),
    "other-language": (Open("report/"), Press("header a[hreflang]"), TITLE, MAIN),
}
# On a wide screen the menu stands beside the text, and the field of the search in the band.
ON_DESKTOP: Final = TASKS | {
    "menu": (
        Open("policy/devices/"),
        MENU,
        Press(".md-tabs__link[href*='forms/']"),
        TITLE,
    ),
    "search": (
        Open(""),
        Reach("#__search-field"),
        FOCUS,
        *TASKS["search"][3:],
    ),
}
BY_SCREEN: Final[dict[Screen, dict[str, tuple[Step, ...]]]] = {
    "phone": TASKS,
    "desktop": ON_DESKTOP,
}


def heard(page: Page, home: str, language: str, task: str, screen: Screen) -> list[str]:
    """Do a task from a language's home; return what was done (») and what was heard."""
    speech = Speech(language)
    return [line for step in BY_SCREEN[screen][task] for line in _done(page, home, speech, step)]


def _done(page: Page, home: str, speech: Speech, step: Step) -> Iterator[str]:
    if isinstance(step, Open):
        page.goto(home + step.address)
        yield f"» {step.address or '/'}"
    elif isinstance(step, Press):
        yield _pressed(page, speech, step)
    elif isinstance(step, Reach):
        page.locator(step.selector).focus()
    elif isinstance(step, Type):
        words = step.words(speech.language)
        page.keyboard.insert_text(words)
        _wait_for_results(page)
        yield f"» “{words}”"
    elif isinstance(step, Key):
        page.keyboard.press(step.name)
        yield f"» {step.name}"
    else:
        yield from _lines(page, speech, step.part)


def _pressed(page: Page, speech: Speech, step: Press) -> str:
    pressed, before = page.locator(step.selector).first, page.url
    pressed.focus()
    leads = pressed.get_attribute("href") or "tel:"
    said = " ".join(speech.lines(_focused(read_tree(page))))
    page.keyboard.press("Enter")
    if step.shows:
        page.locator(step.shows).first.wait_for()
    elif not leads.startswith("tel:"):
        page.wait_for_url(lambda address: address != before)
    return f"» {said}"


def _wait_for_results(page: Page) -> None:
    """Wait for a whole list: what is long is drawn in two parts, its number is said at once."""
    results = page.locator(".search__results > li")
    results.first.wait_for()
    number = page.locator(".search__count").inner_text().partition(" ")[0]
    expect(results).to_have_count(int(number))


def _lines(page: Page, speech: Speech, part: str) -> list[str]:
    root = read_tree(page)
    if part == "title":
        return speech.lines(root)[:1]
    if part == "focus":
        return speech.lines(_focused(root))
    if part == "here":
        return speech.lines(_first(root, "main").from_place(page.url.partition("#")[2]))
    return speech.lines(_first(root, part))


def _first(root: Node, role: str) -> Node:
    return next(node for node in root.walk() if node.role == role)


def _focused(root: Node) -> Node:
    return [node for node in root.walk() if node.states.get("focused")][-1]
