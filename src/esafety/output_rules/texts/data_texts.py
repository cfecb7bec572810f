"""What files for programs say: JSON, scripts, XML with drawings, calendars, Word files."""

import json
import re
from collections.abc import Iterator
from io import BytesIO
from typing import Any, Final
from zipfile import BadZipFile, ZipFile

from lxml import etree

from esafety.formats.xml_tree import xml_tree
from esafety.images.words.xml import xml_lines
from esafety.output_rules.found import Text
from esafety.output_rules.texts.literals import strings

# The search index is one call with data as its only word.
_CALL: Final = re.compile(r"^\w+\((\{.*\})\);?\s*$", re.DOTALL)
# Parts of it that hold words in the order of the alphabet, and numbers between them: side by side
# these are no text. All of their words stand in its documents and in the pages, too.
_DOCUMENTS: Final = "documents"
_PACKED: Final = "postings"
_FOLDED: Final = re.compile(r"\r?\n[ \t]")

# Attributes of XML that hold words; those of a drawing hold its lines.
_NAMED: Final = ("href", "title", "label", "desc", "alt", "author", "creator")


def values_of(data: Any) -> Iterator[str]:
    """Yield every value of parsed data, and every key, as texts."""
    if isinstance(data, dict):
        for key, value in data.items():
            yield str(key)
            yield from values_of(value)
    elif isinstance(data, list):
        for value in data:
            yield from values_of(value)
    elif isinstance(data, str):
        yield data
    elif isinstance(data, int | float) and not isinstance(data, bool):
        yield str(data)


def plain_texts(content: bytes) -> Iterator[Text]:
    """Yield a text as it is written."""
    yield Text(content.decode("utf-8", "replace"))


def calendar_texts(content: bytes) -> Iterator[Text]:
    """Yield a calendar with its folded lines joined (RFC 5545, 3.1)."""
    yield Text(_FOLDED.sub("", content.decode("utf-8", "replace")))


def json_texts(content: bytes) -> Iterator[Text]:
    """Yield every value of a JSON file; what is none is read as it is written."""
    try:
        yield Text("\n".join(values_of(json.loads(content))))
    except ValueError:
        yield from plain_texts(content)


def script_texts(content: bytes) -> Iterator[Text]:
    """Yield what a program says: the data that it is called with, or its strings."""
    text = content.decode("utf-8", "replace")
    if call := _CALL.match(text):
        yield from _data_texts(call[1])
    else:
        yield Text("\n".join(text[one.start + 1 : one.end - 1] for one in strings(text)))


def _data_texts(text: str) -> Iterator[Text]:
    """Yield the values that a program is called with; of the search index, its documents alone."""
    try:
        data = json.loads(text)
    except ValueError:
        yield Text(text)
        return
    packed = isinstance(data, dict) and {_DOCUMENTS, _PACKED} <= data.keys()
    yield Text("\n".join(values_of(data[_DOCUMENTS] if packed else data)))


def xml_texts(content: bytes) -> Iterator[Text]:
    """Yield the words, attributes and comments of XML; what is none is read as it is written."""
    try:
        tree = xml_tree(content)
    except etree.XMLSyntaxError:
        yield from plain_texts(content)
        return
    words = (part for element in tree.iter() for part in (element.text, element.tail))
    yield Text("\n".join(part for part in words if part and part.strip()))
    given = ((str(n), str(v)) for element in tree.iter() for n, v in element.attrib.items())
    yield Text("\n".join(value for name, value in given if name.rpartition("}")[2] in _NAMED))


def drawing_texts(content: bytes) -> Iterator[Text]:
    """Yield what a drawing says, line by line; what is none is read as it is written."""
    try:
        yield Text("\n".join(line.words for line in xml_lines(content)))
    except etree.XMLSyntaxError:
        yield from plain_texts(content)


def word_texts(content: bytes) -> Iterator[Text]:
    """Yield what the parts of a Word file say, its properties, too."""
    try:
        with ZipFile(BytesIO(content)) as parts:
            for name in parts.namelist():
                if name.endswith((".xml", ".rels")):
                    yield from xml_texts(parts.read(name))
    except BadZipFile:
        yield from plain_texts(content)
