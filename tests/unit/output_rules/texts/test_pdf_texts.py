from io import BytesIO

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, String

from esafety.output_rules.found import Text, UnreadFileError
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


def test_the_items_of_an_outline_and_the_fields_of_a_form_are_read() -> None:
    with pikepdf.open(BytesIO(pdf_of("a"))) as pdf:
        item = pdf.make_indirect(Dictionary(Title=String("Ayşe (2-A)")))
        pdf.Root.Outlines = Dictionary(First=item)
        pdf.Root.AcroForm = Dictionary(Fields=Array([Dictionary(V=String("Can"))]))
        written = BytesIO()
        pdf.save(written)

    said = [text.words for text in pdf_texts(written.getvalue())]

    assert {"Ayşe (2-A)", "Can"} <= {*said}


def test_what_is_no_pdf_is_read_as_text_and_told() -> None:
    texts = pdf_texts(b"0532 123 45 67")

    assert next(texts) == Text("0532 123 45 67")
    with pytest.raises(UnreadFileError):
        next(texts)


def test_a_pdf_behind_a_password_is_told_and_one_that_opens_without_is_read() -> None:
    def locked(user: str) -> bytes:
        written = BytesIO()
        with pikepdf.open(BytesIO(pdf_of("0532 123 45 67"))) as pdf:
            pdf.save(written, encryption=pikepdf.Encryption(owner="a", user=user))
        return written.getvalue()

    assert Text("0532 123 45 67", 1) in [*pdf_texts(locked(""))]
    with pytest.raises(UnreadFileError) as unread:
        list(pdf_texts(locked("b")))
    assert unread.value.key == "published-pdf-locked"
