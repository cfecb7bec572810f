"""A finished PDF is written down in one way: the same bytes each time, and small."""

from io import BytesIO

import pikepdf

from esafety.pdf.file import serialise


def tagged(count: int) -> pikepdf.Pdf:
    """Return a document with many small objects, as the tags of a page are."""
    document = pikepdf.new()
    document.add_blank_page()
    kind = pikepdf.Name.StructElem
    tags = [document.make_indirect(pikepdf.Dictionary(Type=kind, ID=n)) for n in range(count)]
    document.Root.StructTreeRoot = document.make_indirect(pikepdf.Dictionary(K=pikepdf.Array(tags)))
    return document


def test_the_same_content_has_the_same_bytes() -> None:
    assert serialise(tagged(3)) == serialise(tagged(3))


def test_many_small_objects_are_compressed_together() -> None:
    written = serialise(tagged(1000))

    assert len(written) < 20_000
    assert len(pikepdf.open(BytesIO(written)).Root.StructTreeRoot.K) == 1000
