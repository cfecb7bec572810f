"""What a PDF says: its pages, its properties, its notes and the addresses it leads to."""

from collections.abc import Iterator
from typing import Any, Final

import pikepdf
import pypdfium2

from esafety.output_rules.found import Text, UnreadFileError
from esafety.output_rules.texts.data_texts import plain_texts, xml_texts
from esafety.output_rules.texts.pdf_file import (
    dictionaries,
    dictionary,
    form_fields,
    opened_pdf,
    outline_items,
)

# What an annotation or field says: its note, its title, its value, the description of a picture.
_SAID: Final = ("/Contents", "/T", "/TU", "/V", "/DV")


def pdf_texts(content: bytes) -> Iterator[Text]:
    """Yield what a PDF says, page by page, and what stands in it beside that.

    Raises:
        UnreadFileError: if it is locked, or cannot be read to its end.
    """
    try:
        with opened_pdf(content) as pdf:
            yield from _beside(pdf)
        with pypdfium2.PdfDocument(content) as pages:
            for number, page in enumerate(pages, 1):
                yield Text(page.get_textpage().get_text_range().replace("\r\n", "\n"), number)
    except pypdfium2.PdfiumError as error:
        raise UnreadFileError("published-file-unread", str(error)) from error
    except UnreadFileError:
        yield from plain_texts(content)
        raise


def _beside(pdf: pikepdf.Pdf) -> Iterator[Text]:
    yield Text("\n".join(map(str, pdf.docinfo.values())))
    if "/Metadata" in pdf.Root:
        yield from xml_texts(pdf.Root.Metadata.read_bytes())
    yield Text("\n".join(str(item.get("/Title", "")) for item in outline_items(pdf)))
    yield Text("\n".join(word for field in form_fields(pdf) for word in _said(field)))
    for number, one in enumerate(pdf.pages, 1):
        notes = dictionaries(one.obj.get("/Annots"))
        yield Text("\n".join(word for note in notes for word in _said(note)), number)


def _said(note: Any) -> Iterator[str]:
    yield from (str(note[key]) for key in _SAID if _is_said(note.get(key)))
    action = dictionary(note.get("/A"))
    if "/URI" in action:
        yield str(action.URI)


def _is_said(value: Any) -> bool:
    return isinstance(value, pikepdf.String)
