from esafety.documents.board_plan.area import Area
from esafety.documents.board_plan.rules import check_board_plans
from esafety.documents.board_plan.source import (
    BoardPiece,
    area_of,
    pieces_of,
    plans_of,
    read_board_plans,
)
from esafety.markdown.page import Page, read_page
from workshop import CONTENT

PLAN = """---
title: P
description: D
template: board-plan.html
board: "120x90"
policy: 2022-2023
clauses: [devices-01]
---

# P { #board }

1. {{ piece("letters", "110x9", "5", "3", "Başlık") }}
2. {{ piece("box", "a4", "2,5", "15", "Kutu") }}
3. {{ piece("empty", "60x39.5", "30", "48", "Bizim yerimiz") }}
4. {{ piece("door", "a4-landscape", "65", "15", "Kapı") }}
"""
LETTERS = """---
title: L
template: lettering.html
clauses: [devices-01]
---

# Güvenli Gün { #letters }
"""
BOX = "---\ntitle: B\ntemplate: poster.html\nart: phones\nclauses: [devices-01]\n---\n# B { #b }\n"
DOOR = """---
title: D
template: sign.html
clauses: [devices-01]
---

# D { #d }

![Bir kapı.](../assets/art/posters/door.svg)
"""


def pages() -> list[Page]:
    texts = {"board": PLAN, "letters": LETTERS, "posters/box": BOX, "board/door": DOOR}
    return [
        read_page(f"docs/{name}.{language}.md", text)
        for name, text in texts.items()
        for language in ("tr", "en")
    ]


def test_a_piece_lies_where_its_line_says() -> None:
    plan = pages()[0]

    assert [area_of(call) for call in pieces_of(plan)] == [
        Area(5, 3, 110, 9),
        Area(2.5, 15, 21, 29.7),
        Area(30, 48, 60, 39.5),
        Area(65, 15, 29.7, 21),
    ]


def test_the_drawing_shows_a_sheet_by_what_is_on_it() -> None:
    (plan,) = read_board_plans(pages())

    assert plan.board == (120, 90)
    assert plan.pieces["tr"] == (
        BoardPiece("letters", Area(5, 3, 110, 9), "Başlık", letters="Güvenli Gün"),
        BoardPiece(
            *("box", Area(2.5, 15, 21, 29.7), "Kutu", "assets/art/posters/phones.svg"), poster=True
        ),
        BoardPiece("", Area(30, 48, 60, 39.5), "Bizim yerimiz"),
        BoardPiece("door", Area(65, 15, 29.7, 21), "Kapı", "assets/art/posters/door.svg"),
    )


def test_a_sheet_that_rests_on_no_clause_can_hang_on_a_board() -> None:
    bare = DOOR.replace("[devices-01]", "[]")
    texts = {"board": PLAN, "letters": LETTERS, "posters/box": BOX, "board/door": bare}
    written = [
        read_page(f"docs/{name}.{language}.md", text)
        for name, text in texts.items()
        for language in ("tr", "en")
    ]
    (plan,) = read_board_plans(written)

    assert not list(check_board_plans(written))
    assert plan.pieces["tr"][3].picture == "assets/art/posters/door.svg"


def test_both_boards_of_the_school_have_a_plan_with_the_way_to_report_on_it() -> None:
    plans = plans_of(CONTENT.sheets)

    assert {plan.board for plan in plans.values()} == {(120, 90), (240, 120)}
    for plan in plans.values():
        for pieces in plan.pieces.values():
            assert {"where-to-report", "arrow", ""} <= {piece.sheet for piece in pieces}
            corner = next(piece for piece in pieces if piece.sheet == "where-to-report")
            assert corner.area.right == max(piece.area.right for piece in pieces)
