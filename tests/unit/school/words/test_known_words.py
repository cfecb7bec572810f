import pytest

from esafety.formats.yaml_document import YamlDocument, read_yaml_document
from esafety.school.words.known_words import KNOWN_WORDS, KnownWords, WordList

ROWS = (KnownWords(id="a", tr=("karekod",), en=("passcode",), names=("GitHub", "Ada Işık")),)


@pytest.mark.parametrize("word", ["karekod", "Karekodlarımızda", "karekodunu", "github", "IŞIK"])
def test_turkish_words_are_known_with_their_endings(word: str) -> None:
    assert WordList.of(ROWS, "tr").has(word)


@pytest.mark.parametrize("word", ["karekodx", "passcode", "karek"])
def test_other_words_are_not(word: str) -> None:
    assert not WordList.of(ROWS, "tr").has(word)


def test_english_words_are_known_in_the_plural_and_names_in_every_language() -> None:
    known = WordList.of(ROWS, "en")

    assert all(map(known.has, ("passcodes", "passcode’s", "GitHub’s")))
    assert not known.has("karekod")


def test_capitals_are_read_in_the_language_of_the_text() -> None:
    rows = (KnownWords(id="a", en=("vishing",), names=("Instagram",)),)

    assert WordList.of(rows, "en").has("VISHING")
    for language in ("tr", "en"):
        known = WordList.of(rows, language)
        assert all(map(known.has, ("Instagram", "instagram", "INSTAGRAM")))


def test_an_empty_list_knows_nothing() -> None:
    assert not WordList("tr").has("karekod")


@pytest.mark.parametrize(
    ("text", "key"),
    [("- {id: a}", "known-words-missing"), ("- {id: a, tr: karekod}", "not-a-list")],
)
def test_each_fault_is_told(text: str, key: str) -> None:
    record = read_yaml_document("data/words.yml", text)
    assert isinstance(record, YamlDocument)

    assert [fault.key for fault in KNOWN_WORDS.check(record)] == [key]
