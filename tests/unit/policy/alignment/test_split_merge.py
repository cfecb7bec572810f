import pytest

from esafety.policy.alignment.passage import CLAUSE, EditionPassage
from esafety.policy.alignment.split_merge import divisions

WHOLE = "telefonlar girişte kapatılır kutulara konur acil durumda okul telefonu kullanılır"


def clauses(*texts: str, section: str = "rules") -> list[EditionPassage]:
    return [EditionPassage(CLAUSE, text, section, section) for text in texts]


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        (
            (
                "telefonlar girişte kapatılır kutulara konur",
                "acil durumda okul telefonu kullanılır",
            ),
            (0, 1),
        ),
        (
            (
                "telefonlar girişte kapatılır",
                "kutulara hemen konur",
                "acil durumda okul telefonu kullanılır",
            ),
            (0, 1, 2),
        ),
        (
            (
                "başka bir kural eklendi",
                "telefonlar girişte kapatılır kutulara konur",
                "acil durumda okul telefonu kullanılır",
            ),
            (1, 2),
        ),
    ],
)
def test_a_clause_is_split_into_neighbours_that_keep_its_words(
    parts: tuple[str, ...], expected: tuple[int, ...]
) -> None:
    assert divisions(clauses(WHOLE), clauses(*parts), [0], range(len(parts))) == [(0, expected)]


@pytest.mark.parametrize(
    "parts",
    [
        (WHOLE, "tabletler yalnız öğretmenin izniyle açılır"),
        (WHOLE, WHOLE),
        ("telefonlar girişte kapatılır kutulara konur", "acil okul"),
        ("telefonlar girişte bırakılmaz", "acil durumlar için veli aranır"),
    ],
)
def test_neighbours_that_bring_too_little_of_their_own_are_no_parts(parts: tuple[str, ...]) -> None:
    assert divisions(clauses(WHOLE), clauses(*parts), [0], range(len(parts))) == []


def test_parts_are_neighbours_under_one_heading() -> None:
    first, second = (
        "telefonlar girişte kapatılır kutulara konur",
        "acil durumda okul telefonu kullanılır",
    )
    apart = clauses(first, "başka kural", second)
    elsewhere = clauses(first) + clauses(second, section="other")

    assert divisions(clauses(WHOLE), apart, [0], [0, 2]) == []
    assert divisions(clauses(WHOLE), elsewhere, [0], [0, 1]) == []


def test_no_part_belongs_to_two_wholes() -> None:
    first, second = (
        "telefonlar girişte kapatılır kutulara konur",
        "acil durumda okul telefonu kullanılır",
    )

    result = divisions(clauses(WHOLE, WHOLE), clauses(first, second), [0, 1], [0, 1])

    assert result == [(0, (0, 1))]
