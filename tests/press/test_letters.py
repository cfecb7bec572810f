from collections.abc import Callable
from pathlib import Path

import pytest
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.ttLib import TTFont

from esafety.press.job import print_sheet
from esafety.press.letters import families
from esafety.press.sheet import Sheet

MakeSheet = Callable[..., Sheet]


def test_our_typefaces_are_those_the_styles_declare(root: Path) -> None:
    assert families(root, ("styles/fonts.css",)) == {"Atkinson Next", "Fraunces Soft"}


# Cyrillic, which machines have; a letter of Cuneiform, which they have not.
@pytest.mark.parametrize(("letter", "code"), [("Ж", "U+0416"), ("𒀀", "U+12000")])
def test_a_letter_that_our_fonts_lack_is_a_complaint_that_names_it(
    letter: str, code: str, make_sheet: MakeSheet, root: Path, tmp_path: Path
) -> None:
    (complaint,) = print_sheet(make_sheet(f"<p>Söz {letter}</p>"), root, tmp_path).complaints

    assert f"'{letter}' ({code})" in complaint
    assert "yazı tiplerimizin" in complaint
    assert "none of our fonts" in complaint


def test_turkish_english_and_the_marks_of_print_are_in_our_fonts(
    make_sheet: MakeSheet, root: Path, tmp_path: Path
) -> None:
    body = "<h1>ABCÇDEFGĞHIİJKLMNOÖPRSŞTUÜVYZQWX</h1><p>abcçdefgğhıijklmnoöprsştuüvyzqwx âîû</p>"
    marks = "<p>“a” ‘b’ – — … → • · § ° % € + = × ½ 2° ✓</p>"

    assert print_sheet(make_sheet(body + marks), root, tmp_path).complaints == ()


@pytest.mark.parametrize("zero", ["zero", "zero.tf"])
def test_no_zero_of_ours_is_struck_through(root: Path, zero: str) -> None:
    for file in sorted((root / "assets/fonts").rglob("*.woff2")):
        glyphs = TTFont(file).getGlyphSet()
        if zero not in glyphs:
            continue
        pen = DecomposingRecordingPen(glyphs)
        glyphs[zero].draw(pen)
        edges = [operation for operation, _ in pen.value if operation == "moveTo"]

        # The outer edge and one hole; a stroke through the hole makes two of it.
        assert len(edges) == len(("outside", "inside")), file.name
