from dataclasses import replace
from datetime import date

import pytest

from esafety.content.load import read_content
from esafety.content.school_checklist import school_checklist
from esafety.content.school_content import Content
from esafety.content.start_draft import new_draft
from esafety.school.papers_to_sign import PaperToHandIn
from esafety.text.languages import SPOKEN_LANGUAGES, format_month
from facts import a_school, reached

BEFORE, AFTER = date(2022, 10, 1), date(2026, 11, 22)
PLACEHOLDER = "https://okul.example/"
GUARDED = "/src/ @mudur\n"


@pytest.fixture
def content(sound: dict[str, str]) -> Content:
    return read_content(sound)


def told(content: Content, today: date = BEFORE, owners: str = GUARDED) -> list[str]:
    return [item.key for item in school_checklist(content, today, owners)]


def known(content: Content, **contact: str) -> Content:
    whole = {"address": "Çınar Sokak 1", "telephone": "0000", "email": "a@okul.test"}
    return replace(content, school=reached(content.school, **(whole | contact)))


def test_each_missing_way_to_the_school_is_told_with_its_line(content: Content) -> None:
    items = school_checklist(content, BEFORE, GUARDED)

    assert [(item.key, item.place) for item in items] == [
        ("school-lacks-address", "data/school.yml:8"),
        ("school-lacks-email", "data/school.yml:10"),
    ]


def test_a_school_that_has_filled_in_everything_is_told_nothing(content: Content) -> None:
    assert told(known(content)) == []


def test_the_promise_of_the_policy_is_named_by_the_number_the_clause_has(content: Content) -> None:
    school = content.school.model_copy(update={"contact_clause": "devices-students-01"})
    promised = replace(content, school=school)

    (item,) = [i for i in school_checklist(promised, BEFORE, "") if "promised" in i.key]

    assert "2.A.1" in item.sentence("tr")
    assert "2022-2023" in item.sentence("en")
    assert told(known(promised)) == []


def test_a_school_whose_policy_promises_nothing_is_told_of_no_promise(content: Content) -> None:
    assert "school-contact-promised" not in told(content)


def test_an_address_under_example_is_none(content: Content) -> None:
    assert told(known(content).at(PLACEHOLDER)) == ["school-lacks-site-url"]


def test_a_review_that_is_overdue_is_told_from_the_day_on_which_it_is(content: Content) -> None:
    due = content.edition.review_due
    assert due

    assert told(known(content), due) == []
    assert told(known(content), AFTER) == ["school-review-overdue"]


@pytest.mark.parametrize(
    ("today", "year"),
    [
        (date(2023, 11, 30), "2023-2024"),
        (date(2026, 11, 30), "2026-2027"),
    ],
)
def test_the_edition_that_is_due_is_named_as_it_is_begun(
    content: Content, today: date, year: str
) -> None:
    (item,) = school_checklist(known(content), today, "")

    assert f"esafety new-edition {year}." in item.sentence("tr")


def test_the_month_of_a_review_is_named_in_each_language(content: Content) -> None:
    due = content.edition.review_due
    (item,) = school_checklist(known(content), AFTER, "")

    assert due
    for language in SPOKEN_LANGUAGES:
        assert format_month(due, language) in item.sentence(language)


def test_a_last_day_that_has_passed_is_told_from_the_day_after(content: Content) -> None:
    place = {"tr": "Oda", "en": "Room"}
    rows = [{"form": "slip", "by": AFTER}, {"form": "other", "hand_in": place}]
    papers = tuple(PaperToHandIn.model_validate(row) for row in rows)
    school = known(content).school.model_copy(update={"papers": papers})
    given = replace(content, school=school)

    assert "school-paper-past" not in told(given, AFTER)
    day_after = school_checklist(given, date(2026, 11, 23), GUARDED)
    (item,) = [item for item in day_after if item.key == "school-paper-past"]
    assert "'slip'" in item.sentence("tr")
    assert "2026-11-22" in item.sentence("en")


def test_the_lines_without_an_owner_are_counted(content: Content) -> None:
    owners = "# x\n/src/ mudur@okul.example\n/docs/ @mudur\n/data/\n"

    (item,) = school_checklist(known(content), BEFORE, owners)

    assert item.place == ".github/CODEOWNERS:2"
    assert "2, 4" in item.sentence("tr")
    assert told(known(content), owners="") == []


def test_every_sentence_is_said_in_both_languages(content: Content) -> None:
    bare = replace(
        content.at(PLACEHOLDER),
        school=a_school(PLACEHOLDER, contact_clause="devices-01"),
    )
    items = school_checklist(bare, AFTER, "/src/\n")

    assert len(items) == 7
    assert all(item.sentence(language) for item in items for language in SPOKEN_LANGUAGES)


def test_what_is_still_to_decide_is_one_entry_with_each_topics_sentence(
    sound: dict[str, str],
) -> None:
    topics = "phones: {tr: Telefonlar., en: Phones.}\nboards: {tr: Panolar., en: Boards.}\n"
    own_map = {"docs/policy/topics/2022-2023.yml": "phones: {clauses: [devices-01]}\n"}
    content = read_content(sound | {"data/topics.yml": topics} | own_map)

    (item,) = [i for i in school_checklist(content, BEFORE, "") if "topics" in i.key]

    assert item.place == "docs/policy/topics/2022-2023.yml:1"
    assert [detail["en"] for detail in item.details] == ["Boards. (boards)"]
    assert "Topics still to decide: 1." in item.sentence("en")


def test_the_blanks_of_a_draft_that_is_shown_are_told_for_each_chapter(
    sound: dict[str, str],
) -> None:
    draft = new_draft(sound, "2026-2027")
    for language in ("tr", "en"):
        path = f"docs/policy/2026-2027/01-purpose.{language}.md"
        draft[path] = draft[path].replace("\n- ", "\n- […: okul karar verir …] ve […: kim? …] ", 1)
    tree = sound | draft

    shown = known(read_content(tree, preview=True))
    in_force = known(read_content(tree))

    (told_of,) = [i for i in school_checklist(shown, BEFORE, GUARDED) if "blanks" in i.key]
    assert (told_of.path, told_of.params) == (
        "docs/policy/2026-2027/01-purpose.tr.md",
        {"count": 2},
    )
    assert told_of.details == ({"tr": "1. Amaç", "en": "1. Purpose"},)
    assert "school-blanks-undecided" not in told(in_force)
