from io import BytesIO

import pikepdf
from pikepdf import Array, Dictionary, Name, String

from esafety.output_rules.found import Text
from esafety.output_rules.texts.pdf_texts import pdf_texts


def pdf_of(*pages: str, note: str = "", link: str = "", author: str = "") -> bytes:
    """Return a PDF that says one line on each page."""
    pdf = pikepdf.new()
    font = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)
    for words in pages:
        page = pdf.add_blank_page()
        page.Resources = Dictionary(Font=Dictionary(F=font))
        page.Contents = pdf.make_stream(f"BT /F 12 Tf 40 40 Td ({words}) Tj ET".encode())
    square = Array([0, 0, 9, 9])
    notes = []
    if note:
        notes.append(Dictionary(Subtype=Name.Text, Rect=square, Contents=String(note)))
    if link:
        action = Dictionary(S=Name.URI, URI=String(link))
        notes.append(Dictionary(Subtype=Name.Link, Rect=square, A=action))
    pdf.pages[0].obj.Annots = Array(notes)
    if author:
        pdf.docinfo["/Author"] = author
        with pdf.open_metadata() as metadata:
            metadata["dc:creator"] = [author]
    written = BytesIO()
    pdf.save(written)
    return written.getvalue()


def test_every_page_is_read_with_its_number() -> None:
    texts = list(pdf_texts(pdf_of("0532 123 45 67", "second")))

    assert Text("0532 123 45 67", 1) in texts
    assert Text("second", 2) in texts


def test_notes_and_links_are_read() -> None:
    said = "\n".join(text.words for text in pdf_texts(pdf_of("a", note="Ali", link="tel:1234")))

    assert "Ali" in said
    assert "tel:1234" in said


def test_properties_are_read_in_both_places() -> None:
    texts = [text.words for text in pdf_texts(pdf_of("a", author="Ayşe Yılmaz"))]

    assert sum("Ayşe Yılmaz" in text for text in texts) == 2


def test_what_is_no_pdf_is_read_as_text() -> None:
    assert [*pdf_texts(b"0532 123 45 67")] == [Text("0532 123 45 67")]
