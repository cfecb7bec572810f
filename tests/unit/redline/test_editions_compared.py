from dataclasses import replace
from datetime import date

import pytest

from esafety.content.load import read_content
from esafety.content.school_content import Content
from esafety.policy.editions import Approval, Edition
from esafety.policy.seals.seal import SEAL
from esafety.redline.editions_compared import (
    change_editions_of,
    consecutive,
    edition_fact_lines,
    redline_of,
)
from sealing import sealed

OFFICE = {"tr": "Okul Müdürü", "en": "Head Teacher"}
APPROVAL = Approval(date(2022, 9, 29), "Ayşe IŞIK", OFFICE)


def edition(name: str, approval: Approval | None = APPROVAL, people: str = "names") -> Edition:
    return Edition(name, {"tr": "Politika", "en": "Policy"}, people, approval)


@pytest.fixture(scope="module")
def two(sound: dict[str, str]) -> Content:
    """Return a school whose second edition has one reworded clause."""
    folder, newer = "docs/policy/2022-2023/", "docs/policy/2023-2024/"
    texts = {p: t for p, t in sound.items() if p.startswith(folder) and not p.endswith(SEAL)}
    tree = sound | {p.replace(folder, newer): t for p, t in texts.items()}
    chapter = f"{newer}01-purpose.tr.md"
    first = next(line for line in tree[chapter].splitlines() if line.startswith("- "))
    return read_content(sealed(tree | {chapter: tree[chapter].replace(first, f"{first} Her gün.")}))


def test_approved_editions_follow_each_other_and_other_drafts_are_passed_over(
    two: Content,
) -> None:
    first, draft, third = edition("2022-2023"), edition("2023-2024", None), edition("2024-2025")

    def pairs(rendered: Edition, *editions: Edition) -> list[tuple[Edition, Edition]]:
        return consecutive(replace(two, editions=editions, edition=rendered))

    assert pairs(third, first, draft, third) == [(first, third)]
    assert pairs(draft, first, draft) == [(first, draft)]
    assert pairs(first, first, draft) == []


def test_the_facts_of_an_edition_are_its_title_and_approval() -> None:
    assert edition_fact_lines(edition("2022-2023"), "tr") == {
        "fact-title": "Politika",
        "fact-approved": "29 Eylül 2022",
        "fact-office": "Okul Müdürü",
        "fact-approver": "Ayşe IŞIK",
    }


def test_a_name_is_compared_only_where_names_are_printed() -> None:
    assert "fact-approver" not in edition_fact_lines(edition("2022-2023", people="roles"), "en")


def test_a_draft_has_not_lost_the_signature_it_never_had(two: Content) -> None:
    older, newer = (replace(edition, approval=APPROVAL) for edition in two.editions)

    assert redline_of(two, older, newer, "tr").elsewhere == {}
    assert redline_of(two, older, replace(newer, approval=None), "tr").elsewhere == {}
    other = replace(APPROVAL, by="Can ÖZ", on=date(2023, 9, 30))
    assert redline_of(two, older, replace(newer, approval=other), "tr").elsewhere == {"fact": 2}


def test_each_language_is_compared_by_itself(two: Content) -> None:
    older, newer = (replace(edition, approval=APPROVAL) for edition in two.editions)

    assert redline_of(two, older, newer, "tr").count("edited") == 1
    assert redline_of(two, older, newer, "en").differences == ()


def test_the_binding_language_decides_how_old_a_clause_is(two: Content) -> None:
    ages = change_editions_of(two, two.editions[1])

    assert ages["purpose-01"] == "2023-2024"
    assert set(ages.values()) == {"2022-2023", "2023-2024"}
    assert set(change_editions_of(two, two.editions[0]).values()) == {"2022-2023"}
