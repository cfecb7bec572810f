"""Where the paper of a plan finds its pictures."""

import pytest

from esafety.documents.board_plan.kind import place_on_paper
from esafety.documents.common.print_job import PICTURE


@pytest.mark.parametrize(
    ("path", "place"),
    [
        ("assets/art/posters/door.svg", "assets/art/posters/door.svg"),
        ("board/photos/door.jpg", "site:/board/photos/door.jpg"),
    ],
)
def test_a_drawing_of_ours_lies_in_the_project_a_pages_own_in_the_site(
    path: str, place: str
) -> None:
    assert place_on_paper(path) == place


def test_a_plan_is_printed_anew_when_a_pages_own_picture_changes() -> None:
    drawn = f'<image href="{place_on_paper("board/photos/door.jpg")}"/>'

    assert PICTURE.findall(drawn) == ["board/photos/door.jpg"]
