"""What visitors come for, as they do it with a screen reader: open, press, hear."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from playwright.sync_api import Page

from measuring.everyone.screen_reader.speech import Speech
from measuring.everyone.screen_reader.tree import Node, read_tree


@dataclass(frozen=True, slots=True)
class Open:
    """Opens an address below a language's home."""

    address: str


@dataclass(frozen=True, slots=True)
class Press:
    """Presses Enter on an element, by its selector."""

    selector: str


@dataclass(frozen=True, slots=True)
class Hear:
    """Hears the part of a role: all of the page, its main part, its menu, what has the focus.

    `here` is the main part from where the address leads to; `title` is the page's name alone.
    """

    part: str


Step = Open | Press | Hear
PAGE: Final = Hear("RootWebArea")
MAIN: Final = Hear("main")
MENU: Final = Hear("navigation")
HERE: Final = Hear("here")
FOCUS: Final = Hear("focus")
TITLE: Final = Hear("title")
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
        Press("#menu a[href*='purpose/']"),
        TITLE,
    ),
    "children": (Open("for-you/students/"), MAIN),
    "form": (Open("forms/"), MAIN, Press("article a[href*='phone/']:not([aria-hidden])"), MAIN),
    "other-language": (Open("report/"), Press("header a[hreflang]"), TITLE, MAIN),
}


def heard(page: Page, home: str, language: str, task: str) -> list[str]:
    """Do a task from a language's home; return what was done (») and what was heard."""
    speech = Speech(language)
    return [line for step in TASKS[task] for line in _done(page, home, speech, step)]


def _done(page: Page, home: str, speech: Speech, step: Step) -> Iterator[str]:
    if isinstance(step, Open):
        page.goto(home + step.address)
        yield f"» {step.address or '/'}"
    elif isinstance(step, Press):
        pressed, before = page.locator(step.selector).first, page.url
        pressed.focus()
        leads = pressed.get_attribute("href") or "tel:"
        yield f"» {' '.join(speech.lines(_focused(read_tree(page))))}"
        page.keyboard.press("Enter")
        if not leads.startswith("tel:"):
            page.wait_for_url(lambda address: address != before)
    else:
        yield from _lines(page, speech, step.part)


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
