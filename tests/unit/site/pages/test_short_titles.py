import pytest

from esafety.site.pages.short_titles import with_short_title

LINK = '<a class="headerlink" href="#a" title="Kalıcı">&para;</a>'


def test_the_title_is_large_and_the_approved_words_follow_under_a_label() -> None:
    shown = with_short_title(
        f'<h1 id="a">2.BİZ &amp; SİZ:{LINK}</h1><p>x</p>', "Biz & siz", "Metin:"
    )

    assert shown == (
        f'<h1 id="a">Biz &amp; siz{LINK}</h1>\n'
        '<p class="approved-heading"><span class="approved-heading__label">Metin:</span> '
        "2.BİZ &amp; SİZ:</p><p>x</p>"
    )


@pytest.mark.parametrize("html", [f'<h1 id="a">Amaç{LINK}</h1>', "<p>a</p>", '<h3 id="b">c</h3>'])
def test_what_is_the_title_already_and_what_is_no_heading_stays(html: str) -> None:
    assert with_short_title(html, "Amaç", "Metin:") == html


def test_only_the_first_heading_is_changed() -> None:
    shown = with_short_title('<h2 id="a">A</h2><h2 id="b">B</h2>', "Kısa", "Metin:")

    assert shown.endswith('<h2 id="b">B</h2>')
