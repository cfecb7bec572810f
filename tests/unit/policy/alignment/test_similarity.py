import pytest

from esafety.policy.alignment.similarity import common_words, similarity, word_stems


def test_a_stem_is_the_beginning_of_a_word_in_turkish_lower_case() -> None:
    assert word_stems("ÖĞRENCİLERİN ışıkları, IŞIK ve e-posta") == (
        *("öğren", "ışıkl", "ışık", "ve", "e", "posta"),
    )


@pytest.mark.parametrize(
    ("old", "new", "score"),
    [
        ("öğrencilerin telefonu", "öğrencilere telefonlar", 1),
        ("bir iki", "üç dört", 0),
        ("bir iki üç", "bir iki üç dört beş", 0.75),
    ],
)
def test_similarity_counts_common_words_in_order(old: str, new: str, score: float) -> None:
    assert similarity(word_stems(old), word_stems(new)) == pytest.approx(score)


def test_common_words_are_in_the_same_order() -> None:
    assert common_words(word_stems("a b c d"), word_stems("c a b")) == 2
    assert common_words((), word_stems("a")) == 0
