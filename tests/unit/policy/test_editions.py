from dataclasses import replace
from datetime import date

import pytest

from esafety.formats.yaml_document import YamlDocument
from esafety.policy.editions import (
    AddedTranslation,
    Approval,
    Edition,
    check_school_year,
    in_force,
    read_edition,
)

OFFICE = {"tr": "Okul Müdürü", "en": "Head Teacher"}
FACTS = {
    "school_year": "2022-2023",
    "title": {"tr": "Politika", "en": "Policy"},
    "binding_language": "tr",
    "people": "names",
}


def edition(name: str, approved: date | None) -> Edition:
    approval = Approval(approved, "Ayşe IŞIK", OFFICE) if approved else None
    return Edition(name, {"tr": "P", "en": "P"}, "names", approval)


@pytest.mark.parametrize(
    ("approved", "due"),
    [
        (date(2022, 9, 29), date(2023, 9, 1)),
        (date(2022, 9, 1), date(2023, 9, 1)),
        (date(2022, 8, 31), date(2022, 9, 1)),
        (date(2022, 12, 31), date(2023, 9, 1)),
        (date(2023, 1, 1), date(2023, 9, 1)),
    ],
)
def test_a_review_is_due_in_the_september_after_an_approval(approved: date, due: date) -> None:
    assert edition("2022-2023", approved).review_due == due


@pytest.mark.parametrize(
    ("today", "overdue"),
    [
        (date(2023, 8, 31), False),
        (date(2023, 9, 30), False),
        (date(2023, 10, 1), True),
        (date(2024, 1, 15), True),
    ],
)
def test_a_review_is_overdue_when_its_month_has_passed(today: date, overdue: bool) -> None:  # noqa: FBT001
    assert edition("2022-2023", date(2022, 9, 29)).overdue(today) is overdue


def test_a_draft_has_no_review_and_is_never_overdue() -> None:
    draft = edition("2023-2024", None)

    assert draft.review_due is None
    assert not draft.overdue(date(2099, 1, 1))


def test_the_newest_approved_edition_is_in_force() -> None:
    older, correction = (edition(n, date(2022, 9, 29)) for n in ("2022-2023", "2022-2023-2"))

    assert in_force([correction, older, edition("2023-2024", None)]) == correction


def test_without_an_approval_no_edition_is_in_force() -> None:
    assert in_force([edition("2023-2024", None)]) is None


def test_an_edition_is_read_with_its_approval_and_the_code_of_its_seal() -> None:
    metadata = FACTS | {"people": "roles"}
    approval = Approval(date(2022, 9, 29), "Ayşe IŞIK", OFFICE)

    read = read_edition(
        "2022-2023", YamlDocument("edition.yml", metadata), approval, "0123456789abcdef" * 4
    )

    assert read.approval == approval
    assert (read.name, read.named, read.code) == ("2022-2023", False, "0123456789ab")


def test_a_translation_is_a_draft_until_it_has_a_seal_of_its_own() -> None:
    begun, sealed = AddedTranslation(), AddedTranslation("A", date(2026, 11, 20), "0" * 64)
    approved = edition("2022-2023", date(2022, 9, 29))

    assert not approved.is_draft_in("tr", "ar")
    assert replace(approved, added={"ar": begun}).is_draft_in("tr", "ar")
    assert not replace(approved, added={"ar": begun}).is_draft_in("tr")
    assert not replace(approved, added={"ar": sealed}).is_draft_in("ar")
    assert edition("2023-2024", None).is_draft_in("tr")


@pytest.mark.parametrize("changes", [None, {"tr": "", "en": ""}])
def test_a_draft_has_no_code_and_an_empty_note_is_none(changes: dict[str, str] | None) -> None:
    metadata = FACTS | {"changes": changes}

    read = read_edition("2026-2027", YamlDocument("edition.yml", metadata))

    assert (read.is_draft, read.code, read.changes) == (True, None, None)


@pytest.mark.parametrize(
    ("name", "written", "keys"),
    [
        ("2022-2023", "2022-2023", []),
        ("2022-2023-2", "2022-2023", []),
        ("2023-2024", "2022-2023", ["edition-of-other-year"]),
        ("2022-2023-2", "2022-2023-2", ["edition-of-other-year"]),
        ("2023-2024", "", []),  # that it is missing is said by what reads it
    ],
)
def test_the_school_year_is_that_of_the_name_of_the_folder(
    name: str, written: str, keys: list[str]
) -> None:
    record = YamlDocument("edition.yml", FACTS | {"school_year": written})

    assert [problem.key for problem in check_school_year(record, name)] == keys
