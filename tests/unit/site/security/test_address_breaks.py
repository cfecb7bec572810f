"""A long address is broken behind its signs, and is the same address."""

import pytest
from lxml import html

from esafety.site.security.address_breaks import with_breaks
from esafety.text.email_addresses import BREAK, protected_page

LONG = "https://cinarilkokulu.meb.k12.tr/icerikler/e-guvenlik/?a=1&amp;b=2"


def test_a_long_address_may_be_broken_behind_its_signs_and_stays_the_same() -> None:
    page = f'<p><a href="{LONG}">{LONG}</a></p>'

    shown = with_breaks(page)

    assert shown.partition(">")[2].partition(">")[2].removesuffix("</a></p>").split(BREAK) == [
        *("https://", "cinarilkokulu.", "meb.", "k12.", "tr/", "icerikler/", "e-guvenlik/?"),
        *("a=", "1&amp;b=", "2"),
    ]
    assert html.fragment_fromstring(shown).text_content() == LONG.replace("&amp;", "&")
    assert f'href="{LONG}"' in shown
    assert with_breaks(shown) == shown


@pytest.mark.parametrize(
    "page",
    [
        '<a href="https://okul.k12.tr/">https://okul.k12.tr/</a>',
        f'<a href="{LONG}">the school</a>',
        f"<p>{LONG}</p>",
        f'<script>"<b>{LONG}</b>"</script>',
    ],
)
def test_short_addresses_words_and_programs_stay_as_they_are(page: str) -> None:
    assert with_breaks(page) == page


def test_what_is_said_behind_an_address_stays_behind_it() -> None:
    mark = '<span class="visually-hidden"> (x)</span></a>'

    assert with_breaks(f'<a href="{LONG}">{LONG}{mark}').endswith(f"{BREAK}2{mark}")


def test_an_email_address_may_be_broken_behind_its_full_stops_and_its_sign() -> None:
    page = protected_page("<p>bilgi.okul@cinar.k12.tr</p>")
    element = html.fragment_fromstring(page)
    for hidden in element.xpath(".//*[@hidden]"):
        hidden.drop_tree()
    parts = [text for text in element.itertext() if text]

    assert "".join(parts) == "bilgi.okul@cinar.k12.tr"
    assert parts == ["bilgi.", "okul@", "cinar.", "k12.", "tr"]
