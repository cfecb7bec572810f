from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from esafety.content.edition_marks import EditionMarks
from esafety.policy.editions import Approval, Edition
from esafety.policy.periods import Period
from esafety.policy.seals.seal import Seal
from esafety.site.pages.editions import EditionPages, edition_pages
from workshop import CONTENT

APPROVAL = Approval(
    date(2022, 9, 29),
    "Ayşe IŞIK",
    {"tr": "Okul Müdürü", "en": "Head Teacher"},
    languages=("tr", "en"),
)
TODAY = date(2026, 11, 28)


def edition(name: str, seal: str | None, on: date | None = date(2022, 9, 29)) -> Edition:
    approval = replace(APPROVAL, on=on) if on else None
    return Edition(name, {"tr": "Politika", "en": "Policy"}, "names", approval, seal)


FIRST = edition("2022-2023", "ab" * 32)
SECOND = edition("2026-2027", "cd" * 32, date(2026, 9, 30))
DRAFT = edition("2027-2028", None, None)
PAGES = EditionPages((FIRST, SECOND, DRAFT), Path())


def test_each_sealed_edition_has_a_page_and_a_draft_has_none() -> None:
    assert edition_pages(PAGES.editions) == {
        "2022-2023": "docs/editions/2022-2023.md",
        "2026-2027": "docs/editions/2026-2027.md",
    }


@pytest.mark.parametrize("source", ["editions/index.md", "editions/2027-2028.md"])
def test_any_other_page_gets_nothing(source: str) -> None:
    assert PAGES.context(source, CONTENT, "tr", TODAY) == {}


def test_a_page_says_when_it_was_in_force_and_in_which_languages_it_was_approved() -> None:
    context = PAGES.context("editions/2022-2023.md", CONTENT, "en", TODAY)

    assert context["period"] == Period(FIRST, date(2022, 9, 29), date(2026, 9, 30))
    assert context["approved_languages"] == "Turkish and English"
    assert context["data"] == "editions/2022-2023/policy.json"


def test_what_the_seal_states_is_shown_and_what_is_not_known_is_empty() -> None:
    seal = Seal("2026-2027", APPROVAL, FIRST.seal, {"a.md": "1", "b.md": "2"}, "cd" * 32)
    content = replace(CONTENT, marks={"2026-2027": EditionMarks(seal)})

    first, second = (
        PAGES.context(f"editions/{one.name}.md", content, "tr", TODAY) for one in (FIRST, SECOND)
    )

    assert (second["previous"], second["files_bound"]) == (FIRST.seal, 2)
    assert (first["previous"], first["files_bound"]) == (None, 0)


def test_the_chapter_of_the_approval_is_named_only_where_the_site_shows_it() -> None:
    own = EditionPages((replace(FIRST, name=CONTENT.edition.name), SECOND), Path())

    assert own.context(f"editions/{CONTENT.edition.name}.md", CONTENT, "tr", TODAY)[
        "approval_chapter"
    ] == ("docs/policy/approval.md")
    assert not own.context("editions/2026-2027.md", CONTENT, "tr", TODAY)["approval_chapter"]


def test_a_name_is_shown_only_where_the_edition_and_the_one_shown_publish_names() -> None:
    roles = replace(CONTENT, edition=replace(CONTENT.edition, people="roles"))
    source = "editions/2022-2023.md"

    assert PAGES.context(source, CONTENT, "tr", TODAY)["named"]
    assert not PAGES.context(source, roles, "tr", TODAY)["named"]
