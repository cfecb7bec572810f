"""The places of a form: a drawn line on the web, a field on paper that can be typed into.

Signatures, dates and drawings stay lines and frames on paper too: they are given in ink.
"""

from collections.abc import Callable
from typing import Final

from lxml import html
from lxml.html import HtmlElement

# What parts a question from one of its answers in the words read aloud.
ANSWER: Final = " – "


def replace_with_inputs(body: HtmlElement) -> None:
    """Put a field into every place that can be filled in on a screen."""
    for blank in body.find_class("blank"):
        if field := _FIELDS.get(blank.get("data-kind", "")):
            field(blank)


def _typed(tag: str) -> Callable[[HtmlElement], None]:
    def field(blank: HtmlElement) -> None:
        _exchange(blank.find_class("blank__room")[0], tag, blank, title=_words(blank))

    return field


def _tick(blank: HtmlElement) -> None:
    _exchange(blank.find_class("blank__box")[0], "input", blank, "checkbox", title=_words(blank))


def _answers(blank: HtmlElement) -> None:
    question = _words(blank)
    for answer in blank.find_class("blank__answer"):
        title = f"{question}{ANSWER}{_words(answer)}"
        box, value = answer.find_class("blank__box")[0], answer.get("data-answer", "")
        _exchange(box, "input", blank, "radio", value=value, title=title)


def _words(part: HtmlElement) -> str:
    """Return what stands beside a place: the first label in it.

    A box in a table has none: its row and its column say it, and it is told to ears alone.
    """
    if said := part.get("data-words"):
        return str(said)
    return str(part.find_class("blank__label")[0].text_content())


def _exchange(
    place: HtmlElement, tag: str, blank: HtmlElement, sort: str = "text", **said: str
) -> None:
    """Put a field where a line or a box was drawn; it keeps that one's look."""
    facts = {"class": place.get("class", ""), "name": blank.get("data-field", ""), **said}
    field = html.Element(tag, facts if tag == "textarea" else {"type": sort, **facts})
    place.addprevious(field)
    place.drop_tree()


_FIELDS: Final[dict[str, Callable[[HtmlElement], None]]] = {
    "line": _typed("input"),
    "short": _typed("input"),
    "lines": _typed("textarea"),
    "tick": _tick,
    "cell": _tick,
    "yes-no": _answers,
}
