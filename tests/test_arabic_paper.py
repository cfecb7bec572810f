"""What is printed in Arabic: the leaflet, a poster, the report page; and what is not."""

import unicodedata
from pathlib import Path
from typing import Final

import pikepdf
import pypdfium2
import pytest
from weasyprint import CSS, HTML

from arabic_school import arabic_school
from esafety.pdf.checks.lost_words import text_of_pdf
from esafety.pdf.checks.marked_content import fragments_of
from esafety.text.templates import Templates
from shared import made_once
from workshop import ROOT, build, parsed

MM: Final = 72 / 25.4
DOWNLOADS: Final = "downloads/2022-2023"
REPORT: Final = "ar/report/report.ar.pdf"
PARENTS: Final = "ar/for-you/parents/parents.ar.pdf"
LEAFLET: Final = f"{DOWNLOADS}/leaflet/safer-internet-day.ar.pdf"
SHOP: Final = f"{DOWNLOADS}/leaflet/safer-internet-day-shop.ar.pdf"
POSTER: Final = f"{DOWNLOADS}/posters/where-to-report.ar.pdf"
SHEETS: Final = (REPORT, LEAFLET, POSTER)


@pytest.fixture(scope="module")
def site(shared: Path) -> Path:
    """Return the built site of the school, its documents with it."""

    def make(folder: Path) -> None:
        built = build(arabic_school(folder / "school"), folder / "web" / "e-guvenlik/latest")
        assert built.returncode == 0, built.stdout + built.stderr

    return made_once(shared, "arabic", make) / "web" / "e-guvenlik/latest"


def words_of(pdf: Path) -> str:
    """Return the text of a PDF as a reader of it copies it, each letter as one character."""
    return " ".join(unicodedata.normalize("NFKC", text_of_pdf(pdf.read_bytes())).split())


def lines_as_seen(pdf: Path) -> list[str]:
    """Return the letters of a PDF line by line as they stand on paper, from the left."""
    with pypdfium2.PdfDocument(pdf) as document:
        text = document[0].get_textpage()
        placed = [(text.get_charbox(n, loose=True), n) for n in range(text.count_chars())]
        lines: dict[int, list[tuple[float, str]]] = {}
        for (left, bottom, _, _), n in placed:
            lines.setdefault(round(bottom), []).append((left, text.get_text_range(n, 1)))
    return ["".join(letter for _, letter in sorted(line)) for line in lines.values()]


@pytest.mark.parametrize(("path", "pages"), [(REPORT, 1), (LEAFLET, 2), (POSTER, 1)])
def test_a_sheet_has_its_pages_and_its_language(site: Path, path: str, pages: int) -> None:
    with pikepdf.open(site / path) as pdf:
        assert len(pdf.pages) == pages
        assert str(pdf.Root.Lang) == "ar"
        assert bool(pdf.Root.MarkInfo.Marked)


@pytest.mark.parametrize("path", SHEETS)
def test_a_sheet_is_set_in_our_own_typefaces(site: Path, path: str) -> None:
    with pikepdf.open(site / path) as pdf:
        fonts = [
            font
            for page in pdf.pages
            for font in page.Resources.get("/Font", pikepdf.Dictionary()).values()
        ]
        names = {str(font.BaseFont).partition("+")[2] for font in fonts}

    assert any(name.startswith("Vazirmatn") for name in names)
    assert all(name.startswith(("Vazirmatn", "Atkinson", "Fraunces")) for name in names)


def test_words_are_found_in_the_order_in_which_they_are_read(site: Path) -> None:
    report = words_of(site / REPORT)

    for words in ("هل هناك مشكلة", "لا تكتب", "أخبر معلمك", "إلى أين", "183", "112"):
        assert words in report, words
    read = [piece.letters for piece in fragments_of((site / REPORT).read_bytes())]
    assert "التقطصورةللشاشة" in read
    assert "rehberöğretmen" in read
    assert "لاتكتبجوابا" in read


def test_a_line_that_mixes_words_and_numbers_of_both_sides_is_printed(site: Path) -> None:
    report = words_of(site / REPORT)

    for word in ("Rehber", "المادة", "2.7", "İstanbul", "قوس"):
        assert word in report, word


