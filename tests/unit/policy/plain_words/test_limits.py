import pytest

from esafety.policy.plain_words.limits import too_long_for_children, too_long_for_parents

SHORT = {"tr": "Kısa bir cümle.", "en": "A short sentence."}


def test_five_short_sentences_are_enough_and_six_are_too_many() -> None:
    assert list(too_long_for_parents(("x",), [SHORT] * 5)) == []
    missed = list(too_long_for_parents(("x",), [SHORT] * 6))
    assert [(key, params["language"]) for _, key, params in missed] == [
        ("plain-sentences", "tr"),
        ("plain-sentences", "en"),
    ]


@pytest.mark.parametrize(
    "text",
    ["Öğr. Ayşe gelir.", "Bkz. Md. 4 ve s. 12.", "4. Sınıf öğrencileri okur.", "Kim “Dur!” dedi?"],
)
def test_what_ends_no_sentence_is_not_counted(text: str) -> None:
    sentences = [SHORT] * 4 + [{"tr": text, "en": "Short."}]

    assert list(too_long_for_parents((), sentences)) == []


def test_two_sentences_in_one_line_are_counted_as_two() -> None:
    sentences = [SHORT] * 4 + [{"tr": "Kısa cümle. Bir daha.", "en": "Short."}]

    ((_, key, params),) = too_long_for_parents((), sentences)

    assert (key, params["found"], params["most"]) == ("plain-sentences", 6, 5)


def test_words_are_counted_in_the_mean() -> None:
    twelve, fourteen = " ".join(["söz"] * 12), " ".join(["söz"] * 14)

    assert list(too_long_for_parents((), [{"tr": f"{twelve}."}])) == []
    assert list(too_long_for_parents((), [{"tr": f"{fourteen}."}, {"tr": "Kısa."}])) == []
    ((_, key, params),) = too_long_for_parents((), [{"tr": f"{fourteen}."}])
    assert (key, params["words"], params["sentences"]) == ("plain-too-long", 14, 1)


def test_children_get_shorter_sentences_than_parents() -> None:
    eleven = {"tr": " ".join(["söz"] * 11)}

    assert list(too_long_for_parents((), [eleven])) == []
    assert [key for _, key, _ in too_long_for_children((), eleven)] == ["plain-too-long"]


def test_what_is_no_text_is_left_to_other_rules() -> None:
    assert list(too_long_for_parents((), "söz")) == []
    assert list(too_long_for_parents((), ["söz", {"tr": 3, "de": "x"}])) == []
    assert list(too_long_for_children((), None)) == []
