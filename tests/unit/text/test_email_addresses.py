import json
import re
from html import unescape
from typing import Any
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree, html

from esafety.text.email_addresses import (
    ADDRESS as PATTERN,
)
from esafety.text.email_addresses import (
    addresses_in,
    protected_fragment,
    protected_json,
    protected_page,
    protected_xml,
)
from examples import examples
from time_limits import processor_limit

ADDRESS = "mudur.yardimcisi@okul-1.k12.tr"
PAGE = f"""<html><head><title>{ADDRESS}</title><meta name="description" content="{ADDRESS}">
<style>@media print {{}}</style>
<script type="application/ld+json">{{"email": "{ADDRESS}"}}</script></head>
<body><p title="{ADDRESS}">Bize <a href="mailto:{ADDRESS}">{ADDRESS}</a> yazın.</p></body></html>"""
# As harvesters look: in the bytes, with references decoded, with tags dropped, and with both.
HARVESTED = re.compile(r"[\w.%+-]+@[\w-]+(?:\.[\w-]+)*\.[a-zA-Z]{2,}")
TAG = re.compile(r"<[^>]*>")


@pytest.mark.parametrize("tags", ["", " "])
def test_a_harvester_finds_no_address_in_what_is_shown(tags: str) -> None:
    protected = protected_page(PAGE)
    body = protected[protected.index("<body>") :].replace(
        f'title="{"".join(map(ref, ADDRESS))}"', ""
    )

    for read in (body, unescape(body), TAG.sub(tags, body), unescape(TAG.sub(tags, body))):
        assert not HARVESTED.search(read)


@pytest.mark.parametrize("before", ["-", "–", ".", "+", "...", "("])
def test_what_stands_before_an_address_hides_it_from_nobody_but_harvesters(before: str) -> None:
    assert ADDRESS not in unescape(protected_page(f"<p>{before}{ADDRESS}</p>"))


def ref(letter: str) -> str:
    return f"&#{ord(letter)};"


def test_no_byte_of_the_page_has_one() -> None:
    assert not HARVESTED.search(protected_page(PAGE))


def test_a_browser_reads_the_same() -> None:
    tree: Any = html.document_fromstring(protected_page(PAGE))
    (link,) = tree.xpath("//a")
    shown = "".join(text for text in link.xpath(".//text()[not(ancestor::*[@hidden])]"))

    assert shown == ADDRESS
    assert unquote(link.get("href")) == f"mailto:{ADDRESS}"
    assert tree.findtext(".//title") == ADDRESS
    assert tree.xpath("//meta/@content") == tree.xpath("//p/@title") == [ADDRESS]
    assert json.loads(tree.xpath("//script/text()")[0]) == {"email": ADDRESS}
    assert "@media print {}" in tree.xpath("//style/text()")[0]


def test_a_page_without_an_address_stays_as_it_is_and_so_does_a_protected_one() -> None:
    plain = "<p>@media a@b &#64; <b title='>'>x</b></p>"

    assert protected_page(plain) == plain
    assert protected_page(protected_page(PAGE)) == protected_page(PAGE)


def test_data_have_the_same_values() -> None:
    data, feed = json.dumps({"a": ADDRESS}), f"<feed><email>{ADDRESS}</email></feed>"

    assert json.loads(protected_json(data)) == {"a": ADDRESS}
    assert etree.fromstring(protected_xml(feed)).findtext("email") == ADDRESS
    assert not HARVESTED.search(protected_json(data) + protected_xml(feed))


def test_a_text_to_paste_has_no_hidden_parts() -> None:
    pasted = protected_fragment(f'<p><a href="mailto:{ADDRESS}">{ADDRESS}</a></p>')

    assert "hidden" not in pasted
    assert etree.HTML(pasted).xpath("string()") == ADDRESS
    assert not HARVESTED.search(pasted)


def test_comments_that_do_not_close_take_no_squared_time() -> None:
    with processor_limit(20):
        protected_page("<!--" * 40_000 + " a@okul.k12.tr")


@examples(500)
@given(st.lists(st.sampled_from([*"aé@.-+% ", "com", "x" * 63])).map("".join))
def test_in_a_long_text_the_same_addresses_are_found(text: str) -> None:
    assert [*addresses_in(text)] == [found[0] for found in PATTERN.finditer(text)]
