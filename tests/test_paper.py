"""Every PDF of the built site: titled, tagged, in its language, with links that lead somewhere."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import page
import pikepdf
import pypdfium2
import pytest

from approved_text import squeezed
from esafety.documents.common.imprint import copy_address
from esafety.documents.leaflet.source import leaflet_paths
from esafety.documents.registry import DOCUMENT_TYPES
from esafety.school.download_paths import booklet_paths, booklet_variants, download_path
from esafety.text.languages import SPOKEN_LANGUAGES, format_day, format_month
from workshop import CHAPTERS, CONTENT, ROOT, URL, WORDS, approval, parsed, written

FORMS = booklet_variants(SPOKEN_LANGUAGES)
READ = FORMS.keys() & DOCUMENT_TYPES.keys()
# What folds a booklet or goes to a print shop: no screen reader is handed it.
NOT_READ = {
    *(
        download_path(CONTENT.edition.name, form, language)
        for form in FORMS.keys() - READ
        for language in SPOKEN_LANGUAGES
    ),
    *(
        path
        for language in SPOKEN_LANGUAGES
        for kind, path in leaflet_paths(CONTENT.edition.name, language).items()
        if kind not in DOCUMENT_TYPES
    ),
}
# The typefaces we have, as a PDF names them: `Atkinson-Next` for assets/fonts/atkinson-next/.
OWN_FONTS = tuple(p.name.title() for p in (ROOT / "assets/fonts").iterdir() if p.is_dir())


def pdfs(site: Path) -> list[Path]:
    """Return every PDF made for readers; what a printer or a print shop gets is no such file."""
    found = sorted(site.rglob("*.pdf"))
    assert found
    return [path for path in found if path.relative_to(site).as_posix() not in NOT_READ]


def sheets_of(path: Path) -> list[str]:
    """Return the text of each page of a PDF, as PDFium reads it."""
    document = pypdfium2.PdfDocument(path)
    try:
        return [str(page.get_textpage().get_text_bounded()) for page in document]
    finally:
        document.close()


def counted(text: str) -> Counter[str]:
    """Count words whatever their case; a hyphen ends a word, as any mark does."""
    words = re.findall(r"[^\W_]+", unicodedata.normalize("NFC", text))
    return Counter(word.casefold() for word in words)


def links(document: pikepdf.Pdf) -> list[str]:
    marks = [m for sheet in document.pages for m in sheet.get("/Annots", pikepdf.Array())]
    return [str(m["/A"]["/URI"]) for m in marks if "/A" in m and "/URI" in m["/A"]]


def fonts(document: pikepdf.Pdf) -> Iterator[tuple[str, bool]]:
    """Yield every font of a PDF, wherever it is used: its name, and whether it lies in the file."""
    for thing in document.objects:
        if isinstance(thing, pikepdf.Dictionary) and thing.get("/Type") == "/FontDescriptor":
            embedded = any(f"/FontFile{sort}" in thing for sort in ("", "2", "3"))
            yield str(thing.FontName).rsplit("+", maxsplit=1)[-1], embedded


def bookmarks(document: pikepdf.Pdf) -> list[str]:
    def walk(entries: Any) -> list[str]:
        return [t for e in entries for t in (str(e.title), *walk(e.children))]

    with document.open_outline() as outline:
        return walk(outline.root)


def test_each_page_has_a_pdf_in_each_language(site: Path) -> None:
    """A page that offers a sheet of its own, such as a form, is printed as that."""
    asked = "string(//a[starts-with(@class, 'page-pdf')]/@href)"
    links = [str(parsed(path).xpath(asked)) for path in site.rglob("index.html")]
    own = [link for link in links if "downloads/" not in link]
    of_pages = [path for path in pdfs(site) if "downloads" not in path.parts]
    assert all(links)
    assert len(of_pages) == len(own)


def poster_of(path: Path) -> bool:
    """Tell whether a page shows a poster; its sheet does not repeat the page."""
    return path.parent.parent.name == "posters"


def test_no_word_of_any_page_is_lost(site: Path) -> None:
    """The build proves it too, with a count of its own; this one shares nothing with it."""
    marks = "|".join(
        f".//*[contains(@class, '{name}')]" for name in ("headerlink", "no-print", "term-note")
    )
    pages = [p for p in site.rglob("index.html") if not poster_of(p)]
    assert pages
    for path in pages:
        document = parsed(path)
        (link,) = document.xpath("//a[starts-with(@class, 'page-pdf')]/@href")
        (article,) = document.xpath("//article")
        for word in article.xpath(".//button[@class='term']"):
            word.drop_tag()
        for element in article.xpath(f"{marks}|.//*[@hidden]|.//button|.//script"):
            element.drop_tree()
        printed = "\n".join(sheets_of(path.parent / link))
        # PDFium reads a hyphen at the end of a line as this character: the word may be one
        # that was broken there or one that has the hyphen of its own.
        broken = re.findall(r"([^\W_]+)\x02\s*([^\W_]+)", printed)
        paper = counted(printed) + counted(" ".join(map("".join, broken)))
        lost = counted(" ".join(article.itertext())) - paper
        assert not lost, (path, lost)


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
    assert len(titles) == len(pdfs(site))


def test_every_pdf_conforms_to_pdf_ua_1(site: Path) -> None:
    for path in pdfs(site):
        report = page.validate_pdf(path, profile=page.ValidationProfile.PDF_UA_1)
        assert report.is_compliant, f"{path}: {[f.message for f in report.failures]}"


def test_rules_in_pictures_stand_beside_each_other_on_the_first_page(site: Path) -> None:
    first, *_ = sheets_of(site / "for-you/students/students.tr.pdf")

    for rule in ("Üzülürsen bir büyüğe anlat", "Önce sor, sonra çek", "Şifreni kimseye söyleme"):
        assert rule in " ".join(first.split()), rule


def test_links_are_full_addresses(site: Path) -> None:
    for path in pdfs(site):
        with pikepdf.open(path) as document:
            for target in links(document):
                assert urlsplit(target).scheme in ("http", "https", "tel"), f"{path}: {target}"


def test_a_page_pdf_links_to_the_public_address_of_another_page(site: Path) -> None:
    with pikepdf.open(site / "index.tr.pdf") as document:
        assert f"{URL}for-you/parents/" in links(document)
    with pikepdf.open(site / "editions/index.tr.pdf") as document:
        assert CONTENT.school.edition_url(CONTENT.edition.name) + booklet_paths(
            CONTENT.edition.name, SPOKEN_LANGUAGES
        )["tr"] in links(document)


def test_only_our_own_fonts_are_on_paper_and_all_are_in_the_file(site: Path) -> None:
    assert len(OWN_FONTS) > 1
    for path in pdfs(site):
        with pikepdf.open(path) as document:
            used = list(fonts(document))
        assert used, path
        for name, embedded in used:
            assert name.lstrip("/").startswith(OWN_FONTS), (path, name)
            assert embedded, (path, name)


@pytest.mark.parametrize("language", ["tr", "en"])
def test_the_booklet_is_a5_with_bookmarks_contents_and_facts(site: Path, language: str) -> None:
    path = site / booklet_paths(CONTENT.edition.name, SPOKEN_LANGUAGES)[language]
    with pikepdf.open(path) as document:
        width, height = (float(side) for side in document.pages[0].mediabox[2:])
        assert (round(width / 72 * 25.4), round(height / 72 * 25.4)) == (148, 210)
        names = bookmarks(document)
    headings = [written(c.source, language).headings[0].text for c in CHAPTERS]
    assert names[0] == CONTENT.edition.title[language]
    assert [name for name in names if name in headings] == headings
    sheets = sheets_of(path)
    assert all(text.strip() for text in sheets)
    text = squeezed("".join(sheets))
    given, due = approval(), CONTENT.edition.review_due
    assert due
    for fact in (
        CONTENT.school.name[language],
        CONTENT.edition.name,
        format_day(given.on, language),
        format_month(due, language),
        given.by,
        given.office[language],
        copy_address(CONTENT.school, CONTENT.edition),
        str(CONTENT.edition.code),
    ):
        assert squeezed(fact) in text, fact


@pytest.mark.parametrize("language", ["tr", "en"])
def test_the_contents_give_the_page_on_which_a_chapter_stands(site: Path, language: str) -> None:
    sheets = sheets_of(site / booklet_paths(CONTENT.edition.name, SPOKEN_LANGUAGES)[language])
    contents = next(text for text in sheets if WORDS[language]["booklet-contents"] in text)
    lines = {
        line.rstrip(" .0123456789"): int(line.split()[-1])
        for line in contents.splitlines()
        if re.search(r" \. \d+$", line)
    }
    # What is no part of the approved text stands behind it.
    lines.pop(WORDS[language]["reading-notes"], None)
    assert len(lines) == len(CHAPTERS)
    for chapter, (line, number) in zip(CHAPTERS, lines.items(), strict=True):
        assert str(written(chapter.source, language).meta["title"]).endswith(line)
        heading = written(chapter.source, language).headings[0].text
        assert squeezed(heading) in squeezed(sheets[number - 1])
