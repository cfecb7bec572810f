import pytest

from esafety.checks.personal_data.names.common_words import are_common_words


@pytest.mark.parametrize("words", ["Pembe Fil", "Flying Fish", "KIRMIZI BALIK"])
def test_words_of_a_dictionary_are_common(words: str) -> None:
    assert are_common_words(words)


@pytest.mark.parametrize("words", ["Göknur Erbay", "Pembe Taşdelenoğlu"])
def test_one_word_that_no_dictionary_lists_is_enough_for_a_name(words: str) -> None:
    assert not are_common_words(words)
