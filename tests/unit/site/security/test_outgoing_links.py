import pytest

from esafety.site.security.outgoing_links import own_hosts, with_outgoing_links

OWN = own_hosts("https://okul.test/e-guvenlik/", "https://www.okul.meb.test/", None)
WORDS = "Başka bir siteye gider."
REL = 'rel="external noopener noreferrer"'
SAID = '<p id="leaves-site" hidden>Başka bir siteye gider.</p>'


def page(body: str) -> str:
    return f"<html><body>{body}</body></html>"


def test_a_link_to_another_site_says_so_and_tells_it_nothing() -> None:
    assert with_outgoing_links(page('<a href="https://a.test/">a</a>'), OWN, WORDS) == page(
        f'<a href="https://a.test/" {REL} aria-describedby="leaves-site">a</a>{SAID}'
    )


def test_the_words_stand_once_however_many_links_there_are() -> None:
    html = with_outgoing_links(page('<a href="//a.test">a</a>' * 3), OWN, WORDS)

    assert html.count(WORDS) == 1
    assert html.count('aria-describedby="leaves-site"') == 3


def test_what_a_link_says_already_stays() -> None:
    given = 'rel="license external" href="http://a.test" aria-describedby="c"'
    html = page(f'<a class="b" {given}>a</a>')

    assert (
        '<a class="b" href="http://a.test" rel="external noopener noreferrer license"'
        ' aria-describedby="leaves-site c">a</a>'
    ) in with_outgoing_links(html, OWN, WORDS)


@pytest.mark.parametrize(
    "stays",
    [
        *('<a href="../report/">a</a>', '<a href="tel:183">183</a>', '<a id="a">a</a>'),
        *('<a href="mailto:a@a.test">a</a>', '<a href="#b" title="https://a.test">a</a>'),
        '<a href="https://okul.test/e-guvenlik/2022-2023/">a</a>',
        *('<a href="https://okul.meb.test/">a</a>', '<a href="http://www.okul.test">a</a>'),
        '<link rel="license" href="https://a.test/">',
    ],
)
def test_the_schools_own_links_telephones_and_mail_stay_as_they_are(stays: str) -> None:
    assert with_outgoing_links(page(stays), OWN, WORDS) == page(stays)


def test_a_host_that_only_begins_like_the_schools_is_another() -> None:
    html = with_outgoing_links(page('<a href="https://okul.test.evil.test/">a</a>'), OWN, WORDS)

    assert SAID in html
