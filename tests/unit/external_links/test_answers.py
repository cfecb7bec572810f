"""What an answer means for whoever follows a link."""

import pytest

from esafety.external_links.answers import Answer, understood
from esafety.external_links.links import LinkResponse

PAGE = "https://site.org.tr/rehber/aile.html"


def page(title: str, body: str = "") -> str:
    return f"<!doctype html><html><head><title>{title}</title></head><body>{body}</body></html>"


@pytest.mark.parametrize(
    "shown",
    [
        page("404 - Sayfa Bulunamadı"),
        page("SAYFA BULUNAMADI"),
        page("Kurum", "<h1>Aradığınız sayfa bulunamadı</h1>"),
        page("Page not found | Site"),
        page("Error 404"),
        page("This page does not exist"),
        page("404"),
        page("Kurum", "<h1>404</h1><p>Ana sayfaya dönün.</p>"),
        page("404 | Kurum", "<h1>Hata 404</h1>"),
        page("404 Not Found"),
        page("404: Page not found"),
        page("Sayfa Bulunamadı (404) – Kurum"),
        page("Üzgünüz, aradığınız sayfa bulunamadı!"),
        page("Kurum", "<h1>The page you are looking for could not be found.</h1>"),
        page("Sorry, this page doesn’t exist · Site"),
    ],
)
def test_a_page_that_says_it_is_gone_is_gone_whatever_the_server_answers(shown: str) -> None:
    response = understood(PAGE, Answer(200, page=shown))

    assert (response.status, response.reason) == ("dead", "why-gone")


@pytest.mark.parametrize(
    "shown",
    [
        page("Aile rehberi", "<h1>Kayıp çocuk bulunamadı mı?</h1>"),
        page("Oda 404’ün oyunu"),
        page("404 sayılı Kanun Hükmünde Kararname"),
        page("404 - Öğretmenler Kanunu", "<h1>404 sayılı Kanun</h1>"),
        page("404 yazarı, 1 sayfa: okul gazetesi | Kurum"),
        page("Sayfa bulunamadı hatası görürseniz ne yapmalı? | Kurum"),
        page("Why a page was not found, and what children think"),
        page("HTTP 404 - Ansiklopedi", "<h1>HTTP 404</h1>" + "<p>Uzun yazı.</p>" * 300),
        page("Rehber", "<p>Sayfa bulunamadı diyen sitelere güvenmeyin.</p>"),
        "<!-- nothing -->",
        "",
        "<html",
    ],
)
def test_other_pages_are_left_alone(shown: str) -> None:
    assert understood(PAGE, Answer(200, page=shown)).status == "alive"


@pytest.mark.parametrize(
    "answer",
    [
        Answer(200, page=page("site.org.tr is for sale", "Buy this domain")),
        Answer(200, page=page("site.org.tr", "<p>Bu alan adı satılıktır.</p>")),
        Answer(200, reached="https://www.hugedomains.com/domain_profile.cfm?d=site"),
    ],
)
def test_a_name_that_is_for_sale_is_no_site(answer: Answer) -> None:
    assert understood("https://site.org.tr/", answer).reason == "why-parked"


def test_an_article_on_names_for_sale_is_no_parked_name() -> None:
    article = page(
        "Alan adları", "<p>Buy this domain diyen sayfalar.</p>" + "<p>Uzun yazı.</p>" * 300
    )

    assert understood(PAGE, Answer(200, page=article)).status == "alive"


@pytest.mark.parametrize(
    ("reached", "permanent", "response"),
    [
        ("https://site.org.tr/", True, ("unsure", "why-home")),
        ("https://www.site.org.tr/tr/index.html", False, ("unsure", "why-home")),
        ("https://other.gov.tr/rehber/aile.html", True, ("unsure", "why-elsewhere")),
        ("https://www.site.org.tr/rehber/aile/", True, ("alive", "why-status")),
        ("https://site.org.tr/oturum/aile", False, ("alive", "why-status")),
    ],
)
def test_where_a_link_ends_is_looked_at(
    reached: str, *, permanent: bool, response: tuple[str, str]
) -> None:
    found = understood(PAGE, Answer(200, reached, permanent=permanent))

    assert (found.status, found.reason) == response
    assert bool(found.reached) is (permanent or found.status == "unsure")


def test_a_site_whose_home_moves_to_a_language_is_as_it_was() -> None:
    assert understood("https://site.org.tr/", Answer(200, "https://site.org.tr/tr/")).reached == ""


def test_a_name_with_turkish_letters_is_the_one_that_its_server_answers_by() -> None:
    asked = "http://www.çocuk.org/rehber"

    found = understood(asked, Answer(200, "https://xn--ocuk-zoa.org/rehber", permanent=True))

    assert (found.status, found.reason) == ("alive", "why-status")
    assert understood(asked, Answer(200, "https://cocuk.org/rehber")).reason == "why-elsewhere"


def test_a_status_that_is_none_of_success_needs_no_page() -> None:
    assert understood(PAGE, Answer(404)) == LinkResponse("dead", http_status=404)
