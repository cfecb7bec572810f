import pytest

from esafety.documents.poster.files import PosterFile, poster_context, poster_files
from esafety.documents.poster.source import Poster
from esafety.pdf.derived.table import DERIVED_FILES

POSTER = Poster(
    "docs/posters/box.md", {"tr": "Kutu"}, {"tr": "Bir kutu."}, ("students",), (), "box", "x", "x"
)


def test_no_two_files_of_a_poster_have_one_path() -> None:
    paths = [file.path("box", "2022-2023", "tr") for file in poster_files().values()]

    assert len({*paths}) == len(paths)
    assert paths[0] == "downloads/2022-2023/posters/box.tr.pdf"


@pytest.mark.parametrize("file", poster_files().values())
def test_every_file_that_is_not_set_is_derived_from_the_sheet(file: PosterFile) -> None:
    assert file.derived in DERIVED_FILES or (file.derived, file.suffix) == ("", "pdf")


def test_a_posters_page_offers_every_file_and_shares_the_card() -> None:
    context = poster_context(POSTER, "2022-2023", "en")

    assert context["files"] == {
        name: file.path("box", "2022-2023", "en") for name, file in poster_files().items()
    }
    assert context["social_card"] == "downloads/2022-2023/posters/box-card.en.png"
