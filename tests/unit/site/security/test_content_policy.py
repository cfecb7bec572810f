from base64 import b64encode
from hashlib import sha256

import pytest

from esafety.site.security.content_policy import (
    event_handlers,
    for_disk,
    policy_of,
    with_policy,
)

HEAD = '<html><head><meta charset="utf-8"><title>Okul</title>{}</head><body>{}</body></html>'
STYLE = "\n h1 { color: red }"


def page(body: str = "", head: str = "") -> str:
    return HEAD.format(head, body)


def digest(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


def directive(html: str, name: str) -> str:
    (found,) = (one for one in policy_of(html).split("; ") if one.split()[0] == name)
    return found


def test_nothing_may_be_loaded_but_from_the_site_itself() -> None:
    assert policy_of(page()) == (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
        "font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; "
        "form-action 'self'; base-uri 'none'"
    )


def test_scripts_and_styles_that_stand_in_the_page_are_named_by_their_digests() -> None:
    html = page("<script>go(1 < 2)</script>", f"<style>{STYLE}</style>")

    assert directive(html, "script-src") == f"script-src 'self' {digest('go(1 < 2)')}"
    assert directive(html, "style-src") == f"style-src 'self' {digest(STYLE)}"


def test_the_same_script_is_named_once() -> None:
    assert policy_of(page("<script>a()</script>" * 2)).count("sha256-") == 1


@pytest.mark.parametrize(
    "inert",
    [
        '<script src="a.js"></script>',
        '<script type="application/json">{"a": 1}</script>',
        "<script id=facts type='application/ld+json'>{}</script>",
        "<!-- <script>a()</script> -->",
        "<p>&lt;script>a()&lt;/script></p>",
    ],
)
def test_files_data_and_comments_have_no_digest(inert: str) -> None:
    assert "sha256-" not in policy_of(page(inert))


@pytest.mark.parametrize(
    "kind",
    [
        "module",
        "text/javascript",
        "MODULE",
        "application/x-javascript",
        "text/ecmascript",
        "importmap",
    ],
)
def test_a_script_of_a_named_language_has_one(kind: str) -> None:
    assert digest("a()") in policy_of(page(f'<script type="{kind}">a()</script>'))


def test_a_tag_may_hold_any_mark_between_quotes() -> None:
    html = page("""<script data-a="x > y" data-b='</script>'>a()</script>""")

    assert directive(html, "script-src") == f"script-src 'self' {digest('a()')}"


def test_ends_of_lines_count_as_a_browser_reads_them() -> None:
    assert digest("a()\nb()") in policy_of(page("<script>a()\r\nb()</script>"))


def test_the_policy_stands_behind_the_encoding_and_before_all_else() -> None:
    html = with_policy(page("<script>a()</script>"))

    assert html.startswith(
        '<html><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="'
        "default-src 'none'; "
    )
    assert html.replace(html[html.index("<meta http") : html.index("<title>")], "") == page(
        "<script>a()</script>"
    )


def test_a_page_without_an_encoding_gets_it_first() -> None:
    assert with_policy("<head><title>a</title></head>").startswith("<head><meta http-equiv=")


def test_a_page_that_was_changed_gets_a_new_policy_in_place_of_the_old() -> None:
    first = with_policy(page("<script>a()</script>"))
    changed = first.replace("a()", "b()")

    assert with_policy(changed) == with_policy(page("<script>b()</script>"))
    assert with_policy(first) == first


def test_what_is_no_page_is_refused() -> None:
    with pytest.raises(LookupError, match="head"):
        with_policy("<p>a fragment</p>")


def test_a_style_in_an_attribute_becomes_a_class_that_weighs_as_much() -> None:
    html = with_policy(
        page(
            '<p style="height: 80mm" class="frame big">a</p>'
            '<p style="height: 80mm">b</p>'
            "<img style='top: 1px' alt=\"x > y\"/>"
        )
    )
    rules = (
        ".inline-1.inline-1.inline-1.inline-1{height: 80mm}"
        ".inline-2.inline-2.inline-2.inline-2{top: 1px}"
    )

    assert f'"><style>{rules}</style><title>' in html
    assert digest(rules) in html
    assert '<p class="frame big inline-1">a</p><p class="inline-1">b</p>' in html
    assert '<img alt="x > y" class="inline-2"/>' in html
    assert "style=" not in html.partition("<body>")[2]


def test_a_style_of_words_between_quotes_keeps_them() -> None:
    html = with_policy(page("""<p style='content: "a"'>a</p>"""))

    assert '{content: "a"}</style>' in html


def test_from_a_disk_files_may_load_files() -> None:
    html = for_disk(with_policy(page("<script>a('self')</script>")))

    assert "script-src 'self' file: 'sha256-" in html
    assert "a('self')" in html
    assert "default-src 'none';" in html


def test_words_about_styles_stay_as_they_are() -> None:
    written = page('<p title=" style=a">a</p><script>x = "<p style=\'a\'>"</script>')

    assert with_policy(written).partition("<title>")[2] == written.partition("<title>")[2]


def test_event_handlers_are_found_because_they_would_be_dead() -> None:
    html = page(
        '<p onclick="a()" title="onload=b">a</p><img src="a" ONERROR=b()>'
        "<script>x = '<p onclick=c()>'</script><!-- <p onclick=d> -->"
    )

    assert event_handlers(html) == ["onclick", "onerror"]


@pytest.mark.parametrize("written", ['STYLE="top: 1px"', 'style = "top: 1px"', "Style\n=top:1px"])
def test_a_style_is_one_however_its_attribute_is_written(written: str) -> None:
    html = with_policy(page(f"<p {written}>a</p>"))

    assert '<p class="inline-1">a</p>' in html


def test_a_style_in_an_attribute_ends_no_element() -> None:
    html = with_policy(page("""<p style='content: "</style><script>a()</script>"'>a</p>"""))

    assert "</style><script>" not in html
    assert directive(html, "script-src") == "script-src 'self'"


@pytest.mark.parametrize(
    "address",
    ["javascript:history.back()", " JavaScript:a()", "java\nscript:a()", "javascript&colon;a()"],
)
def test_a_link_to_a_program_is_found_because_it_would_be_dead(address: str) -> None:
    html = page(f'<a href="{address}">Geri</a> <a href="javascript.html">Sözlük</a>')

    assert event_handlers(html) == ["href"]
