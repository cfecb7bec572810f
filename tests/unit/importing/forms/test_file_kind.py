"""The same policy in every form, and files that hold none."""

from collections.abc import Callable
from html import escape

import pytest

from esafety.importing.block import UnreadableSourceError
from esafety.importing.forms.file_kind import LARGEST, LONGEST, read_source
from esafety.importing.import_file import Request, import_file
from esafety.markdown.page import read_page
from source_files import archive, office_document, pdf, run, word_document, word_paragraph
from workshop import ROOT

APPROVED = ROOT / "tests/golden/imports/approved-2022-2023.txt"
TEXT = """\
OKUL POLİTİKASI

TELEFONLAR

- Öğrenciler telefonunu kapatır.
- Veliler okulu arar.

FOTOĞRAFLAR

Fotoğraf için izin istenir.

- Çocuklar izinsiz çekilmez.
"""
MARKDOWN = """\
# Okul Politikası

## TELEFONLAR

1. Öğrenciler telefonunu kapatır.
2. Veliler okulu arar.

## FOTOĞRAFLAR

Fotoğraf için izin istenir.

* Çocuklar izinsiz çekilmez.
"""
WORD = word_document(
    [
        word_paragraph(run("OKUL POLİTİKASI"), "KonuBal"),
        word_paragraph(run("TELEFONLAR"), "Balk1"),
        word_paragraph(run("Öğrenciler telefonunu kapatır."), depth=1),
        word_paragraph(run("Veliler ") + run("okulu arar."), depth=1),
        word_paragraph(run("FOTOĞRAFLAR"), "Balk1"),
        word_paragraph(run("Fotoğraf için izin istenir.")),
        word_paragraph(run("Çocuklar izinsiz çekilmez."), depth=1),
    ]
)
OFFICE = office_document(
    '<text:p text:style-name="Title">OKUL POLİTİKASI</text:p>'
    '<text:h text:outline-level="1">TELEFONLAR</text:h><text:list>'
    "<text:list-item><text:p>Öğrenciler telefonunu kapatır.</text:p></text:list-item>"
    "<text:list-item><text:p>Veliler okulu arar.</text:p></text:list-item></text:list>"
    '<text:h text:outline-level="1">FOTOĞRAFLAR</text:h>'
    "<text:p>Fotoğraf için izin istenir.</text:p>"
    "<text:list><text:list-item><text:p>Çocuklar izinsiz çekilmez.</text:p></text:list-item>"
    "</text:list>"
)
PRINTED = pdf(
    "<h1>OKUL POLİTİKASI</h1><h2>TELEFONLAR</h2>"
    "<ul><li>Öğrenciler telefonunu kapatır.</li><li>Veliler okulu arar.</li></ul>"
    "<h2>FOTOĞRAFLAR</h2><p>Fotoğraf için izin istenir.</p>"
    "<ul><li>Çocuklar izinsiz çekilmez.</li></ul>"
)
FORMS = {
    "policy.txt": TEXT.encode(),
    "policy.md": MARKDOWN.encode(),
    "policy.docx": WORD,
    "policy.odt": OFFICE,
    "policy.pdf": PRINTED,
}


@pytest.mark.parametrize("name", FORMS)
def test_every_form_of_a_policy_gives_the_same_clauses(name: str) -> None:
    made = import_file({}, Request(name, FORMS[name], "2026-2027"))

    pages = [read_page(path, text) for path, text in sorted(made.files.items()) if ".md" in path]
    assert [[heading.text for heading in page.headings] for page in pages][:2] == [
        ["TELEFONLAR"],
        ["FOTOĞRAFLAR"],
    ]
    assert [item.text for page in pages for item in page.items] == [
        "Öğrenciler telefonunu kapatır.",
        "Veliler okulu arar.",
        "Çocuklar izinsiz çekilmez.",
    ]
    assert "Fotoğraf için izin istenir." in pages[1].body
    assert pages[2].headings[0].text.lower().startswith("okul")
    assert "import-lost" not in {note.key for note in made.notes}


