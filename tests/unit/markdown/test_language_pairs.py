from esafety.markdown.language_pairs import fact_of, pairs
from esafety.markdown.page import read_page
from esafety.text.fallback import marked


def test_pages_are_paired_by_their_path_without_language() -> None:
    paths = ("docs/a.tr.md", "docs/b.tr.md", "docs/a.en.md")

    found = pairs(read_page(path, "") for path in paths)

    assert {neutral: sorted(pair) for neutral, pair in found.items()} == {
        "docs/a.md": ["en", "tr"],
        "docs/b.md": ["tr"],
    }


def test_where_a_page_is_not_there_in_a_language_its_title_is_the_one_of_another() -> None:
    titles = {"tr": "Veli formu", "en": "Slip for parents"}
    pair = {
        code: read_page(f"docs/a.{code}.md", f"---\ntitle: {t}\n---\n")
        for code, t in titles.items()
    }

    found = fact_of(pair, "title")

    assert found == titles
    assert found["ar"] == marked("Slip for parents", "en")
