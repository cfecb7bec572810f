"""Fragments of HTML as trees: parsed once, changed as trees, written once."""

import re
from html import escape
from typing import Final

from lxml import html
from lxml.html import HtmlElement

from esafety.text.chapter_words import says_chapter

HEADINGS: Final = ("h1", "h2", "h3", "h4", "h5", "h6")


def parse(fragment: str) -> HtmlElement:
    """Return a fragment of HTML inside a `div`."""
    return html.fragment_fromstring(fragment, create_parent="div")


def has_class(name: str) -> str:
    """Return the XPath condition that an element has a class."""
    return f"contains(concat(' ', @class, ' '), ' {name} ')"


def inner(parent: HtmlElement) -> str:
    """Return what stands inside an element, as HTML."""
    inside = "".join(html.tostring(child, encoding="unicode") for child in parent)
    return escape(parent.text or "", quote=False) + inside


def lower_headings(body: HtmlElement, by: int = 1) -> None:
    """Lower every heading in a tree, so that chapters fit under one title; h6 is the lowest."""
    for element in body.iter(*HEADINGS):
        element.tag = f"h{min(int(element.tag[1]) + by, 6)}"


def is_labelled(body: HtmlElement, number: int | None) -> bool:
    """Tell whether a chapter gets a label with its number above its heading.

    A closing chapter has no number; a heading such as `1.AMAÇ` or `BİRİNCİ BÖLÜM` says its own.
    """
    if number is None:
        return False
    heading = next(iter(body.iter("h1", "h2", "h3")), None)
    text = heading.text_content().strip() if heading is not None else ""
    numbered = re.match(rf"{number}(?![\w.]*\d)\s*[.):–-]", text)
    return not numbered and not says_chapter(text, number)
