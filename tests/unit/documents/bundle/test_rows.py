"""The print list: which pages belong together, where they lie, how many are needed."""

import pytest

from esafety.documents.bundle.rows import PrintListRow, leaves, rows_of
from esafety.documents.bundle.source import BUNDLES, Bundle, read_bundles
from esafety.documents.registry import KINDS
from esafety.formats.yaml_document import YamlDocument, read_yaml_document
from esafety.markdown.page import Page, read_page


def page(name: str, template: str, extra: str = "") -> Page:
    head = f"---\ntitle: {name}\ntemplate: {template}.html\n{extra}---\n# K {{ #k }}\n"
    return read_page(f"docs/class/{name}.tr.md", head)


PAGES = [
    page("lesson", "lesson"),
    page("quiz", "quiz"),
    page("cards", "deck", "backs: yes\n"),
    page("plain-cards", "deck"),
    page("slides", "slides"),
    page("certificate", "certificate"),
    page("leaflet", "leaflet"),
]
COUNTS = {
    "lessons/lesson": 1,
    "quizzes/quiz": 2,
    "decks/cards": 4,
    "decks/plain-cards": 2,
    "certificates/certificate-four": 1,
    "leaflet/safer-internet-day": 2,
}


def bundle_of(*sheets: str) -> Bundle:
    text = (
        "- {id: a, title: {tr: A, en: A}, purpose: {tr: B, en: B}, use: class, count: 24,"
        f" sheets: [{', '.join(sheets)}]}}\n"
    )
    read = read_yaml_document("data/bundles.yml", text)
    assert isinstance(read, YamlDocument)
    facts = BUNDLES.read(read)
    (bundle,) = read_bundles(facts, PAGES, KINDS)
    return bundle


def rows(*sheets: str, count: int = 0) -> tuple[PrintListRow, ...]:
    pages = {f"downloads/2022-2023/{name}.tr.pdf": pages for name, pages in COUNTS.items()}
    return rows_of(bundle_of(*sheets), pages, "2022-2023", "tr", count)


def test_every_sheet_begins_a_leaf_behind_that_of_the_list() -> None:
    first, second = rows(
        "{sheet: class/lesson, for: teacher}", "{sheet: class/cards, for: group, size: 4}"
    )

    assert first.numbers == ((3, 3),)
    assert second.numbers == ((5, 8),)


def test_a_key_is_a_leaf_of_its_own_and_the_teachers_alone() -> None:
    questions, key = rows("{sheet: class/quiz, for: each}")

    assert (questions.numbers, questions.copies(24)) == (((3, 3),), 24)
    assert (key.numbers, key.copies(24), key.key) == (((5, 5),), 1, True)


def test_nothing_stands_behind_cards_without_backs() -> None:
    (row,) = rows("{sheet: class/plain-cards, for: all}")

    assert row.numbers == ((3, 3), (5, 5))
    assert row.sheet.cut


def test_what_is_turned_on_the_short_edge_keeps_both_its_sides_on_a_leaf() -> None:
    (row,) = rows("{sheet: class/leaflet, for: each}")

    assert [(one.first, one.last, one.turned) for one in row.stacks] == [(1, 2, True)]
    assert row.leaves == 1


@pytest.mark.parametrize(
    ("sheet", "count", "copies"),
    [
        ("{sheet: class/lesson, for: each}", 23, 23),
        ("{sheet: class/lesson, for: each, copies: 2}", 23, 46),
        ("{sheet: class/certificate, variant: four, for: group, size: 4}", 24, 6),
        ("{sheet: class/certificate, variant: four, for: group, size: 4}", 25, 7),
        ("{sheet: class/lesson, for: all}", 23, 1),
        ("{sheet: class/lesson, for: teacher, copies: 3}", 23, 3),
    ],
)
def test_so_many_copies_are_needed(sheet: str, count: int, copies: int) -> None:
    assert rows(sheet)[0].copies(count) == copies


def test_a_file_with_all_copies_says_where_they_lie_and_how_much_paper_it_takes() -> None:
    found = rows(
        "{sheet: class/cards, for: group, size: 4}", "{sheet: class/lesson, for: all}", count=8
    )

    assert [row.numbers for row in found] == [((3, 10),), ((11, 12),)]
    assert leaves(found) == 1 + 2 + 1
    assert leaves(found, 8) == 1 + 2 * 2 + 1


def test_what_is_shown_on_a_screen_is_not_printed() -> None:
    bundle = bundle_of("{sheet: class/slides, for: all}", "{sheet: class/lesson, for: all}")

    assert [sheet.facts.sheet for sheet in bundle.shown] == ["class/slides"]
    assert [sheet.facts.sheet for sheet in bundle.printed] == ["class/lesson"]


def test_only_the_certificates_that_stand_four_to_a_page_are_cut() -> None:
    four, whole = bundle_of(
        "{sheet: class/certificate, variant: four, for: group, size: 4}",
        "{sheet: class/quiz, for: each}",
    ).sheets

    assert (four.cut, whole.cut) == (True, False)


def test_a_sheet_and_its_variant_may_stand_in_one_bundle() -> None:
    whole, four = bundle_of(
        "{sheet: class/certificate, for: teacher}",
        "{sheet: class/certificate, variant: four, for: group, size: 4}",
    ).sheets

    assert whole.path("2022-2023", "tr") != four.path("2022-2023", "tr")
