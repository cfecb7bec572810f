from dataclasses import replace

import pytest
from lxml import etree

from esafety.content.school_content import Content
from esafety.policy_data.changes_feed import feed_changes, feed_text
from esafety.text.messages import reader_words
from three_editions import FIRST, PHONES, SECOND, THIRD

ATOM = {"a": "http://www.w3.org/2005/Atom"}


def feed(content: Content, language: str = "tr") -> etree._Element:
    words = reader_words(language)
    entries = feed_changes(content, words, language)
    return etree.fromstring(feed_text(entries, content.school, words, language))


def texts(element: etree._Element, path: str) -> list[str]:
    found = element.xpath(path, namespaces=ATOM)
    assert isinstance(found, list)
    return [str(text) for text in found]


def test_it_lists_what_became_of_each_clause_the_newest_edition_first(three: Content) -> None:
    assert texts(feed(three), "//a:entry/a:title/text()") == [
        "2024-2025 sürümü onaylandı",
        "2024-2025 · Madde 1.2 · Kaldırıldı",
        "2024-2025 · Madde 2.2 · Metni değişti",
        "2023-2024 sürümü onaylandı",
        "2023-2024 · Madde 2.1 · Eklendi",
        "2022-2023 sürümü onaylandı",
    ]
    assert texts(feed(three, "en"), "//a:entry/a:title/text()")[1:3] == [
        "2024-2025 · Clause 1.2 · Removed",
        "2024-2025 · Clause 2.2 · Reworded",
    ]


def test_an_entry_leads_to_the_clause_and_shows_which_words_changed(three: Content) -> None:
    entry = feed(three).findall("a:entry", ATOM)[2]

    assert texts(entry, "a:link/@href") == [
        f"https://okul.test/e-guvenlik/{THIRD}/policy/devices/#{PHONES}"
    ]
    assert texts(entry, "a:category/@term") == ["edited", PHONES]
    assert texts(entry, "a:content/text()") == [
        "Telefonlar kapalı durur<ins> ve çantada kalır</ins>."
    ]
    assert texts(entry, "a:updated/text()") == ["2024-09-29T12:00:00+00:00"]


def test_a_clause_that_is_gone_leads_to_the_edition_that_still_had_it(three: Content) -> None:
    removed = feed(three, "en").findall("a:entry", ATOM)[1]

    assert texts(removed, "a:link/@href") == [
        f"https://okul.test/e-guvenlik/{SECOND}/en/policy/purpose/#purpose-02"
    ]


def test_every_entry_has_a_name_of_its_own_that_stays(three: Content) -> None:
    now = texts(feed(three), "//a:id/text()")
    before = replace(three, editions=three.editions[:2], edition=next(iter(three.editions[1:2])))
    other = texts(feed(three.at("https://baska.test/")), "//a:id/text()")

    assert len(set(now)) == len(now)
    assert texts(feed(before), "//a:entry/a:id/text()") == now[4:]
    assert not {*texts(feed(three, "en"), "//a:id/text()"), *other} & set(now)


def test_what_rfc_4287_asks_of_a_feed_is_there(three: Content) -> None:
    whole = feed(three, "en")

    assert texts(whole, "a:link[@rel='self']/@href") == [
        "https://okul.test/e-guvenlik/latest/en/changes.xml"
    ]
    assert texts(whole, "a:author/a:name/text()") == ["Çınar Primary School"]
    assert texts(whole, "a:updated/text()") == ["2024-09-29T12:00:00+00:00"]
    for entry in whole.findall("a:entry", ATOM):
        for path in ("a:id", "a:title", "a:updated", "a:link[@rel='alternate']", "a:content"):
            assert len(texts(entry, path)) == 1, path


def test_an_edition_without_text_in_a_language_is_left_out_of_its_feed(three: Content) -> None:
    first = replace(three.editions[0], languages=("tr",))
    content = replace(three, editions=(first, *three.editions[1:]))

    assert not [e for e in feed_changes(content, reader_words("en"), "en") if FIRST in e.title]


@pytest.mark.parametrize("number", [0, 1])
def test_a_draft_is_no_news(three: Content, number: int) -> None:
    drafts = tuple(replace(e, approval=None, seal=None) for e in three.editions[number:])

    entries = feed_changes(
        replace(three, editions=(*three.editions[:number], *drafts)), reader_words("tr"), "tr"
    )

    assert [entry.kind for entry in entries] == ["approved"] * number
