import pytest

from esafety.importing.forms.markdown_lines import with_plain_marker, without_emphasis


@pytest.mark.parametrize(
    ("bold", "plain"),
    [
        ("**2.1.** Veliler arar.", "2.1. Veliler arar."),
        ("**a)** Veliler arar.", "a) Veliler arar."),
        ("**MADDE 1 –** Veliler arar.", "MADDE 1 – Veliler arar."),
        ("**MADDE 1 – (1)** Veliler arar.", "MADDE 1 – (1) Veliler arar."),
        ("__Madde 5.__ Veliler arar.", "Madde 5. Veliler arar."),
    ],
)
def test_a_marker_in_bold_type_is_a_marker(bold: str, plain: str) -> None:
    assert with_plain_marker(bold) == plain


@pytest.mark.parametrize("line", ["**Veliler** arar.", "**MADDE 1 arar** ve sorar.", "**2.1.**"])
def test_bold_words_stay_bold(line: str) -> None:
    assert with_plain_marker(line) == line


def test_a_title_has_no_marks_of_emphasis() -> None:
    assert without_emphasis("**Okul** *politikası* 2026_2027") == "Okul politikası 2026_2027"
