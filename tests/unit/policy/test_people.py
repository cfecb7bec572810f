from datetime import date

import pytest

from esafety.markdown.page import read_page
from esafety.policy.editions import Approval, Edition
from esafety.policy.people import (
    check_withheld,
    is_closing,
    people_in,
    withheld_names,
    without_names,
)

TEAM = """\
# Ekip { #team }

Deniz İNCİRLİ
Md Yrd.

**Çağla TAŞ**
Sınıf Öğretmeni
Pano sorumlusu

29/09/2022
"""
OFFICE = {"tr": "Okul Müdürü", "en": "Head Teacher"}
APPROVAL = Approval(date(2022, 9, 29), "Ayşe IŞIK", OFFICE)
TITLE = {"tr": "P", "en": "P"}
PATH = "docs/policy/2022-2023/90-team.tr.md"


@pytest.mark.parametrize(
    ("path", "closing"),
    [
        ("docs/policy/2022-2023/90-team.md", True),
        ("docs/policy/2022-2023/02-devices.md", False),
        ("docs/policy/2022-2023/index.md", False),
        ("docs/about.md", False),
    ],
)
def test_only_closing_chapters_list_people(path: str, closing: bool) -> None:  # noqa: FBT001
    assert is_closing(path) is closing


def test_a_person_is_a_name_with_an_office_below() -> None:
    assert people_in(TEAM) == ["Deniz İNCİRLİ", "Çağla TAŞ"]


def test_without_names_the_offices_stay() -> None:
    assert without_names(TEAM) == (
        "# Ekip { #team }\n\n\nMd Yrd.\n\n\nSınıf Öğretmeni\nPano sorumlusu\n\n29/09/2022\n"
    )


def test_an_edition_with_names_withholds_nobody() -> None:
    assert (
        withheld_names(Edition("2022-2023", TITLE, "names", APPROVAL), [read_page(PATH, TEAM)])
        == ()
    )


def test_an_edition_with_roles_withholds_its_team_and_its_approver() -> None:
    edition = Edition("2022-2023", TITLE, "roles", APPROVAL)

    assert withheld_names(edition, [read_page(PATH, TEAM)]) == (
        "Ayşe IŞIK",
        "Deniz İNCİRLİ",
        "Çağla TAŞ",
    )


@pytest.mark.parametrize("name", ["Ayşe IŞIK", "ayşe ışık", "Ayşe  Işık’a"])
def test_a_withheld_name_is_found_in_any_case(name: str) -> None:
    page = read_page("docs/about.tr.md", f"---\ntitle: x\n---\n# A {{ #a }}\n\nSorun: {name}\n")

    assert [(p.line, p.key) for p in check_withheld([page], ["Ayşe IŞIK"])] == [
        (6, "name-withheld")
    ]


def test_the_team_itself_is_not_reported_for_its_names_are_taken_out() -> None:
    assert list(check_withheld([read_page(PATH, TEAM)], ["Deniz İNCİRLİ"])) == []
