import re
from typing import Any

import pytest

from esafety.documents.common.sheets.sheet_kind import SheetKind
from esafety.documents.registry import KINDS
from esafety.school.glossary import ADULT, CHILD, GlossaryWord
from esafety.site.glossary.explanations import MOST, Explanations, reader_of_words
from esafety.text.templates import Templates
from workshop import ROOT

KIND = {kind.name: kind for kind in KINDS}


def word(name: str, term: str, *, marked: bool | None = None) -> GlossaryWord:
    both = {"tr": term, "en": term}
    sentences = {
        "child": {"tr": f"Çocuğa {name}.", "en": f"Child {name}."},
        "adult": {"tr": f"Yetişkine {name}.", "en": f"Adult {name}."},
    }
    given = {} if marked is None else {"marked": marked}
    return GlossaryWord.model_validate({"id": name, "term": both, **given, **sentences})


def explanations(*words: GlossaryWord) -> Explanations:
    return Explanations(words, Templates(ROOT, "tr"))


PASSWORD = word("password", "şifre")


def test_the_first_use_of_a_word_becomes_a_button_with_its_explanation() -> None:
    html = "<h2>Şifre</h2><p><a href='x'>şifre</a> ve <b>Şifreni</b> ya da şifreni.</p>"

    page = explanations(PASSWORD).in_page(html, CHILD, "../resources/glossary/")

    assert re.sub(r"<button.*?</span></span>|<button.*</span>", "[]", page) == (
        "<h2>Şifre</h2><p><a href='x'>şifre</a> ve <b>[]</b> ya da şifreni.</p>"
    )
    assert (
        '<button class="term" type="button" popovertarget="term-password">Şifreni</button>' in page
    )
    assert 'id="term-password" popover' in page
    assert "Çocuğa password." in page
    assert "Yetişkine" not in page
    assert 'href="../resources/glossary/#password"' in page


def test_of_a_long_name_the_end_is_the_button() -> None:
    board = word("board", "Bilgi Teknolojileri ve İletişim Kurumu")
    day = word("day", "Güvenli İnternet Günü")

    page = explanations(board, day).in_page(
        "<p>Bilgi Teknolojileri ve İletişim Kurumu’nun Güvenli İnternet Günü</p>", ADULT, ""
    )

    assert re.sub(r"<span class=.*?</span></span>|<[^<>]*>", "|", page) == (
        "|Bilgi Teknolojileri ve |İletişim Kurumu’nun|| |Güvenli İnternet Günü|||"
    )
    assert '<strong class="term-note__word">Bilgi Teknolojileri ve İletişim Kurumu' in page


def test_a_school_without_a_page_of_all_words_has_no_way_to_it() -> None:
    page = explanations(PASSWORD).in_page("<p>Şifre</p>", ADULT, "")

    assert "Yetişkine password." in page
    assert "href" not in page


def test_no_page_has_more_than_a_few_words_explained() -> None:
    words = [word(f"w-{letter}", letter * 4) for letter in "abcdefgh"]
    html = "".join(f"<p>{one.term['tr']}</p>" for one in words)

    assert explanations(*words).in_page(html, ADULT, "").count("<button") == MOST < len(words)


def test_a_word_that_everybody_knows_is_not_explained() -> None:
    html = "<p>Şifre</p>"

    assert explanations(word("password", "şifre", marked=False)).in_page(html, ADULT, "") == html
    assert explanations().in_page(html, ADULT, "") == html


def test_the_words_of_a_page_are_listed_in_the_order_of_the_alphabet() -> None:
    words = (word("cookie", "çerez"), word("phone", "cep"), word("x", "zil"))
    html = "<h2>Cep &amp; Çerez</h2><p class='clause' title='zil'>Çerezler</p>"

    assert [one.id for one in explanations(*words).words_in(html)] == ["phone", "cookie"]


@pytest.mark.parametrize(
    ("meta", "kind", "reader"),
    [
        ({}, None, ADULT),
        ({"audience": ["students"]}, None, CHILD),
        ({"audience": ["students", "parents"]}, None, ADULT),
        ({"audience": ["parents"]}, "handout", ADULT),
        ({}, "lesson", ADULT),
        ({}, "worksheet", CHILD),
        ({}, "quiz", CHILD),
        ({"audience": ["students"]}, "poster", ""),
        ({"audience": ["students"]}, "form", ""),
        ({}, "glossary", ""),
        ({"glossary": False}, None, ""),
        ({"glossary": False}, "worksheet", ""),
    ],
)
def test_a_childs_page_gets_the_childs_sentence_and_a_form_none(
    meta: dict[str, Any], kind: str | None, reader: str
) -> None:
    row: SheetKind | None = KIND[kind] if kind else None

    assert reader_of_words(meta, row) == reader