@pytest.mark.parametrize(
    ("name", "data", "key"),
    [
        ("a.txt", b"", "import-empty"),
        ("a.txt", b" \n\n", "import-empty"),
        ("a.docx", b"\x89PNG\r\n\x1a\n\0\0", "import-picture"),
        ("a.txt", b"\xff\xd8\xff\xe0\0", "import-picture"),
        ("a.txt", bytes(range(256)) * 8, "import-unknown-kind"),
        ("a.md", b"<!DOCTYPE html><html><p>Veliler okur.</p></html>", "import-web-page"),
        ("a.txt", b"\xef\xbb\xbf\n<HTML lang=tr><p>Veliler okur.</p>", "import-web-page"),
        ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1", "import-old-word"),
        (
            "a.docx",
            b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le"),
            "import-encrypted",
        ),
        ("a.rtf", rb"{\rtf1 metin}", "import-old-word"),
        ("a.docx", WORD[:900], "import-damaged"),
        ("a.xlsx", archive({"xl/workbook.xml": "<a/>"}), "import-unknown-kind"),
        ("a.docx", archive({"word/document.xml": "<a>"}), "import-damaged"),
        ("a.docx", archive({"word/document.xml": b"<a>" + b" " * 41_000_000}), "import-bomb"),
        ("a.docx", archive({"word/document.xml": "<!DOCTYPE a><a/>"}), "import-damaged"),
        ("a.docx", word_document([]), "import-empty"),
        ("a.pdf", PRINTED[:300], "import-damaged"),
        ("a.pdf", pdf("<p>Gizli</p>", password="gizli"), "import-encrypted"),
        ("a.pdf", pdf("<svg width='9' height='9'><path d='M0 0h9v9'/></svg>"), "import-scanned"),
        (
            "a.odt",
            office_document("<text:p>a</text:p>", {"META-INF/manifest.xml": b"<encryption-data/>"}),
            "import-encrypted",
        ),
    ],
)
def test_a_file_without_text_is_refused_in_one_sentence(name: str, data: bytes, key: str) -> None:
    with pytest.raises(UnreadableSourceError) as refused:
        read_source(name, data)

    assert refused.value.key == key


def test_a_file_that_is_far_too_large_is_not_read() -> None:
    with pytest.raises(UnreadableSourceError) as refused:
        read_source("a.txt", b"a" * (LARGEST + 1))

    assert refused.value.key == "import-too-large"


def test_a_text_longer_than_any_policy_is_not_taken_over() -> None:
    clause = b"- Telefonlar kutuda durur.\n"

    with pytest.raises(UnreadableSourceError) as refused:
        read_source("a.md", clause * (LONGEST // 20))

    assert refused.value.key == "import-too-long"


def as_word(lines: list[str]) -> bytes:
    """Return a text as a document of Word without styles; its items are those of a list."""
    return word_document(
        word_paragraph(run(line.removeprefix("- ")), depth=int(line.startswith("- ")))
        for line in lines
    )


def as_office(lines: list[str]) -> bytes:
    """Return a text as a document of LibreOffice without styles."""

    def paragraph(line: str) -> str:
        words = f"<text:p>{escape(line.removeprefix('- '))}</text:p>"
        item = f"<text:list><text:list-item>{words}</text:list-item></text:list>"
        return item if line.startswith("- ") else words

    return office_document("".join(map(paragraph, lines)))


def as_pdf(lines: list[str]) -> bytes:
    """Return a text as a PDF with a running head and numbers of pages."""

    def paragraph(line: str) -> str:
        words = escape(line.removeprefix("- "))
        return f"<ul><li>{words}</li></ul>" if line.startswith("- ") else f"<p>{words}</p>"

    style = "<style>@page { size: A4; @top-center { content: 'Politika' }"
    return pdf(
        f"{style} @bottom-center {{ content: counter(page) }} }}</style>"
        + "".join(paragraph(line) for line in lines if line)
    )


@pytest.mark.parametrize(
    ("name", "made"), [("a.docx", as_word), ("a.odt", as_office), ("a.pdf", as_pdf)]
)
def test_the_approved_text_gives_its_83_clauses_in_every_form(
    name: str, made: Callable[[list[str]], bytes]
) -> None:
    text = APPROVED.read_text(encoding="utf-8").replace("**", "")

    def clauses(file: str, data: bytes) -> list[str]:
        files = import_file({}, Request(file, data, "2026-2027")).files
        pages = [read_page(path, page) for path, page in sorted(files.items()) if ".md" in path]
        return [item.text for page in pages for item in page.items]

    wanted = clauses("a.txt", text.encode())
    assert len(wanted) == 83
    assert clauses(name, made(text.split("\n"))) == wanted


def test_a_text_that_begins_like_the_mark_of_a_picture_is_a_text() -> None:
    assert read_source("a.txt", "BMT okulunun politikası".encode()).blocks
