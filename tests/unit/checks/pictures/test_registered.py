from datetime import date
from typing import Final
from unicodedata import normalize

import pytest

from esafety.checks.pictures.registered import check_registered
from esafety.problems.problem import Problem
from esafety.source_tree.kit_pages import IN_KIT, KitText
from esafety.source_tree.parse import parse_source_tree

TODAY: Final = date(2026, 11, 29)
FILE: Final = "data/images.yml"
ROW: Final = """\
- id: {0}
  file: docs/help/{0}.webp
  kind: photograph
  source: Okulda çekildi
  author: Deneme İlkokulu
  licence: school
  alt: {{tr: Pano, en: The board}}
  shows: pupils
  consent:
    parent: V-2026/14
    pupil: O-2026/14
    scope: [website]
    until: {1}
"""


def found(changes: dict[str, str], today: date | None = TODAY) -> list[Problem]:
    return [*check_registered(parse_source_tree(changes), today)]


def keys(problems: list[Problem]) -> list[tuple[str, int, str]]:
    return [(problem.path, problem.line, problem.key) for problem in problems]


def test_a_picture_without_a_row_is_named_with_what_to_do() -> None:
    (problem,) = found({"docs/help/board.webp": "x", "docs/a.tr.md": "# A { #a }\n"})

    assert keys([problem]) == [("docs/help/board.webp", 1, "picture-not-registered")]
    assert "esafety picture docs/help/board.webp" in problem.sentence("en")


def test_a_registered_picture_whose_consent_holds_is_left_alone() -> None:
    assert found({"docs/help/board.webp": "x", FILE: ROW.format("board", "2027-06-30")}) == []


@pytest.mark.parametrize(
    ("until", "key", "severity"),
    [
        ("2026-11-28", "picture-consent-ended", "fault"),
        ("2026-11-29", "picture-consent-ends", "note"),
        ("2026-12-29", "picture-consent-ends", "note"),
    ],
)
def test_consent_is_asked_for_on_its_last_day_and_before(
    until: str, key: str, severity: str
) -> None:
    tree = {"docs/help/board.webp": "x", FILE: ROW.format("board", until)}

    (problem,) = found(tree)
    assert keys([problem]) == [(FILE, 13, key)]
    assert problem.severity == severity
    assert found(tree, today=None) == []


def test_a_row_without_its_picture_is_reported_with_the_one_meant() -> None:
    tree = {"docs/help/boards.webp": "x", FILE: ROW.format("board", "2027-06-30")}

    problems = found(tree)
    assert keys(problems) == [
        ("docs/help/boards.webp", 1, "picture-not-registered"),
        (FILE, 2, "picture-row-without-file"),
    ]
    assert "docs/help/boards.webp?" in problems[1].sentence("en")


def test_a_row_is_no_stranger_to_a_name_that_a_mac_writes_in_two_parts() -> None:
    tree = {normalize("NFD", "docs/help/şube.webp"): "x", FILE: ROW.format("şube", "2027-06-30")}

    assert "picture-row-without-file" not in [problem.key for problem in found(tree)]


def test_a_picture_on_a_printed_sheet_needs_consent_to_print() -> None:
    page = "---\ntemplate: {}.html\n---\n\n![Pano](help/board.webp)\n"
    tree = {"docs/help/board.webp": "x", FILE: ROW.format("board", "2027-06-30")}

    printed = found(tree | {"docs/a.tr.md": page.format("sign")})
    assert keys(printed) == [(FILE, 12, "picture-beyond-scope")]
    assert printed[0].params["scope"] == "print"
    assert found(tree | {"docs/a.tr.md": page.format("home")}) == []


@pytest.mark.parametrize("address", ["help/board.png", "help/board.png#x", "help/board.png?x"])
def test_a_row_for_a_folder_needs_consent_to_print_any_picture_in_it(address: str) -> None:
    row = ROW.format("board", "2027-06-30").replace("help/board.webp", "help/")
    page = f"---\ntemplate: sign.html\n---\n\n![Pano]({address})\n"
    tree = {"docs/help/board.png": "x", "docs/a.tr.md": page, FILE: row}

    assert "picture-beyond-scope" in [problem.key for problem in found(tree)]


def test_all_that_is_in_the_folders_is_on_the_website() -> None:
    row = ROW.format("board", "2027-06-30").replace("[website]", "[print]")

    (problem,) = found({"docs/help/board.webp": "x", FILE: row})
    assert problem.params["scope"] == "website"


def test_a_school_on_the_kit_registers_what_it_adds_and_nothing_else() -> None:
    kit = "- id: kit-drawings\n  file: assets/art/\n- id: mark\n  file: assets/brand/\n"
    tree = {
        "assets/art/home.svg": KitText("<svg/>"),
        "assets/brand/mark.svg": "<svg/>",
        FILE: KitText(kit),
    }
    assert found(tree) == []

    replaced = tree | {"assets/art/home.svg": "<svg/>"}
    assert keys(found(replaced)) == [("assets/art/home.svg", 1, "picture-not-registered")]

    row = "- id: home\n  file: assets/art/home.svg\n  kind: drawing\n"
    assert found(replaced | {FILE: row, f"{IN_KIT}{FILE}": kit}) == []
