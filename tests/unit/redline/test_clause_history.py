import pytest

from esafety.policy.alignment.passage import CLAUSE, HEADING, EditionPassage
from esafety.redline.clause_history import ChapterAge, chapter_age, last_changed
from esafety.redline.passages import EditionText

FIRST, SECOND, THIRD = "2022-2023", "2023-2024", "2024-2025"


def reading(edition: str, *texts: str) -> EditionText:
    clauses = (
        EditionPassage(CLAUSE, text, "rules", "rules", f"rules-{n:02d}", f"1.{n}")
        for n, text in enumerate(texts, 1)
    )
    heading = EditionPassage(HEADING, "Kurallar", "rules", "rules", "rules", level=1)
    return EditionText(edition, "tr", (heading, *clauses), {})


A, B = "telefonlar kapalı tutulur", "her sınıfta bir pano vardır"
B2, C = "her sınıfta iki pano vardır", "gruplar yalnız duyuru içindir"


@pytest.mark.parametrize(
    ("editions", "ages"),
    [
        ([(FIRST, A, B)], [FIRST, FIRST]),
        ([(FIRST, A, B), (SECOND, A, B)], [FIRST, FIRST]),
        ([(FIRST, A, B), (SECOND, A, B2)], [FIRST, SECOND]),
        ([(FIRST, A, B), (SECOND, C, A, B)], [SECOND, FIRST, FIRST]),
        ([(FIRST, A, B), (SECOND, B, A)], [FIRST, FIRST]),
        ([(FIRST, A, B), (SECOND, A, B2), (THIRD, A, B2, C)], [FIRST, SECOND, THIRD]),
        ([(FIRST, A, B), (SECOND, A, B2), (THIRD, A, B)], [FIRST, THIRD]),
    ],
)
def test_a_clause_is_as_old_as_its_words(editions: list[tuple[str, ...]], ages: list[str]) -> None:
    ages_found = last_changed([reading(*edition) for edition in editions])

    assert list(ages_found) == [f"rules-{n:02d}" for n in range(1, len(ages) + 1)]
    assert list(ages_found.values()) == ages


def test_without_an_edition_no_clause_has_an_age() -> None:
    assert last_changed([]) == {}


def test_a_chapter_is_from_its_oldest_edition_and_names_what_is_newer() -> None:
    ages = {"a": SECOND, "b": f"{FIRST}-2", "c": f"{FIRST}-10", "x": FIRST}

    assert chapter_age(ages, ["a", "b", "c"]) == ChapterAge(
        f"{FIRST}-2", {"a": SECOND, "c": f"{FIRST}-10"}
    )


def test_a_chapter_without_clauses_is_from_no_edition() -> None:
    assert chapter_age({"a": FIRST}, []) == ChapterAge("", {})
