from esafety.markdown.language_pairs import pairs
from esafety.markdown.page import read_page


def test_pages_are_paired_by_their_path_without_language() -> None:
    paths = ("docs/a.tr.md", "docs/b.tr.md", "docs/a.en.md")

    found = pairs(read_page(path, "") for path in paths)

    assert {neutral: sorted(pair) for neutral, pair in found.items()} == {
        "docs/a.md": ["en", "tr"],
        "docs/b.md": ["tr"],
    }
