"""Words of the glossary that a page explains on screen: on paper only the words stay."""

from typing import Final

from lxml.html import HtmlElement

# What `overrides/fragments/glossary-word.html` writes.
_WORD: Final = "term"
_NOTE: Final = "term-note"


def without_term_marks(page: HtmlElement) -> HtmlElement:
    """Return a page without explanations, its words as they were; the tree is changed."""
    for note in page.find_class(_NOTE):
        note.drop_tree()
    for word in page.find_class(_WORD):
        word.drop_tag()
    return page
