from esafety.formats.yaml_document import YamlDocument, read_yaml_document
from esafety.school.glossary import ADULT, CHILD, GLOSSARY, in_dictionary_order, owners_of_words

TEXT = """\
- id: link
  term: {tr: bağlantı, en: link}
  child: {tr: Başka sayfa açar., en: It opens a page.}
  adult: {tr: Başka bir sayfaya götüren yazı., en: Words that lead to another page.}
  marked: no
- id: password
  term: {tr: şifre, en: password}
  forms: {tr: [parola]}
  child: {tr: Gizli anahtarın., en: Your secret key.}
  adult: {tr: Hesabı açan gizli sözcük., en: The secret word that opens an account.}
- id: cookie
  term: {tr: çerez, en: cookie}
  child: {tr: Sitenin notu., en: A site’s note.}
  adult: {tr: Tarayıcıdaki kayıt., en: A record in the browser.}
"""


def record(text: str) -> YamlDocument:
    read = read_yaml_document("data/glossary.yml", text)
    assert isinstance(read, YamlDocument)
    return read


WORDS = GLOSSARY.read(record(TEXT))


def test_a_sound_glossary_has_a_sentence_for_each_reader() -> None:
    assert list(GLOSSARY.check(record(TEXT))) == []
    assert WORDS[1].sentence(CHILD, "tr") == "Gizli anahtarın."
    assert WORDS[1].sentence(ADULT, "en") == "The secret word that opens an account."


def test_other_words_lead_to_the_entry_in_their_language_only() -> None:
    assert owners_of_words(WORDS, "tr")["parola"] == "password"
    assert owners_of_words(WORDS, "en") == {
        "link": "link",
        "password": "password",
        "cookie": "cookie",
    }


def test_words_are_listed_in_the_order_of_the_page_s_language() -> None:
    assert [w.id for w in in_dictionary_order(WORDS, "tr")] == ["link", "cookie", "password"]
    assert [w.id for w in in_dictionary_order(WORDS, "en")] == ["cookie", "link", "password"]


def test_a_form_of_another_entry_is_no_word_of_its_own() -> None:
    taken = TEXT.replace("tr: çerez", "tr: parolalar")

    (problem,) = GLOSSARY.check(record(taken))

    assert (problem.line, problem.key) == (12, "glossary-word-twice")
    assert problem.params["other"] == "parola"


def test_a_longer_word_that_begins_like_another_is_sound() -> None:
    longer = TEXT.replace("tr: çerez", "tr: şifre kasası")

    assert list(GLOSSARY.check(record(longer))) == []


def test_sentences_for_children_are_judged_together() -> None:
    long = "Bu on iki sözcükten oluşan cümle bir çocuğa göre biraz uzun ama."
    one = TEXT.replace("Sitenin notu.", long)
    every = one.replace("Gizli anahtarın.", long).replace("Başka sayfa açar.", long)

    assert list(GLOSSARY.check(record(one))) == []
    assert [problem.key for problem in GLOSSARY.check(record(every))] == ["glossary-too-long"]
