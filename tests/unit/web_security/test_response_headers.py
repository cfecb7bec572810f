"""A header for every page takes nothing from what a page allows itself by its digests."""

from esafety.site.security.content_policy import policy_of
from esafety.web_security.response_headers import response_headers


def directives(policy: str) -> dict[str, str]:
    split = (one.strip().partition(" ") for one in policy.split(";"))
    return {name: sources for name, _, sources in split}


def test_the_header_leaves_to_each_page_what_is_named_by_digests() -> None:
    header = directives(response_headers()["Content-Security-Policy"])

    assert not header.keys() & {"default-src", "script-src", "style-src"}


def test_page_and_header_say_the_same_of_all_else() -> None:
    header = directives(response_headers()["Content-Security-Policy"])
    page = directives(policy_of("<p>a</p>"))

    assert {name: header[name] for name in header.keys() & page.keys()} == {
        name: said for name, said in page.items() if name in header
    }
    assert page.keys() - header.keys() == {"default-src", "script-src", "style-src"}


def test_no_other_site_shows_a_page_in_a_frame() -> None:
    headers = response_headers()

    assert directives(headers["Content-Security-Policy"])["frame-ancestors"] == "'self'"
    assert headers["X-Frame-Options"] == "SAMEORIGIN"


def test_a_value_fits_between_double_quotes_on_one_line() -> None:
    for name, value in response_headers().items():
        assert not {'"', "\n", "\\"} & set(name + value)
