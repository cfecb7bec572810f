"""The words of a word search are read once: the check and the paper have the same."""

from esafety.documents.word_search.letters import ALPHABETS, UNWANTED
from esafety.documents.word_search.source import read_word_searches, sheet_of
from esafety.markdown.page import Page, read_page
from esafety.text.languages import KNOWN

FRONT = """\
---
title: Ara
description: D
template: word-search.html
grades: "1-2"
clauses: []
---
# Ara { #a }

Oku.

- bu liste değil

## Bul { #words }

"""


def page(language: str, *words: str) -> Page:
    lines = "\n".join(f"- {word}" for word in words)
    return read_page(f"docs/class/ara.{language}.md", FRONT + lines + "\n")


def test_a_sheet_has_its_words_in_capitals_of_each_language() -> None:
    pages = [page("tr", "izin", "**ışık**"), page("en", "link", "light"), page("ar", "إذن")]

    (sheet,) = read_word_searches(pages)

    assert sheet.words["tr"] == ("İZİN", "IŞIK")
    assert sheet.words["en"] == ("LINK", "LIGHT")
    assert (sheet.grades, sheet.words["ar"]) == ("1-2", ("إذن",))
    assert sheet_of({"word-search": (sheet,)}, "docs/class/ara.md") is sheet


def test_every_language_of_paper_has_an_alphabet_and_words_that_may_not_appear() -> None:
    printed = {code for code, language in KNOWN.items() if language.printed}

    assert printed <= ALPHABETS.keys()
    assert printed <= UNWANTED.keys()
