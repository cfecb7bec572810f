import pytest

from esafety.formats.edition_paths import ChapterFile, chapter_of, edition_of, public_path, slug_of


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("docs/policy/2022-2023/01-purpose.md", "2022-2023"),
        ("policy/2026-2027-2/index.tr.md", "2026-2027-2"),
        ("docs/policy/whole.md", None),
        ("docs/policy/2022/01-purpose.md", None),
        ("docs/my-policy/2022-2023/01-purpose.md", None),
    ],
)
def test_an_edition_is_the_folder_a_file_lies_in(path: str, name: str | None) -> None:
    assert edition_of(path) == name


@pytest.mark.parametrize(
    ("stem", "number", "slug"),
    [
        ("02-e-safety-policy", 2, "e-safety-policy"),
        ("89-last", 89, "last"),
        ("90-e-safety-team", None, "e-safety-team"),
        ("91-approval", None, "approval"),
        ("index", None, "index"),
    ],
)
def test_a_file_name_tells_number_and_slug(stem: str, number: int | None, slug: str) -> None:
    source = f"docs/policy/2022-2023/{stem}.md"

    assert chapter_of(source) == ChapterFile(source, number, slug)
    assert public_path(source) == f"docs/policy/{slug}.md"


@pytest.mark.parametrize("stem", ["purpose", "1-purpose", "01_purpose", "01-Amaç"])
def test_a_file_named_otherwise_is_no_chapter(stem: str) -> None:
    assert chapter_of(f"docs/policy/2022-2023/{stem}.md") is None


def test_a_page_outside_an_edition_keeps_its_path() -> None:
    assert chapter_of("docs/policy/01-purpose.md") is None
    assert public_path("docs/report.md") == "docs/report.md"


def test_a_slug_is_a_stem_without_its_number() -> None:
    assert [slug_of("02-devices"), slug_of("whole"), slug_of("2-x")] == ["devices", "whole", "2-x"]
