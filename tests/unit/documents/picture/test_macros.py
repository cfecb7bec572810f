from dataclasses import replace
from datetime import date

import pytest

from esafety.documents.common.sheets.plain_source import PlainSheet
from esafety.documents.picture.macros import picture_to_send
from esafety.site.macros.context import MacroContext
from esafety.text.templates import Templates
from workshop import CONTENT, ROOT

PICTURE = PlainSheet(
    *("group", "docs/families/group.md"),
    {"tr": "Resim", "en": "Picture"},
    {"tr": "İki kuş konuşuyor", "en": "Two birds talk"},
    (),
)


def html(language: str) -> str:
    templates = Templates(ROOT, language)
    content = replace(CONTENT, sheets={"picture": (PICTURE,)})
    scope = MacroContext(
        content, templates, [templates], date(2026, 11, 28), lambda target: f"/{target}"
    )
    return picture_to_send(scope, "group")


@pytest.mark.parametrize(
    ("language", "alt"), [("tr", "İki kuş konuşuyor"), ("en", "Two birds talk")]
)
def test_a_picture_is_shown_with_its_words_its_file_and_its_page(language: str, alt: str) -> None:
    shown, edition = html(language), CONTENT.edition.name

    assert f'alt="{alt}"' in shown
    assert f'href="/downloads/{edition}/pictures/group.{language}.png"' in shown
    assert 'href="/docs/families/group.md"' in shown


def test_a_language_that_is_not_printed_shows_the_english_one_and_says_so() -> None:
    assert "group.en.png" in html("ar")
    assert 'alt="Two birds talk" lang="en"' in html("ar")


def test_paper_leaves_the_picture_out() -> None:
    assert html("tr").startswith('<div class="picture-to-send no-print">')
