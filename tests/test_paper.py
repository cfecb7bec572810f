"""Every PDF of the built site: titled, tagged, in its language, with links that lead somewhere."""

from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import page
import pikepdf
import pypdfium2
import pytest
from lxml import html

from esafety.press.words import lost_words, text_of_pdf

OWN_FONTS = ("Atkinson-Next", "Fraunces-Soft")


def pdfs(site: Path) -> list[Path]:
    found = sorted(site.rglob("*.pdf"))
    assert len(found) == 54
    return found


def links(document: pikepdf.Pdf) -> list[str]:
    marks = [m for sheet in document.pages for m in sheet.get("/Annots", pikepdf.Array())]
    return [str(m["/A"]["/URI"]) for m in marks if "/A" in m and "/URI" in m["/A"]]


def fonts(document: pikepdf.Pdf) -> set[str]:
    found: set[str] = set()
    for sheet in document.pages:
        used: Any = sheet.get("/Resources", pikepdf.Dictionary()).get("/Font", pikepdf.Dictionary())
        found |= {str(font["/BaseFont"]).split("+")[-1] for _, font in used.items()}
    return found


def bookmarks(document: pikepdf.Pdf) -> list[str]:
    def walk(entries: Any) -> list[str]:
        return [t for e in entries for t in (str(e.title), *walk(e.children))]

    with document.open_outline() as outline:
        return walk(outline.root)


def test_each_page_has_a_pdf_in_each_language(site: Path) -> None:
    pages = list(site.rglob("index.html"))
    assert len(pdfs(site)) == len(pages) + 2


def test_no_word_of_any_page_is_lost(site: Path) -> None:
    """The build proves it too; here with the plain text of the article, nothing prepared."""
    for path in site.rglob("index.html"):
        document = html.parse(str(path), html.HTMLParser(encoding="utf-8"))
        (link,) = document.xpath("//a[starts-with(@class, 'page-pdf')]/@href")
        (article,) = document.xpath("//article")
        source = html.tostring(article, encoding="unicode")
        assert lost_words(source, text_of_pdf((path.parent / link).read_bytes())) == ()


def test_every_pdf_is_tagged_titled_and_says_its_language(site: Path) -> None:
    titles = set()
    for path in pdfs(site):
        with pikepdf.open(path) as document:
            assert bool(document.Root.MarkInfo.Marked)
            assert "/StructTreeRoot" in document.Root
            assert str(document.Root.Lang) == path.stem.rsplit(".", 1)[1]
            assert bool(document.Root.ViewerPreferences.DisplayDocTitle)
            with document.open_metadata() as facts:
                assert facts["pdfuaid:part"] == "1"
                titles.add((facts["dc:title"], path.stem.rsplit(".", 1)[1]))
    assert len(titles) == 54


def test_every_pdf_conforms_to_pdf_ua_1(site: Path) -> None:
    for path in pdfs(site):
        report = page.validate_pdf(path, profile=page.ValidationProfile.PDF_UA_1)
        assert report.is_compliant, f"{path}: {[f.message for f in report.failures]}"


def test_links_are_full_addresses(site: Path) -> None:
    for path in pdfs(site):
        with pikepdf.open(path) as document:
            for target in links(document):
                assert urlsplit(target).scheme in ("http", "https", "tel"), f"{path}: {target}"


def test_a_page_pdf_links_to_the_public_address_of_another_page(site: Path) -> None:
    with pikepdf.open(site / "index.tr.pdf") as document:
        assert "https://okul.example/e-guvenlik/for-you/parents/" in links(document)
        assert "https://okul.example/e-guvenlik/downloads/2022-2023/booklet.tr.pdf" in links(
            document
        )


def test_only_our_own_fonts_are_on_paper(site: Path) -> None:
    for path in pdfs(site):
        with pikepdf.open(path) as document:
            assert all(font.startswith(OWN_FONTS) for font in fonts(document)), path


@pytest.mark.parametrize(
    ("language", "title", "chapters"),
    [
        ("tr", "E-güvenlik politikamız", ["1.AMAÇ", "2.E-GÜVENLİK (E-SAFETY) POLİTİKAMIZ:"]),
        ("en", "Our e-safety policy", ["1. Purpose", "2. Our e-safety policy"]),
    ],
)
def test_the_booklet_is_a5_with_bookmarks_contents_and_facts(
    site: Path, language: str, title: str, chapters: list[str]
) -> None:
    path = site / f"downloads/2022-2023/booklet.{language}.pdf"
    text = text_of_pdf(path.read_bytes())
    with pikepdf.open(path) as document:
        width, height = (float(side) for side in document.pages[0].mediabox[2:])
        assert (round(width / 72 * 25.4), round(height / 72 * 25.4)) == (148, 210)
        assert 16 <= len(document.pages) <= 28
        names = bookmarks(document)
    assert names[0] == title
    assert [name for name in names if name in chapters] == chapters
    assert "29/09/2022" in text
    assert "Suat AKTÜRK" in text
    assert "okul.example/e-guvenlik/" in text


def test_the_contents_give_the_page_on_which_a_chapter_stands(site: Path) -> None:
    pdf = pypdfium2.PdfDocument(site / "downloads/2022-2023/booklet.tr.pdf")
    pages = [sheet.get_textpage().get_text_bounded() for sheet in pdf]
    pdf.close()
    contents = next(text for text in pages if "İçindekiler" in text)
    line = next(line for line in contents.splitlines() if "Kabul edilebilir kullanım" in line)
    number = int(line.split()[-1])
    assert "YÖNTEM Kabul Edilebilir" in pages[number - 1]
