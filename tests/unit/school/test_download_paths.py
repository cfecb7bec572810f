import pytest

from esafety.school.download_paths import (
    booklet_paths,
    booklet_variants,
    download_path,
    is_sealed_document,
    redline_page,
    redline_path,
    redline_word_path,
    sheet_path,
)


def test_an_address_is_known_before_the_file_exists() -> None:
    assert download_path("2026-2027-2", "leaflet", "en") == "downloads/2026-2027-2/leaflet.en.pdf"


def test_the_booklet_has_one_address_in_each_language() -> None:
    assert booklet_paths("2022-2023", ("tr", "en")) == {
        "tr": "downloads/2022-2023/booklet.tr.pdf",
        "en": "downloads/2022-2023/booklet.en.pdf",
    }


def test_a_redline_has_a_page_and_a_sheet_in_each_language() -> None:
    assert redline_page("2022-2023", "2026-2027-2") == "editions/2026-2027-2-from-2022-2023.md"
    assert [redline_path("2022-2023", "2026-2027-2", language) for language in ("tr", "en")] == [
        "downloads/2026-2027-2/redline-from-2022-2023.tr.pdf",
        "downloads/2026-2027-2/redline-from-2022-2023.en.pdf",
    ]


def test_each_translation_has_a_bilingual_booklet_of_its_own_beside_the_binding_text() -> None:
    forms = booklet_variants(("tr", "en", "de"))

    assert {form: files for form, files in forms.items() if "bilingual" in form} == {
        "booklet-bilingual": ("tr",),
        "booklet-bilingual-print": ("tr",),
        "booklet-bilingual-de": ("tr",),
        "booklet-bilingual-de-print": ("tr",),
    }
    assert forms["booklet-large"] == ("tr", "en", "de")


def test_a_poster_lies_in_the_folder_of_its_series_below_the_edition() -> None:
    name = sheet_path("2026-2027", "posters", "kind-words", "tr", "png")

    assert name == "downloads/2026-2027/posters/kind-words.tr.png"


@pytest.mark.parametrize(
    ("path", "sealed"),
    [
        ("downloads/2026-2027/booklet-print.tr.pdf", True),
        ("en/policy/scope/scope.en.pdf", True),
        ("downloads/2026-2027/posters/kind-words.tr.pdf", False),
        ("downloads/2022-2023/booklet.tr.pdf", False),
        ("report/report.tr.pdf", False),
    ],
)
def test_the_policy_on_paper_is_sealed_and_a_poster_may_be_bettered(
    path: str, *, sealed: bool
) -> None:
    assert is_sealed_document(path, "2026-2027") is sealed


def test_a_redlines_word_file_lies_beside_its_sheet_and_is_no_sealed_document() -> None:
    path = redline_word_path("2022-2023", "2026-2027-2", "en")

    assert path == "downloads/2026-2027-2/redline-from-2022-2023.en.docx"
    assert not is_sealed_document(path, "2026-2027-2")
    assert is_sealed_document(redline_path("2022-2023", "2026-2027-2", "en"), "2026-2027-2")
