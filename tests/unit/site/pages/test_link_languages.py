import pytest

from esafety.site.pages.link_languages import with_link_languages

HOME = "ar/for-you/parents/"


@pytest.mark.parametrize(
    ("href", "language"),
    [
        ("../../../en/policy/devices/#a-01", "en"),
        ("../../../about/", "tr"),
        ("../../report/", None),
        ("#a", None),
        ("https://okul.test/en/", None),
        ("../../../downloads/2022-2023/booklet.en.pdf", None),
        ("mailto:a@okul.test", None),
    ],
)
def test_a_link_that_leaves_its_language_names_the_other(href: str, language: str | None) -> None:
    html = f'<p><a class="x" href="{href}">y</a></p>'
    named = f'<a hreflang="{language}" class="x"' if language else '<a class="x"'

    assert with_link_languages(html, HOME, "ar") == f'<p>{named} href="{href}">y</a></p>'


def test_a_link_that_names_its_language_already_stays_as_it_is() -> None:
    html = '<a href="../../../en/" hreflang="en">y</a>'

    assert with_link_languages(html, HOME, "ar") == html


def test_pages_in_languages_that_have_every_page_stay_as_they_are() -> None:
    html = '<a href="../en/about/">y</a>'

    assert with_link_languages(html, "about/", "tr") is html
