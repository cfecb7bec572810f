from esafety.publish.manifest import (
    differences,
    manifest_of,
)

FILES = {
    "manifest.json": b"{}",
    "index.html": b"<p>",
    "downloads/2026-2027/booklet.tr.pdf": b"%PDF",
    "en/policy/scope/scope.en.pdf": b"%PDF",
    "report/report.tr.pdf": b"%PDF",
}
MANIFEST = manifest_of("2026-2027", "ab" * 32, FILES)


def test_a_manifest_lists_every_file_but_itself_and_knows_the_sealed_ones() -> None:
    assert sorted(MANIFEST.files) == sorted(FILES.keys() - {"manifest.json"})
    assert sorted(MANIFEST.sealed) == [
        "downloads/2026-2027/booklet.tr.pdf",
        "en/policy/scope/scope.en.pdf",
    ]


def test_a_copy_as_published_differs_in_nothing() -> None:
    assert list(differences(MANIFEST, FILES, complete=True)) == []


def test_every_difference_of_a_copy_is_named() -> None:
    copy: dict[str, bytes | None] = {
        **FILES,
        "index.html": b"<p>other",
        "downloads/2026-2027/booklet.tr.pdf": b"%PDF other",
        "report/report.tr.pdf": None,
        "more.html": b"",
    }

    problems = [(p.path, p.key) for p in differences(MANIFEST, copy, complete=True, below="x/")]

    assert problems == [
        ("x/downloads/2026-2027/booklet.tr.pdf", "published-sealed-changed"),
        ("x/index.html", "published-changed"),
        ("x/report/report.tr.pdf", "published-missing"),
        ("x/more.html", "published-added"),
    ]


def test_a_site_without_a_listing_is_not_checked_for_added_files() -> None:
    assert list(differences(MANIFEST, FILES | {"more.html": b""}, complete=False)) == []
