from datetime import UTC, datetime
from io import BytesIO
from zipfile import ZipFile

from docx import Document

from esafety.redline.word.package import empty_document, written
from esafety.redline.word.styles import settings_xml, styles_xml

NAMES = dict.fromkeys(("Clause", "Fact", "Note", "Person", "Label"), "x")
NOON = datetime(2026, 9, 30, 12, tzinfo=UTC)


def made() -> bytes:
    return written(empty_document(styles_xml("tr-TR", NAMES), settings_xml("tr-TR")), NOON)


def test_the_file_holds_no_part_that_says_something_untrue_of_it() -> None:
    with ZipFile(BytesIO(made())) as package:
        assert set(package.namelist()) == {
            *("[Content_Types].xml", "_rels/.rels", "docProps/core.xml", "word/document.xml"),
            *("word/_rels/document.xml.rels", "word/settings.xml", "word/styles.xml"),
        }


def test_every_entry_bears_the_moment_that_was_given() -> None:
    with ZipFile(BytesIO(made())) as package:
        assert {one.date_time for one in package.infolist()} == {(2026, 9, 30, 12, 0, 0)}


def test_the_file_opens_and_has_our_styles_alone() -> None:
    styles = [style.style_id for style in Document(BytesIO(made())).styles]

    assert "Clause" in styles
    assert "LightShading" not in styles
