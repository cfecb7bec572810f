from collections.abc import Iterator
from pathlib import Path

import pikepdf
import pytest

from esafety.pdf.weasyprint.form_font import code_page_of, typable, typing_font

TURKISH = "ğĞıİşŞçÇöÖüÜâî"


@pytest.fixture
def font(root: Path) -> Iterator[pikepdf.Object]:
    face = root / "assets/fonts/atkinson-next/atkinson-next-400.woff2"
    with pikepdf.new() as document:
        yield typing_font(document, face, "cp1254")


def test_the_font_is_embedded_whole_under_its_own_name(font: pikepdf.Object) -> None:
    assert str(font.Subtype) == "/TrueType"
    assert "+" not in str(font.BaseFont), "a cut name would claim that letters are missing"
    assert font.FontDescriptor.FontFile2.read_bytes()[:4] == b"\0\1\0\0"


@pytest.mark.parametrize("letter", TURKISH)
def test_every_turkish_letter_has_a_width_and_a_meaning(letter: str, font: pikepdf.Object) -> None:
    code = letter.encode("cp1254")[0]

    assert int(font.Widths[code - int(font.FirstChar)]) > 100
    assert f"<{code:02X}> <{ord(letter):04X}>" in font.ToUnicode.read_bytes().decode()


def test_the_codes_that_differ_from_the_western_page_are_named(font: pikepdf.Object) -> None:
    names = [str(one) for one in font.Encoding.Differences]

    assert names[1::2] == [
        "/Gbreve",
        "/Idotaccent",
        "/Scedilla",
        "/gbreve",
        "/dotlessi",
        "/scedilla",
    ]


@pytest.mark.parametrize(
    ("text", "fits"), [("2-A", True), ("Iğdır İĞŞ", True), ("γ", False), ("a\nb", False)]
)
def test_a_text_is_typable_if_the_font_has_its_letters(text: str, fits: bool) -> None:  # noqa: FBT001
    assert typable(text, "en") is fits


def test_a_language_whose_letters_fit_into_no_code_page_has_no_fields_to_type_in() -> None:
    assert code_page_of("tr") == "cp1254"
    with pytest.raises(ValueError, match="ar"):
        code_page_of("ar")
