import pytest

from esafety.importing.forms.word_processors.list_labels import Label, count_on, numeral


@pytest.mark.parametrize(
    ("form", "numbers", "written"),
    [
        ("decimal", (0, 1, 10), ["0", "1", "10"]),
        ("decimalZero", (1, 10), ["01", "10"]),
        ("lowerLetter", (0, 1, 26, 27, 53), ["", "a", "z", "aa", "aaa"]),
        ("upperLetter", (2, 28), ["B", "BB"]),
        (
            "lowerRoman",
            (4, 9, 14, 40, 90, 400, 1999),
            ["iv", "ix", "xiv", "xl", "xc", "cd", "mcmxcix"],
        ),
        ("upperRoman", (3,), ["III"]),
        ("ordinalText", (1,), [""]),
        ("", (1,), [""]),
    ],
)
def test_a_number_is_written_as_its_list_counts(
    form: str, numbers: tuple[int, ...], written: list[str]
) -> None:
    assert [numeral(number, form) for number in numbers] == written


@pytest.mark.parametrize(
    ("around", "is_text"), [("MADDE  –", True), ("EK-", True), ("(.)", False), ("", False)]
)
def test_a_label_with_a_word_is_text_of_the_document(around: str, is_text: bool) -> None:  # noqa: FBT001
    assert Label.of(" MADDE  1 –", around) == Label("MADDE 1 –", is_text)


def test_levels_below_an_item_begin_anew() -> None:
    counts = {1: 2, 2: 3, 3: 1}

    count_on(counts, 2, 4)

    assert counts == {1: 2, 2: 4}
