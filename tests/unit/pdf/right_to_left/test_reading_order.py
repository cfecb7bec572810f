import pytest

from esafety.pdf.right_to_left.reading_order import (
    as_read,
    has_letters_from_the_right,
    words_as_seen,
    words_as_written,
)


@pytest.mark.parametrize(
    ("seen", "read"),
    [
        ("Okul 2.1", "Okul 2.1"),
        ("كملعم ربخأ", "أخبر معلمك"),
        ("2022-2023 رادصلإا", "اإلصدار 2022-2023"),
        (".ةلئاعلل :guvenlinet.org.tr", "guvenlinet.org.tr: للعائلة."),
        ("ةملك rehber öğretmen ةملك", "كلمة rehber öğretmen كلمة"),
        ("CC BY 4.0 :صنلا", "النص: CC BY 4.0"),
        ("1.2 ،1.1 دونبلا", "البنود 1.1، 1.2"),
        ("0324\u00a0555\u00a003 – بتكم", "مكتب – 0324\u00a0555\u00a003"),
        ("PDF، A5 ةيكرتلا", "التركية PDF، A5"),
    ],
)
def test_a_line_is_read_from_the_side_of_its_letters(seen: str, read: str) -> None:
    assert as_read(seen) == read


def test_letters_from_the_right_are_known_among_others() -> None:
    assert has_letters_from_the_right("2.1 ﻻ")
    assert not has_letters_from_the_right("2.1 (öğ)")


def test_words_are_the_same_in_whatever_order_a_line_shows_them() -> None:
    written = "اسأل Rehber Öğretmen (الغرفة 12-34) و1/2 أو ٪٢٥"
    seen = "٪٢٥ وأ 2/1و (34-12 ةفرغلا) Rehber Öğretmen لأسا"

    assert sorted(words_as_seen(seen)) == sorted(words_as_written(written))
    assert "33" in [*words_as_written("و33")]


def test_a_number_and_the_title_beside_it_are_two_words_without_a_blank_between_them() -> None:
    assert [*words_as_seen("Konu12")] == [*words_as_written("Konu 12")] == ["Konu", "12"]
