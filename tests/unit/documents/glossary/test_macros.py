from types import SimpleNamespace
from typing import Any

from lxml import html

from esafety.documents.glossary.macros import glossary_list
from esafety.school.glossary import GlossaryWord
from esafety.text.languages import SPOKEN_LANGUAGES
from esafety.text.templates import Templates
from workshop import ROOT


def word(name: str, turkish: str, english: str) -> GlossaryWord:
    both = {"tr": f"{name} sözü", "en": f"words on {name}"}
    term = {"tr": turkish, "en": english}
    return GlossaryWord.model_validate({"id": name, "term": term, "child": both, "adult": both})


WORDS = (
    word("cookie", "çerez", "cookie"),
    word("notes", "ilan", "notice"),
    word("phone", "cep telefonu", "mobile phone"),
    word("chat", "canlı yayın", "live stream"),
    word("kvkk", "KVKK", "KVKK"),
)


def listed(language: str) -> html.HtmlElement:
    templates = Templates(ROOT, language)
    content = SimpleNamespace(glossary=WORDS, languages=SPOKEN_LANGUAGES)
    scope: Any = SimpleNamespace(content=content, language=language, render=templates.render)
    return html.fragment_fromstring(glossary_list(scope), create_parent="div")


def test_words_stand_in_the_order_of_the_pages_alphabet_with_their_anchors() -> None:
    turkish, english = listed("tr"), listed("en")

    assert turkish.xpath(".//h2/@id") == ["chat", "phone", "cookie", "notes", "kvkk"]
    assert english.xpath(".//h2/@id") == ["cookie", "kvkk", "chat", "phone", "notes"]


def test_the_other_language_of_a_word_is_named_where_it_is_another_word() -> None:
    page = listed("tr")

    assert page.xpath(".//h2[@id='cookie']/span/@lang") == ["en"]
    assert page.xpath("string(.//h2[@id='cookie']/span)") == "cookie"
    assert page.xpath(".//h2[@id='kvkk']/span") == []


def test_each_letter_leads_to_its_first_word_and_is_not_printed() -> None:
    (letters,) = listed("tr").xpath(".//nav")

    assert [(a.text, a.get("href")) for a in letters] == [
        ("C", "#chat"),
        ("Ç", "#cookie"),
        ("İ", "#notes"),
        ("K", "#kvkk"),
    ]
    assert "no-print" in letters.get("class")
