import pytest

from esafety.importing.audience_words import proposed, readers_in
from esafety.importing.chapters import ImportedChapter, ImportedSection


def whom(heading: str, text: str, language: str = "tr") -> tuple[str, ...]:
    section = ImportedSection(heading, 1)
    return proposed(ImportedChapter([section]), section, text, language)


@pytest.mark.parametrize(
    ("text", "readers"),
    [
        ("Öğrencilerin telefonları toplanır.", ("students",)),
        ("Çocuğun velisine haber verilir.", ("students", "parents")),
        ("Müdür yardımcısı, öğretmenlere bildirir.", ("management", "staff")),
        ("Ziyaretçilerimiz kaydolur.", ("visitors",)),
        ("Okula gelen konuklara gösterilir.", ("visitors",)),
        ("Herkes kurallara uyar.", ("everyone",)),
        ("Telefonlar kapatılır.", ()),
        ("Velayet belgesi istenir.", ()),
    ],
)
def test_readers_are_found_with_their_endings_and_not_within_other_words(
    text: str, readers: tuple[str, ...]
) -> None:
    assert readers_in(text, "tr") == readers


def test_a_heading_outweighs_the_text_below_it() -> None:
    assert whom("ÖĞRENCİLERİN CİHAZLARI", "Telefon, bu işe bakan müdüre verilir.") == ("students",)
    assert whom("CİHAZLAR", "Telefon, bu işe bakan müdüre verilir.") == ("management",)


def test_who_must_do_something_is_added_to_the_readers_of_the_heading() -> None:
    assert whom("ÖĞRENCİLER", "Veliler telefonu alır.") == ("students", "parents")


def test_a_text_in_english_is_read_as_english() -> None:
    assert whom("DEVICES", "Parents and teachers are told.", "en") == ("staff", "parents")
