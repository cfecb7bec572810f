import pytest

from esafety.formats.yaml_document import YamlDocument, read_yaml_document
from esafety.school.words.wordings import WORDINGS, Wording
from esafety.text.grammar.letter_case import small_letters

REASON = {"tr": "Değil.", "en": "No."}


def found(row: Wording, text: str, language: str = "tr") -> list[str]:
    read = small_letters(text, language)
    return [text[one.start() : one.end()] for one in row.found_in(read, language)]


def test_a_turkish_phrase_is_found_with_endings_across_lines_and_in_capitals() -> None:
    row = Wording(id="a", tr=("şubatın ikinci salı",), reason=REASON)
    text = "Şubatın ikinci salısında; ŞUBATIN İKİNCİ\nSALISI."

    assert found(row, text) == ["Şubatın ikinci salısında", "ŞUBATIN İKİNCİ\nSALISI"]


def test_a_number_is_found_with_its_ending_and_not_within_another() -> None:
    row = Wording(id="a", tr=("166 arayın",), en=("call 166",), reason=REASON)

    assert found(row, "166’yı arayın. 1166 arayın. 166 arasında.") == ["166’yı arayın"]
    assert found(row, "Please Call 166 now, or call 1660.", "en") == ["Call 166"]


def test_what_is_meant_as_it_is_said_is_left_alone() -> None:
    row = Wording(id="a", en=("second Tuesday",), unless=("not",), reason=REASON)

    assert found(row, "It is not the second Tuesday.\nIt is a second Tuesday.", "en") == [
        "second Tuesday"
    ]


def test_a_language_without_phrases_has_none() -> None:
    assert found(Wording(id="a", tr=("çevrimiçi",), reason=REASON), "çevrimiçi", "en") == []


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("- {id: a, reason: {tr: b, en: c}}", ["wording-missing"]),
        ("- {id: a, tr: [b]}", ["missing-key"]),
        ("- {id: a, tr: [b], reason: {tr: b, en: c}, source: okul}", ["needs-web-address"]),
    ],
)
def test_each_fault_is_told(text: str, keys: list[str]) -> None:
    record = read_yaml_document("data/wording.yml", text)
    assert isinstance(record, YamlDocument)

    assert [fault.key for fault in WORDINGS.check(record)] == keys
