"""The file itself: an empty document of python-docx with our styles, always the same bytes."""

from datetime import datetime
from io import BytesIO
from typing import Final
from zipfile import ZipFile

from docx import Document
from docx.document import Document as WordDocument
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.oxml.parser import parse_xml

from esafety.storage.zip_entry import dated_entry

# Parts of python-docx's empty document that say nothing of ours, or something untrue: a picture
# of another page, a program that did not write it, settings of a web page.
_UNUSED: Final = frozenset(
    {
        RT.CUSTOM_XML,
        RT.EXTENDED_PROPERTIES,
        RT.NUMBERING,
        RT.THUMBNAIL,
        RT.THEME,
        RT.WEB_SETTINGS,
        RT.FONT_TABLE,
        "http://schemas.microsoft.com/office/2007/relationships/stylesWithEffects",
    }
)


def empty_document(styles: str, settings: str) -> WordDocument:
    """Return a document without text that has these two parts, given as XML."""
    document = Document()
    for owner in (document.part.package, document.part):
        for name, relation in list(owner.rels.items()):
            if relation.reltype in _UNUSED:
                del owner.rels[name]
    for element, text in ((document.styles.element, styles), (document.settings.element, settings)):
        for child in list(element):
            element.remove(child)
        element.extend(list(parse_xml(text)))
    return document


def written(document: WordDocument, made: datetime) -> bytes:
    """Return the file of a document; every entry in it bears the moment `made`."""
    saved, dated = BytesIO(), BytesIO()
    document.save(saved)
    with ZipFile(saved) as source, ZipFile(dated, "w") as target:
        for name in source.namelist():
            target.writestr(dated_entry(name, made), source.read(name))
    return dated.getvalue()
