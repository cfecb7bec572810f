"""Files of other programs, made by hand: documents of Word and LibreOffice, and PDFs."""

from collections.abc import Iterable, Mapping
from html import escape
from io import BytesIO
from typing import Final
from zipfile import ZIP_DEFLATED, ZipFile

import pikepdf
from weasyprint import HTML

Parts = Mapping[str, bytes]
NO_PARTS: Final[Parts] = {}
_W = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:v="urn:schemas-microsoft-com:vml"'
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
_TYPES = """<?xml version="1.0" encoding="UTF-8"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/>
<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument\
.wordprocessingml.document.main+xml"/></Types>"""
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
_ROOT = f"""<Relationships xmlns="{_PACKAGE}"><Relationship Id="rId1"
 Type="{_RELATIONS}/officeDocument" Target="word/document.xml"/></Relationships>"""
_PARTS = ("styles", "numbering", "footnotes")
_DOCUMENT = "".join(
    f'<Relationship Id="r{name}" Type="{_RELATIONS}/{name}" Target="{name}.xml"/>'
    for name in _PARTS
) + (f'<Relationship Id="rpicture" Type="{_RELATIONS}/image" Target="media/a.png"/>')
_STYLES = f"""<w:styles {_W}>
<w:style w:type="paragraph" w:styleId="Balk1"><w:name w:val="heading 1"/></w:style>
<w:style w:type="paragraph" w:styleId="Balk2"><w:name w:val="heading 2"/></w:style>
<w:style w:type="paragraph" w:styleId="KonuBal"><w:name w:val="Title"/></w:style></w:styles>"""
_LEVELS = "".join(
    f'<w:lvl w:ilvl="{level}"><w:numFmt w:val="decimal"/></w:lvl>' for level in range(3)
)
_NUMBERING = f"""<w:numbering {_W}><w:abstractNum w:abstractNumId="0">{_LEVELS}</w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>"""


def archive(parts: dict[str, str | bytes]) -> bytes:
    """Return a ZIP archive of some parts."""
    file = BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as made:
        for name, part in parts.items():
            made.writestr(name, part)
    return file.getvalue()


def run(text: str, *, bold: bool = False) -> str:
    """Return a run of text of Word."""
    kept = f'<w:t xml:space="preserve">{escape(text)}</w:t>'
    return f"<w:r>{'<w:rPr><w:b/></w:rPr>' if bold else ''}{kept}</w:r>"


def word_paragraph(inside: str, style: str = "", depth: int = 0) -> str:
    """Return a paragraph of Word: of a style, or an item of a numbered list."""
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    number = f'<w:numPr><w:ilvl w:val="{depth - 1}"/><w:numId w:val="1"/></w:numPr>'
    return f"<w:p><w:pPr>{named}{number if depth else ''}</w:pPr>{inside}</w:p>"


def word_document(paragraphs: Iterable[str], notes: str = "", others: Parts = NO_PARTS) -> bytes:
    """Return a document of Word; `notes` are the paragraphs of its one footnote."""
    body = "".join(paragraphs)
    parts: dict[str, str | bytes] = {
        "[Content_Types].xml": _TYPES,
        "_rels/.rels": _ROOT,
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{_PACKAGE}">{_DOCUMENT}'
        "</Relationships>",
        "word/document.xml": f"<w:document {_W}><w:body>{body}</w:body></w:document>",
        "word/styles.xml": _STYLES,
        "word/numbering.xml": _NUMBERING,
        "word/footnotes.xml": f'<w:footnotes {_W}><w:footnote w:id="1">{notes}</w:footnote>'
        "</w:footnotes>",
    }
    return archive({**parts, **others})


_ODF = "urn:oasis:names:tc:opendocument:xmlns"
ODF_NAMES = (
    f'xmlns:office="{_ODF}:office:1.0" xmlns:text="{_ODF}:text:1.0" xmlns:table="{_ODF}:table:1.0"'
    f' xmlns:style="{_ODF}:style:1.0" xmlns:draw="{_ODF}:drawing:1.0"'
    f' xmlns:fo="{_ODF}:xsl-fo-compatible:1.0" xmlns:svg="{_ODF}:svg-compatible:1.0"'
)


def office_document(body: str, others: Parts = NO_PARTS) -> bytes:
    """Return a document of LibreOffice with what stands in its text; `B` is its bold style."""
    styles = (
        '<office:automatic-styles><style:style style:name="B" style:family="text">'
        '<style:text-properties fo:font-weight="bold"/></style:style></office:automatic-styles>'
    )
    content = (
        f"<office:document-content {ODF_NAMES}>{styles}<office:body><office:text>{body}"
        "</office:text></office:body></office:document-content>"
    )
    kind = "application/vnd.oasis.opendocument.text"
    return archive({"mimetype": kind, "content.xml": content, **others})


def pdf(html: str, password: str = "") -> bytes:
    """Return a PDF of some HTML, locked by a password if there is one."""
    made = HTML(string=f'<html lang="tr"><body>{html}</body></html>').write_pdf()
    assert made
    if not password:
        return bytes(made)
    file = BytesIO()
    with pikepdf.open(BytesIO(made)) as opened:
        opened.save(file, encryption=pikepdf.Encryption(user=password, owner=password))
    return file.getvalue()
