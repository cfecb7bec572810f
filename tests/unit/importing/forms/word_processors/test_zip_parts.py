from io import BytesIO
from zipfile import ZipFile

import pytest

from esafety.importing.block import UnreadableSourceError
from esafety.importing.forms.word_processors.zip_parts import damaged_parts, names_in, text_parts
from source_files import archive

# The first bytes of a part's data stand behind its header and its name.
HEADER = 30


def with_a_false_byte(data: bytes, name: str) -> bytes:
    """Return an archive in which a part differs from its check sum."""
    with ZipFile(BytesIO(data)) as opened:
        start = opened.getinfo(name).header_offset + HEADER + len(name)
    return data[:start] + bytes([data[start] ^ 0xFF]) + data[start + 1 :]


@pytest.mark.parametrize("kind", ["bytes", "no XML"])
def test_a_damaged_part_is_left_out_unless_it_is_needed(kind: str) -> None:
    styles = "<a/>" if kind == "bytes" else "<a"
    data = archive({"content.xml": "<a/>", "styles.xml": styles, "a.png": "x"})
    data = with_a_false_byte(data, "styles.xml") if kind == "bytes" else data

    assert text_parts(data, ("content.xml",)) == ({"content.xml": b"<a/>"}, ["styles.xml"])
    with pytest.raises(UnreadableSourceError, match="import-damaged"):
        text_parts(data, ("content.xml", "styles.xml"))


def test_damaged_parts_are_named_in_one_remark() -> None:
    assert [*damaged_parts([])] == []
    (remark,) = damaged_parts(["a.xml", "b.xml"])
    assert remark.params == {"names": "a.xml, b.xml"}


def test_an_archive_of_another_version_is_damaged() -> None:
    data = archive({"content.xml": "<a/>"})
    version = data.index(b"PK\x01\x02") + len(b"PK\x01\x02") + 2

    with pytest.raises(UnreadableSourceError, match="import-damaged"):
        names_in(data[:version] + b"\xb4" + data[version + 1 :])
