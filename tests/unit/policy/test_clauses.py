import pytest

from esafety.content.load import read_content
from esafety.markdown.page import Page, read_page
from esafety.policy.clauses import Numbering, clause_anchor, clause_number, clauses_of, with_letters


@pytest.mark.parametrize(
    ("chapter", "letter", "ordinal", "number"),
    [
        (2, "", 7, "2.7"),
        (2, "", 12, "2.12"),
        (4, "A", 1, "4.A.1"),
        (4, "Ç", 6, "4.Ç.6"),
        (None, "", 3, "3"),
        (None, "B", 1, "B.1"),
    ],
)
def test_a_number_is_made_of_chapter_section_and_place(
    chapter: int | None, letter: str, ordinal: int, number: str
) -> None:
    assert clause_number(chapter, letter, ordinal) == number


def test_an_anchor_is_its_section_and_two_digits() -> None:
    assert clause_anchor("e-safety-policy", 7) == "e-safety-policy-07"


def test_sections_of_a_chapter_are_lettered_in_order() -> None:
    text = "# 4. S { #duty }\n\n- a\n\n## A { #staff }\n\n- b\n- c\n\n## B { #parents }\n\n- d\n"
    page = read_page("docs/policy/2022-2023/04-duty.tr.md", text)
    assert isinstance(page, Page)

    clauses = clauses_of(page, 4, Numbering())

    assert [(c.anchor, c.number, c.text, c.line) for c in clauses] == [
        ("duty-01", "4.1", "a", 3),
        ("staff-01", "4.A.1", "b", 7),
        ("staff-02", "4.A.2", "c", 8),
        ("parents-01", "4.B.1", "d", 12),
    ]
    assert {c.chapter for c in clauses} == {"docs/policy/2022-2023/04-duty.md"}


def test_numbers_and_ids_are_the_same_in_a_translation() -> None:
    turkish = "# G { #duty }\n" + "".join(
        f"\n## {letter}) X {{ #{name} }}\n\n- x\n"
        for letter, name in zip("abcç", ("head", "staff", "students", "parents"), strict=True)
    )
    english = turkish.replace("ç)", "d)")
    pages = [
        read_page(f"docs/policy/2022-2023/02-duty.{language}.md", text)
        for language, text in (("tr", turkish), ("en", english))
    ]
    numbering = with_letters(pages[:1], {("parents", 1): "staff-07"})

    last = [clauses_of(page, 2, numbering)[-1] for page in pages]

    assert [(clause.number, clause.anchor) for clause in last] == [("2.Ç.1", "staff-07")] * 2


def test_two_clauses_with_the_same_words_have_their_own_anchors(sound: dict[str, str]) -> None:
    clauses = read_content(sound).clauses

    students, visitors = clauses["devices-students-01"], clauses["devices-visitors-01"]
    assert students.text == visitors.text == "Telefonlar kutuya konur."
    assert (students.number, visitors.number) == ("2.A.1", "2.B.1")


def test_items_under_a_heading_without_id_are_no_clauses() -> None:
    page = read_page("docs/policy/2022-2023/04-duty.tr.md", "# Görev\n\n- a\n")
    assert isinstance(page, Page)

    assert clauses_of(page, 4, Numbering()) == ()
