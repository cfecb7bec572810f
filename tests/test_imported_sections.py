"""Sections that are plain lines with letters, as schools type them, in every form of a file."""

from html import escape

import pytest

from esafety.importing.import_file import Request, import_file
from esafety.markdown.page import read_page
from source_files import office_document, pdf, run, word_document, word_paragraph

TITLE, CHAPTER = "OKULUN E-GÜVENLİK POLİTİKASI", "2. GÖREVLER"
LINES = (
    "a) Okul yönetimi",
    "2.1. Okul yönetimi politikayı her yıl gözden geçirir.",
    "2.2. Müdür yardımcısı ekibe başkanlık eder.",
    "b) Öğretmenler",
    "2.3. Öğretmenler şunları yapar:",
    "a) Kuralları anlatır.",
    "b) Örnek olur.",
    "c) Öğrenciler",
    "2.4. Öğrenciler telefonunu kapatır.",
)
PARAGRAPHS = "".join(f"<p>{escape(line)}</p>" for line in LINES)
FORMS = {
    "policy.md": f"# {TITLE}\n\n## {CHAPTER}\n\n".encode() + "\n\n".join(LINES).encode(),
    "pasted.md": f"# {TITLE}\n\n## {CHAPTER}\n\n".encode() + "\n".join(LINES).encode(),
    "policy.txt": "\n\n".join((TITLE, CHAPTER, *LINES)).encode(),
    "latin-5.txt": "\r\n".join((TITLE, "", CHAPTER, *LINES)).encode("iso8859-9"),
    "policy.docx": word_document(
        [
            word_paragraph(run(TITLE), "KonuBal"),
            word_paragraph(run(CHAPTER), "Balk1"),
            *(word_paragraph(run(line)) for line in LINES),
        ]
    ),
    "unstyled.docx": word_document(
        [
            word_paragraph(run(TITLE, bold=True)),
            word_paragraph(run(CHAPTER, bold=True)),
            *(word_paragraph(run(line, bold=line[-1] not in ".:")) for line in LINES),
        ]
    ),
    "policy.odt": office_document(
        f'<text:p text:style-name="Title">{TITLE}</text:p>'
        f'<text:h text:outline-level="1">{CHAPTER}</text:h>'
        + "".join(f"<text:p>{escape(line)}</text:p>" for line in LINES)
    ),
    "policy.pdf": pdf(f"<h1>{TITLE}</h1><h2>{CHAPTER}</h2>{PARAGRAPHS}"),
}


@pytest.mark.parametrize("name", FORMS)
def test_a_lettered_line_above_numbered_clauses_is_a_section_in_every_form(name: str) -> None:
    made = import_file({}, Request(name, FORMS[name], "2026-2027"))

    path = "docs/policy/2026-2027/02-gorevler.tr.md"
    page = read_page(path, made.files[path])
    assert [heading.text for heading in page.headings] == [
        CHAPTER,
        "a) Okul yönetimi",
        "b) Öğretmenler",
        "c) Öğrenciler",
    ]
    assert [(item.subsection, item.ordinal) for item in page.items] == [
        (1, 1),
        (1, 2),
        (2, 1),
        (3, 1),
    ]
    assert "    - a\\) Kuralları anlatır.\n    - b\\) Örnek olur.\n" in page.body
    guessed = {
        note.params["heading"] for note in made.notes if note.key == "import-heading-guessed"
    }
    assert guessed == {"a) Okul yönetimi", "b) Öğretmenler", "c) Öğrenciler"}
