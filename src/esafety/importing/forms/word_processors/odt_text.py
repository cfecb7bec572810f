"""The text of a paragraph of LibreOffice, with its bold type and the marks of its notes."""

from collections.abc import Container, Iterator

from lxml import etree

from esafety.importing.block import BOLD_OFF, BOLD_ON
from esafety.importing.forms.word_processors.odt_elements import (
    BOXES,
    GAPS,
    LEFT_OUT,
    NOTE,
    PARTED,
    TEXT,
    citation,
)


def text_of(element: etree._Element, bold: Container[str | None]) -> str:
    """Return the text of an element; `bold` are the styles that set words in bold type.

    Boxes and notes stand behind their paragraph, and of a note only its mark is in it.
    """
    return "".join(_pieces(element, bold)).replace(f"{BOLD_OFF}{BOLD_ON}", "")


def _pieces(element: etree._Element, bold: Container[str | None]) -> Iterator[str]:
    is_bold = element.tag == f"{TEXT}span" and element.get(f"{TEXT}style-name") in bold
    yield BOLD_ON if is_bold else ""
    yield element.text or ""
    for child in element:
        yield from _child(child, bold)
        yield child.tail or ""
    yield BOLD_OFF if is_bold else ""


def _child(child: etree._Element, bold: Container[str | None]) -> Iterator[str]:
    if child.tag in GAPS:
        yield GAPS[child.tag]
    elif child.tag == NOTE:
        yield f" [{citation(child)}]"
    elif isinstance(child.tag, str) and child.tag not in (*LEFT_OUT, *BOXES):
        yield from _pieces(child, bold)
        yield " " if child.tag in PARTED else ""
