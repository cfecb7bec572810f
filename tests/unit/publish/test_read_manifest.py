import json

import pytest

from esafety.publish.manifest import (
    dump_edition_index,
    dump_manifest,
    edition_index,
    manifest_of,
)
from esafety.publish.read_manifest import load_edition_index, load_manifest

BOOKLET = "downloads/2026-2027/booklet.tr.pdf"
MANIFEST = manifest_of("2026-2027", "0" * 64, {"index.html": b"<p>page", BOOKLET: b"%PDF"})


def test_what_is_written_is_read_again() -> None:
    assert load_manifest(dump_manifest(MANIFEST)) == MANIFEST
    index = edition_index("2026-2027", {"2026-2027": MANIFEST}, {"404.html": b"lost"})
    assert load_edition_index(dump_edition_index(index)) == index


@pytest.mark.parametrize(
    "text",
    [
        *("", "[]", "{}", "x", '{"edition": "a", "seal": "b", "files": []}'),
        '{"edition": "a", "seal": "b", "files": {"c": {"sha": 1}}}',
    ],
)
def test_what_is_no_manifest_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        load_manifest(text)


@pytest.mark.parametrize("path", ["../index.html", "/index.html", "a//b", "C:x", "a\\b", "./a"])
def test_a_path_that_leads_out_of_its_folder_is_refused(path: str) -> None:
    written = json.loads(dump_manifest(MANIFEST))
    written["files"][path] = written["files"].pop("index.html")

    with pytest.raises(ValueError, match=r".+"):
        load_manifest(json.dumps(written))


def test_names_that_differ_in_case_alone_are_refused() -> None:
    written = json.loads(dump_manifest(MANIFEST))
    written["files"]["INDEX.html"] = written["files"]["index.html"]

    with pytest.raises(ValueError, match="INDEX"):
        load_manifest(json.dumps(written))


def test_a_document_of_the_edition_that_is_not_sealed_is_refused() -> None:
    written = json.loads(dump_manifest(MANIFEST))
    written["files"][BOOKLET]["sealed"] = False

    with pytest.raises(ValueError, match="sealed"):
        load_manifest(json.dumps(written))
