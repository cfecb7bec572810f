from typing import Final

import pytest

from esafety.formats.yaml_document import YamlDocument, read_yaml_document
from esafety.school.pictures.rights import PICTURES

BOARD = """\
- id: board
  file: docs/help/board.webp
  kind: photograph
  source: Okulda çekildi
  author: Deneme İlkokulu
  licence: school
  alt: {tr: Girişteki pano, en: The board at the entrance}
  shows: pupils
  consent: {parent: V-2026/14, pupil: O-2026/14, scope: [website, print], until: 2027-06-30}
"""
DRAWINGS = """\
- id: drawings
  file: assets/art/
  kind: drawing
  source: https://okul.test/
  author: Deneme İlkokulu
  licence: CC-BY-4.0
"""
WORDLESS: Final = (1, "picture-without-alt")


def found(text: str) -> list[tuple[int, str]]:
    read = read_yaml_document("data/images.yml", text)
    assert isinstance(read, YamlDocument)
    return [(problem.line, problem.key) for problem in PICTURES.check(read)]


def test_a_photograph_with_consent_and_a_folder_of_drawings_are_sound() -> None:
    assert found(BOARD + DRAWINGS) == []


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("licence: school", "licence: scool", (6, "needs-known-word")),
        ("author:", "autor:", (5, "unknown-key")),
        ("docs/help/board.webp", "../board.webp", (2, "needs-picture-path")),
        ("docs/help/board.webp", "docs/./board.webp", (2, "needs-picture-path")),
        ("docs/help/board.webp", "docs/help/board.pdf", (2, "needs-picture-path")),
        ("  shows: pupils\n", "", (1, "picture-shows-whom")),
        ("parent: V-2026/14, ", "", (9, "picture-without-consent")),
        ("pupil: O-2026/14", "staff: C-3", (9, "picture-without-consent")),
        ("V-2026/14", "Ayşe Yılmaz", (9, "needs-paper-number")),
        ("[website, print]", "[web]", (9, "needs-known-word")),
        ("until: 2027-06-30", "until: soon", (9, "needs-day")),
        (
            "  alt: {tr: Girişteki pano, en: The board at the entrance}\n",
            "",
            (1, "picture-without-alt"),
        ),
    ],
)
def test_what_a_photograph_lacks_is_said_on_its_line(
    old: str, new: str, problem: tuple[int, str]
) -> None:
    assert problem in found(BOARD.replace(old, new))


def test_a_photograph_of_pupils_without_any_consent_is_reported_where_it_says_so() -> None:
    without = "".join(line for line in BOARD.splitlines(keepends=True) if "consent" not in line)

    assert found(without) == [(8, "picture-without-consent")]
    assert found(without.replace("pupils", "staff")) == [(8, "picture-without-consent")]
    assert found(without.replace("pupils", "nobody")) == []


def test_a_folder_stands_for_drawings_only() -> None:
    assert found(DRAWINGS.replace("drawing\n", "screenshot\n")) == [
        (3, "picture-folder-of-photographs")
    ]


def test_a_picture_has_one_row() -> None:
    second = BOARD.replace("id: board", "id: again")

    assert found(BOARD + second) == [(11, "picture-row-twice")]
    assert found(BOARD + BOARD.replace("board.webp", "wall.webp")) == [(10, "id-twice")]
