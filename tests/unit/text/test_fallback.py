import json

import pytest

from esafety.text.fallback import ByLanguage, first_written, labelled, marked

NAME = ByLanguage({"tr": "Çınar İlkokulu", "en": "Çınar Primary School"})


def test_a_page_shows_its_own_words_as_they_are() -> None:
    assert labelled(f"<p>{NAME['tr']}</p>") == "<p>Çınar İlkokulu</p>"


def test_words_of_another_language_bear_its_label_in_a_text() -> None:
    assert labelled(f"<p>{NAME['ar']}</p>") == (
        '<p><span lang="en" dir="ltr">Çınar Primary School</span></p>'
    )


def test_the_words_may_hold_tags_of_their_own() -> None:
    assert labelled(f"<p>{marked('see <b>here</b>', 'en')}.</p>") == (
        '<p><span lang="en" dir="ltr">see <b>here</b></span>.</p>'
    )


@pytest.mark.parametrize(
    ("html", "shown"),
    [
        ('<a title="{}">x</a>', '<a title="words">x</a>'),
        ('<a title="a > b {}">x</a>', '<a title="a > b words">x</a>'),
        ("<title>{} · x</title>", "<title>words · x</title>"),
        ("<!-- {} -->", "<!-- words -->"),
    ],
)
def test_where_no_element_can_stand_only_the_words_do(html: str, shown: str) -> None:
    assert labelled(html.format(marked("words", "en"))) == shown


def test_a_script_is_given_the_words_alone() -> None:
    said = json.dumps({"copy": marked("Copy", "en")})

    assert labelled(f"<script>{said}</script>") == '<script>{"copy": "Copy"}</script>'


def test_nothing_is_shown_of_what_exists_in_no_fallback() -> None:
    with pytest.raises(KeyError):
        first_written({"de": "x"}, "ar")
