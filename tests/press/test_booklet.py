from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from esafety.facts.editions import Approval, Edition
from esafety.facts.school import School
from esafety.press.booklet import booklet_sheet, made_on
from esafety.press.fragments import Fragments
from esafety.press.galley import GalleyPage
from esafety.press.sheet import Sheet

SCHOOL = School(
    {"tr": "Çınar İlkokulu", "en": "Çınar Primary School"},
    {"tr": "e-Güvenlik", "en": "Online Safety"},
    {"tr": "Kurallar.", "en": "Rules."},
    "https://okul.example/e-guvenlik/",
    {},
)
OFFICE = {"tr": "Okul Müdürü", "en": "Head Teacher"}
EDITION = Edition(
    "2022-2023",
    {"tr": "Politika", "en": "Policy"},
    "names",
    Approval(date(2022, 9, 29), "Ayşe IŞIK", OFFICE),
    "0123456789abcdef" * 4,
)
SEALED_AT = datetime(2022, 9, 29, 12, tzinfo=UTC)
DRAFT = replace(EDITION, approval=None, seal=None)


def page(source: str, number: int | None, html: str) -> GalleyPage:
    slug = source.split("-", 1)[-1]
    return GalleyPage(
        source=f"policy/2022-2023/{source}.md",
        language="en",
        url=f"en/policy/{slug}/",
        title=slug,
        slug=slug,
        chapter=True,
        number=number,
        html=html,
    )


PAGES = [
    page("90-team", None, '<h1 id="team">Team</h1>'),
    page("02-devices", 2, '<h1 id="devices">Devices</h1><p><a href="../purpose/">Why</a></p>'),
    page("index", None, '<h1 id="title">Formal title</h1>'),
    page("01-purpose", 1, '<h1 id="purpose">Purpose</h1>'),
]


@pytest.fixture
def fragments(root: Path) -> Fragments:
    return Fragments(root / "overrides/fragments", "en")


@pytest.fixture
def sheet(fragments: Fragments) -> Sheet:
    return booklet_sheet(PAGES, SCHOOL, EDITION, fragments, SEALED_AT)


def test_chapters_stand_in_the_order_of_the_policy_below_one_title(sheet: Sheet) -> None:
    places = [sheet.html.index(f'<h2 id="{slug}">') for slug in ("purpose", "devices", "team")]

    assert places == sorted(places)
    assert sheet.html.count("<h1") == 2
    assert "Formal title" in sheet.html


def test_only_numbered_chapters_say_their_number(sheet: Sheet) -> None:
    assert sheet.html.count('<p class="chapter__label">') == 2
    assert "Chapter 2</p>" in sheet.html


def test_contents_lead_to_every_chapter(sheet: Sheet) -> None:
    for slug in ("purpose", "devices", "team"):
        assert f'<a href="#{slug}">' in sheet.html


def test_links_between_chapters_are_full_addresses(sheet: Sheet) -> None:
    assert (
        '<a href="https://okul.example/e-guvenlik/2022-2023/en/policy/purpose/">Why</a>'
        in sheet.html
    )


def test_the_booklet_says_who_approved_it_when_and_which_language_binds(sheet: Sheet) -> None:
    for words in ("29 September 2022", "Head Teacher", "September 2023", "The Turkish text is"):
        assert words in sheet.html


def test_the_back_leads_to_the_site_in_the_booklets_language(sheet: Sheet) -> None:
    assert '<a href="https://okul.example/e-guvenlik/latest/editions/#0123456789ab">' in sheet.html
    assert 'src="data:image/svg+xml;base64,' in sheet.html


def test_every_word_of_every_chapter_is_to_be_found_on_paper(sheet: Sheet) -> None:
    assert all(page.html in sheet.source for page in PAGES)


def test_the_sheet_knows_its_place_language_and_moment(sheet: Sheet) -> None:
    assert (sheet.kind, sheet.language) == ("booklet", "en")
    assert sheet.path == "downloads/2022-2023/booklet.en.pdf"
    assert sheet.made == datetime(2022, 9, 29, 12, tzinfo=UTC)


def test_a_sealed_edition_carries_the_day_of_its_approval_and_a_draft_another() -> None:
    today = datetime(2026, 11, 22, tzinfo=UTC)

    assert made_on(EDITION, today) == SEALED_AT
    assert made_on(DRAFT, today) == today


def test_a_sealed_booklet_carries_its_code_and_no_stamp(sheet: Sheet) -> None:
    assert sheet.html.count("0123456789ab") == 5
    assert "DRAFT" not in sheet.html


def test_a_draft_is_stamped_and_carries_no_code(fragments: Fragments) -> None:
    html = booklet_sheet(PAGES, SCHOOL, DRAFT, fragments, SEALED_AT).html

    assert "<title>DRAFT · " in html
    assert 'content: "DRAFT"' in html
    assert html.count('<p class="draft-stamp">DRAFT</p>') == 2
    assert "Edition code" not in html
    assert "https://okul.example/e-guvenlik/latest/editions/<" in html
