from pathlib import Path

import pytest
from lxml import etree

from esafety.formats.xml_tree import xml_tree

# Ten times ten times ten … letters: each name stands for ten of the one before.
ENTITIES = "".join(
    f'<!ENTITY {name} "{f"&{before};" * 10}">'
    for before, name in zip("abcdefgh", "bcdefghi", strict=True)
)


def test_a_tree_has_the_lines_of_its_elements() -> None:
    tree = xml_tree(b"<a>\n<b/>\n<c/></a>")

    assert [one.tag for one in tree] == ["b", "c"]
    assert [str(one.sourceline) for one in tree] == ["2", "3"]


def test_comments_are_kept_or_left_out() -> None:
    content = b"<a>x<!-- y -->z</a>"

    assert [one.text for one in xml_tree(content)] == [" y "]
    assert xml_tree(content, comments=False).text == "xz"


def test_no_entity_fetches_a_file(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("secret", encoding="utf-8")
    content = f'<!DOCTYPE a [<!ENTITY b SYSTEM "{secret.as_uri()}">]><a>x&b;y</a>'

    assert etree.tostring(xml_tree(content.encode())) == b"<a>x&b;y</a>"


def test_entities_that_would_grow_are_refused() -> None:
    content = f'<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa">{ENTITIES}]><a>&i;</a>'

    with pytest.raises(etree.XMLSyntaxError, match="amplification"):
        xml_tree(content.encode())


def test_what_is_no_xml_is_told() -> None:
    with pytest.raises(etree.XMLSyntaxError):
        xml_tree(b"<a>")
