"""What a PDF says: its pages, its properties, its notes and the addresses it leads to."""

from collections.abc import Iterator
from io import BytesIO
from typing import Any, Final

import pikepdf
import pypdfium2

from esafety.output_rules.found import Text
from esafety.output_rules.texts.data_texts import plain_texts, xml_texts

# What an annotation or field says: its note, its title, its value, the description of a picture.
_SAID: Final = ("/Contents", "/T", "/TU", "/V", "/DV")


def pdf_texts(content: bytes) -> Iterator[Text]:
    """Yield what a PDF says, page by page, and what stands in it beside that."""
    try:
        with pypdfium2.PdfDocument(content) as pages:
            for number, page in enumerate(pages, 1):
                yield Text(page.get_textpage().get_text_range().replace("\r\n", "\n"), number)
        with pikepdf.open(BytesIO(content)) as pdf:
            yield Text("\n".join(map(str, pdf.docinfo.values())))
            if "/Metadata" in pdf.Root:
                yield from xml_texts(pdf.Root.Metadata.read_bytes())
            for number, one in enumerate(pdf.pages, 1):
                yield Text("\n".join(_noted(one)), number)
    except (pikepdf.PdfError, pypdfium2.PdfiumError):
        yield from plain_texts(content)


def _noted(page: pikepdf.Page) -> Iterator[str]:
    for note in page.obj.get("/Annots", ()):
        yield from (str(note[key]) for key in _SAID if _is_said(note.get(key)))
        action = note.get("/A")
        if isinstance(action, pikepdf.Dictionary) and "/URI" in action:
            yield str(action.URI)


def _is_said(value: Any) -> bool:
    return isinstance(value, pikepdf.String)
