from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.ttLib import TTFont

from esafety.documents.common.print_job import PrintJob
from esafety.pdf.checks.missing_glyphs import families
from esafety.pdf.run.render_job import render_job

MakeSheet = Callable[..., PrintJob]


def test_our_typefaces_are_those_the_styles_declare(root: Path) -> None:
    assert families(root, ("styles/fonts.css",)) == {"Atkinson Next", "Fraunces Soft"}


# Cyrillic, which machines have; a letter of Cuneiform, which they have not.
@pytest.mark.parametrize(("letter", "code"), [("Ж", "U+0416"), ("𒀀", "U+12000")])
def test_a_letter_that_our_fonts_lack_is_a_complaint_that_names_it(
    letter: str, code: str, make_sheet: MakeSheet, root: Path, tmp_path: Path
) -> None:
    (complaint,) = render_job(make_sheet(f"<p>Söz {letter}</p>"), root, tmp_path).complaints

    assert f"'{letter}' ({code})" in complaint
    assert "yazı tiplerimizin" in complaint
    assert "none of our fonts" in complaint


def test_turkish_english_and_the_marks_of_print_are_in_our_fonts(
    make_sheet: MakeSheet, root: Path, tmp_path: Path
) -> None:
    body = "<h1>ABCÇDEFGĞHIİJKLMNOÖPRSŞTUÜVYZQWX</h1><p>abcçdefgğhıijklmnoöprsştuüvyzqwx âîû</p>"
    marks = "<p>“a” ‘b’ – — … → • · § ° % € + = × ½ 2° ✓</p>"

    assert render_job(make_sheet(body + marks), root, tmp_path).complaints == ()


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


@pytest.fixture
def school(tmp_path: Path, root: Path) -> Path:
    """Return a folder with a page, a fact, a drawing, and the project's own typefaces."""
    files = {
        "docs/report.tr.md": "# Bir { #a }\n\nSöz Ж ve s\u0327 ★\n",
        "data/school.yml": "name: Ok𒀀ul\n",
        "docs/plan.svg": '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="20">'
        '<text y="9" font-family="DejaVu Sans">Plan</text></svg>',
    }
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    (tmp_path / "plan.svg").write_text(files["docs/plan.svg"], encoding="utf-8")
    (tmp_path / "assets").symlink_to(root / "assets")
    return tmp_path


def complaints_about(sheet: PrintJob, school: Path) -> list[str]:
    reported = replace(sheet, origins=("docs/report.tr.md", "data/school.yml"))
    return sorted(render_job(reported, school, school).complaints)


def test_letters_are_reported_together_with_their_file_and_line(
    make_sheet: MakeSheet, school: Path
) -> None:
    fact, page = complaints_about(make_sheet("<p>Söz Ж ve ★ Ok𒀀ul</p>"), school)

    assert page.startswith("docs/report.tr.md:3: 'Ж ★' (U+0416, U+2605)")
    assert fact.startswith("data/school.yml:1: '𒀀' (U+12000)")


def test_a_letter_that_is_in_no_file_is_reported_for_the_page(
    make_sheet: MakeSheet, school: Path
) -> None:
    (page,) = complaints_about(make_sheet("<p>Söz ✗</p>"), school)

    assert page.startswith("docs/report.tr.md: '✗' (U+2717)")


def test_words_of_a_drawing_in_another_typeface_are_reported_for_the_drawing(
    make_sheet: MakeSheet, school: Path
) -> None:
    reported = complaints_about(
        make_sheet('<p>Plan <img alt="p" src="site:/plan.svg"></p>'), school
    )

    (drawing,) = reported
    assert drawing.startswith("docs/plan.svg: 'P a l n'")
    assert "bizim yazı tiplerimizle" in drawing
    assert "would not be printed in our fonts" in drawing
