from io import BytesIO
from typing import Final

import pytest
from PIL import Image

from esafety.checks.pictures.faces import check_faces
from esafety.images.faces.detector import Box, NoDetectorError
from esafety.source_tree.parse import parse_source_tree

FILE: Final = "data/images.yml"
BOARD: Final = "docs/help/board.png"
ROW: Final = f"- id: board\n  file: {BOARD}\n  kind: {{}}\n  shows: {{}}\n"


def picture() -> str:
    file = BytesIO()
    Image.new("RGB", (8, 6), "red").save(file, "PNG")
    return file.getvalue().decode("utf-8", "surrogateescape")


def seen(_content: bytes) -> tuple[Box, ...]:
    return (Box(120, 80, 96, 98),)


def missing(_content: bytes) -> tuple[Box, ...]:
    raise NoDetectorError


def found(tree: dict[str, str]) -> list[tuple[str, int, str]]:
    problems = check_faces(parse_source_tree(tree), seen)
    return [(problem.path, problem.line, problem.key) for problem in problems]


def test_a_face_in_a_picture_nobody_registered_is_told_with_its_place() -> None:
    (problem,) = check_faces(parse_source_tree({BOARD: picture()}), seen)

    assert (problem.path, problem.key) == (BOARD, "picture-with-face")
    assert "120,80 96×98" in problem.sentence("tr")


def test_a_face_where_nobody_is_shown_is_told_in_the_register() -> None:
    assert found({BOARD: picture(), FILE: ROW.format("photograph", "nobody")}) == [
        (FILE, 4, "picture-with-face")
    ]


@pytest.mark.parametrize(
    ("kind", "shows"), [("photograph", "pupils"), ("photograph", "staff"), ("drawing", "nobody")]
)
def test_who_is_said_to_be_shown_and_a_drawing_are_left_alone(kind: str, shows: str) -> None:
    assert found({BOARD: picture(), FILE: ROW.format(kind, shows)}) == []


def test_a_drawing_in_lines_and_a_broken_file_are_not_looked_at() -> None:
    assert found({"docs/a.svg": "<svg/>", "docs/a.jpg": "words"}) == []


def test_one_line_says_that_nobody_could_look() -> None:
    tree = {BOARD: picture(), "docs/help/wall.png": picture()}

    (problem,) = check_faces(parse_source_tree(tree), missing)
    assert problem.key == "faces-not-looked-for"
    assert "esafety-press[faces]" in problem.sentence("en")
