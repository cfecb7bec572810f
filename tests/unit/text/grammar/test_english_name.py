import pytest

from esafety.text.grammar.english_name import english_name, kind_in_name


@pytest.mark.parametrize(
    ("name", "kind", "proposed"),
    [
        ("Yıldıztepe İlkokulu", "primary", "Yıldıztepe Primary School"),
        ("IŞIKLI İLKOKULU", "primary", "IŞIKLI Primary School"),
        ("Papatya Anaokulu", "kindergarten", "Papatya Kindergarten"),
        ("Çınar İmam Hatip Ortaokulu", "middle", "Çınar İmam Hatip Middle School"),
        ("Gökçe Ortaokulu", "middle", "Gökçe Middle School"),
        ("Ilgaz Anadolu Lisesi", "high", "Ilgaz Anatolian High School"),
        ("Ilgaz Fen Lisesi", "high", "Ilgaz Science High School"),
        ("Yıldıztepe", "middle", "Yıldıztepe Middle School"),
        ("", "primary", ""),
    ],
)
def test_the_kind_at_the_end_of_a_name_is_put_into_english(
    name: str, kind: str, proposed: str
) -> None:
    assert english_name(name, kind) == proposed


def test_a_kind_within_a_name_is_no_end_of_it() -> None:
    assert english_name("Eski Ilıca Köyü Yatılı Bölge", "high") == (
        "Eski Ilıca Köyü Yatılı Bölge High School"
    )


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("Papatya Anaokulu", "kindergarten"),
        ("IŞIKLI İLKOKULU", "primary"),
        ("ilkokul", "primary"),
        ("Lise", "high"),
        ("Ilgaz Fen Lisesi", "high"),
        ("middle", "middle"),
        ("Daisy Kindergarten", "kindergarten"),
        ("Atatürk Okulu", None),
        ("", None),
    ],
)
def test_the_kind_is_read_from_an_answer_or_a_name(words: str, kind: str | None) -> None:
    assert kind_in_name(words) == kind
