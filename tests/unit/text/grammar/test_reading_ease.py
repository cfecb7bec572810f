import pytest

from esafety.text.grammar.reading_ease import reading_ease


@pytest.mark.parametrize(
    ("text", "sentences", "words"),
    [
        ("Dur. Düşün. Söyle.", 3, 3),
        ("Üzülürsem söylerim", 1, 2),
        ("“Söyleme!” dedi. Ben söyledim.", 2, 4),
        ("Türkçe'de üç söz\nve bir satır", 2, 6),
        ("", 0, 0),
    ],
)
def test_sentences_and_words_are_counted(text: str, sentences: int, words: int) -> None:
    ease = reading_ease(text)

    assert (ease.sentences, ease.words) == (sentences, words)


def test_a_turkish_syllable_has_one_vowel() -> None:
    assert reading_ease("güvenli internet").syllables == 6


def test_the_score_follows_the_formula() -> None:
    ease = reading_ease("Telefonum kapalı durur.")

    assert (ease.words, ease.syllables) == (3, 9)
    assert ease.score == pytest.approx(198.825 - 40.175 * 3 - 2.610 * 3)


def test_a_text_without_words_has_no_score() -> None:
    assert reading_ease(" … ").score == 0


@pytest.mark.parametrize(
    ("words", "syllables"),
    [
        ("the cat sat on the mat", 6),
        ("phone phones like liked table tables", 8),
        ("wanted needed family computer reading", 12),
        ("pages boxes rules whole", 6),
        ("be see agree rhythm", 5),
    ],
)
def test_an_english_syllable_is_a_run_of_vowels_without_a_silent_e(
    words: str, syllables: int
) -> None:
    assert reading_ease(words, "en").syllables == syllables


def test_an_english_text_is_scored_as_flesch_does() -> None:
    ease = reading_ease("Tell a teacher. Keep the picture.", "en")

    assert (ease.words, ease.syllables) == (6, 8)
    assert ease.score == pytest.approx(206.835 - 84.6 * 8 / 6 - 1.015 * 3)
