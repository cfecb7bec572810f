import pytest

from esafety.documents.poster.files import FILES, SHEET, PosterFile, poster_context
from esafety.documents.poster.source import Poster
from esafety.pdf.derived.table import DERIVED_FILES

POSTER = Poster(
    "docs/posters/box.md", {"tr": "Kutu"}, {"tr": "Bir kutu."}, ("students",), (), "box", "x", "x"
)


def test_no_two_files_of_a_poster_have_one_path() -> None:
    paths = [file.path("box", "2022-2023", "tr") for file in FILES.values()]

    assert len({*paths}) == len(paths)
    assert paths[0] == "downloads/2022-2023/posters/box.tr.pdf"


@pytest.mark.parametrize("file", [file for name, file in FILES.items() if name != SHEET])
def test_every_file_but_the_sheet_is_derived_from_it(file: PosterFile) -> None:
    assert file.derived in DERIVED_FILES


def test_a_posters_page_offers_every_file_and_shares_the_card() -> None:
    context = poster_context(POSTER, "2022-2023", "en")

    assert context["files"] == {
        name: file.path("box", "2022-2023", "en") for name, file in FILES.items()
    }
    assert context["social_card"] == "downloads/2022-2023/posters/box-card.en.png"
