from datetime import date

import pytest

from esafety.policy.editions import Approval, Edition
from esafety.school.review_reminder import Issue, is_reminded, issue_of, next_name, review_reminder
from esafety.text.messages import letter_words

OFFICE = {"tr": "Okul Müdürü", "en": "Head Teacher"}
EDITION = Edition(
    "2022-2023", {"tr": "P", "en": "P"}, "names", Approval(date(2022, 9, 29), "Ayşe IŞIK", OFFICE)
)


@pytest.mark.parametrize(
    ("today", "overdue"),
    [
        (date(2022, 9, 30), None),
        (date(2023, 8, 31), None),
        (date(2023, 9, 1), False),
        (date(2023, 9, 30), False),
        (date(2023, 10, 1), True),
        (date(2024, 8, 31), True),
    ],
)
def test_the_school_is_called_in_september_and_reminded_afterwards(
    today: date,
    overdue: bool | None,  # noqa: FBT001
) -> None:
    call = review_reminder(EDITION, today)

    assert (call.overdue if call else None) is overdue


def test_a_draft_calls_nobody() -> None:
    draft = Edition("2023-2024", {"tr": "P", "en": "P"}, "names", None)

    assert review_reminder(draft, date(2030, 9, 1)) is None


def test_the_call_names_month_edition_and_the_next_one_in_turkish_then_in_english() -> None:
    call = review_reminder(EDITION, date(2023, 9, 4))

    assert call
    assert call.title == (
        "E-güvenlik politikasını gözden geçirme, Eylül 2023 · "
        "Review of the e-safety policy, September 2023"
    )
    turkish, english = call.body.split("\n---\n")
    assert "Yürürlükteki sürüm **2022-2023**, 29 Eylül 2022 tarihinde onaylandı." in turkish
    assert "The edition in force, **2022-2023**, was approved on 29 September 2022." in english
    for half in (turkish, english):
        assert half.index("esafety new-edition 2023-2024") < half.index("esafety approve 2023-2024")


def test_both_languages_ask_the_same_number_of_questions() -> None:
    counts = {letter_words(lang)["review-open"].count("\n- [ ] ") for lang in ("tr", "en")}

    assert len(counts) == 1
    assert counts.pop() > 15


def test_the_issue_of_a_call_is_found_whatever_its_title_and_only_for_its_september() -> None:
    first, second = (review_reminder(EDITION, date(year, 9, 1)) for year in (2023, 2024))
    assert first
    assert second
    issues = [Issue(7, "another"), Issue(8, f"somebody wrote more\n{first.body}")]

    assert issue_of(first, issues) == issues[1]
    assert issue_of(second, issues) is None


def test_a_reminder_is_seen_below_its_issue() -> None:
    call = review_reminder(EDITION, date(2023, 10, 1))
    assert call

    assert not is_reminded(call, Issue(8, call.body, ("We begin on Monday.",)))
    assert is_reminded(call, Issue(8, call.body, ("We begin on Monday.", call.reminder)))


@pytest.mark.parametrize(
    ("edition", "wanted"),
    [("2022-2023", "2026-2027"), ("2026-2027", "2026-2027-2"), ("2026-2027-2", "2026-2027-3")],
)
def test_a_review_leads_to_the_years_edition_or_to_its_next_correction(
    edition: str, wanted: str
) -> None:
    assert next_name(edition, 2026) == wanted


def test_a_kindergarten_with_turkish_alone_is_asked_in_its_own_words_and_language() -> None:
    call = review_reminder(EDITION, date(2023, 9, 4), "kindergarten", ("tr",))

    assert call
    assert call.title == "E-güvenlik politikasını gözden geçirme, Eylül 2023"
    assert "\n---\n" not in call.body
    assert "öğrenci" not in call.body.lower()
    assert "Bu yılın yeni velilerinden ve çocuklarından onay formları alındı mı?" in call.body