def test_years_and_codes_keep_their_order_on_a_poster(site: Path) -> None:
    read = [piece.letters for piece in fragments_of((site / POSTER).read_bytes())]

    assert read[:2] == ["هلهناك", "مشكلة"]
    assert any(line.startswith("الإصدار20222023رمزالإصدار") for line in read)
    assert read.index("183") < read.index("خطالدعم")


def test_addresses_keep_their_slash_at_the_end(site: Path) -> None:
    # Full stops and colons of Arabic words stand on a line of their own: their letters are higher.
    assert "https//okulexample/" in lines_as_seen(site / PARENTS)


def test_the_mark_of_a_draft_is_one_word_of_joined_letters(tmp_path: Path) -> None:
    templates = Templates(ROOT, "ar")
    word = templates.t("draft-stamp")
    macro = templates.env.get_template("draft-mark.html").module.draft_mark  # type: ignore[attr-defined]
    mark = macro(is_draft=True, stamp=word)
    sheet = f"<html dir='rtl'>{mark}<style>@page {{ margin: 22mm }}</style><p>"
    where = CSS(ROOT / "assets/print/rtl/page.css")

    HTML(string=sheet).write_pdf(tmp_path / "draft.pdf", stylesheets=[where])

    assert words_of(tmp_path / "draft.pdf").split().count(word) == len(["above", "behind"])


def letters_between(pdf: Path, side: int, left: float, right: float) -> str:
    """Return what stands on a side between two distances from its left edge, in millimetres."""
    with pypdfium2.PdfDocument(pdf) as document:
        page = document[side].get_textpage()
        text = str(page.get_text_bounded(left * MM, 0, right * MM, 210 * MM))
    return unicodedata.normalize("NFKC", text)


@pytest.mark.parametrize(
    ("side", "left", "right", "heading"),
    [
        (0, 0, 100, "نصف ساعة"),
        (0, 100, 200, "إذا حدث"),
        (0, 200, 297, "ما هو يوم"),
        (1, 197, 297, "ثلاثة حوارات"),
        (1, 97, 197, "خمسة إعدادات"),
        (1, 0, 97, "قاعدة واحدة"),
    ],
)
def test_a_leaflet_from_the_right_is_folded_the_other_way(
    site: Path, side: int, left: float, right: float, heading: str
) -> None:
    assert heading in letters_between(site / LEAFLET, side, left, right)


def test_a_print_shop_is_shown_the_folds_where_they_are(site: Path) -> None:
    assert (site / SHOP).is_file()
    with pikepdf.open(site / SHOP) as pdf:
        last = [bytes(page.Contents[-1].read_bytes()).decode() for page in pdf.pages]

    for content, folds in zip(last, ((100, 200), (97, 197)), strict=True):
        assert all(f"{fold * MM:.3f}" in content for fold in folds), folds


def test_what_is_not_printed_in_arabic_is_offered_in_english(site: Path) -> None:
    page = parsed(site / "ar/board/visitors/index.html")

    links = [str(link.get("href")) for link in page.find_class("sheet-offer__pdf")]
    assert links == ["../../../downloads/2022-2023/board/visitors.en.pdf"]
    assert not [link for link in page.find_class("page-pdf") if link.get("href")]
    assert not [*site.rglob("visitors.ar.pdf")]


def test_pages_offer_what_is_printed_in_arabic(site: Path) -> None:
    report = parsed(site / "ar/report/index.html").find_class("page-pdf")
    leaflet = parsed(site / "ar/safer-internet-day/leaflet/index.html")

    assert [link.get("href") for link in report] == ["report.ar.pdf"]
    offered = [
        str(link.get("href")) for link in leaflet.xpath("//ul[@class='downloads no-print']//a")
    ]
    assert offered == [f"../../../{LEAFLET}", f"../../../{SHOP}"]


def test_nothing_else_is_printed_in_arabic(site: Path) -> None:
    printed = {path.relative_to(site).parts[0:3] for path in site.rglob("*.ar.pdf")}

    assert {parts[2] for parts in printed if parts[0] == "downloads"} == {"leaflet", "posters"}
    assert not [*site.rglob("posters.ar.pdf")]
