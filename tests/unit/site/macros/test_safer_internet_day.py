from dataclasses import replace
from datetime import date

import pytest
import yaml

from esafety.content.load import read_content
from esafety.content.school_content import Content
from esafety.school.day_theme import DayTheme
from esafety.school.navigation import MenuPage
from esafety.site.macros.safer_internet_day import (
    DAY_PAGE,
    coming_day,
    coming_days,
    countdown,
    day_door,
    day_doors,
    theme,
)
from esafety.text.templates import Templates
from sealing import sealed
from workshop import ROOT

THEME = DayTheme.model_validate(
    {
        "year": 2026,
        "theme": {"tr": "Birlikte", "en": "Together"},
        "scope": {"tr": "bütün dünyada", "en": "worldwide"},
        "source": "https://okul.test/tema",
        "checked_on": date(2026, 11, 27),
    }
)


@pytest.fixture(scope="module")
def content() -> Content:
    tree = sealed(yaml.safe_load((ROOT / "tests/golden/school.yml").read_text(encoding="utf-8")))
    return read_content(tree)


@pytest.mark.parametrize(
    ("today", "language", "words"),
    [
        (date(2026, 11, 28), "tr", "28 Kasım 2026 itibarıyla 73 gün var."),
        (date(2026, 11, 28), "en", "73 days to go, as of 28 November 2026."),
        (date(2027, 2, 8), "en", "1 day to go, as of 8 February 2027."),
        (date(2027, 2, 9), "tr", "Bugün Güvenli İnternet Günü."),
        (date(2027, 2, 10), "tr", "10 Şubat 2027 itibarıyla 363 gün var."),
    ],
)
def test_the_countdown_names_the_day_from_which_it_counts(
    content: Content, today: date, language: str, words: str
) -> None:
    assert countdown(content, today, language) == words


def test_the_coming_day_has_its_weekday(content: Content) -> None:
    assert coming_day(content, date(2026, 11, 28), "tr") == "9 Şubat 2027 Salı"


def test_the_table_begins_with_the_coming_day(content: Content) -> None:
    days = coming_days(content, date(2026, 11, 28))

    assert [day.isoformat() for day in days[:3]] == ["2027-02-09", "2028-02-08", "2029-02-06"]


@pytest.mark.parametrize(
    ("today", "near"),
    [
        (date(2027, 1, 11), False),
        (date(2027, 1, 12), True),
        (date(2027, 2, 9), True),
        (date(2027, 2, 10), False),
    ],
    ids=str,
)
def test_home_leads_to_the_day_from_four_weeks_before_until_it_is_over(
    content: Content, today: date, *, near: bool
) -> None:
    with_page = replace(content, menu=(MenuPage(DAY_PAGE, {"tr": "Gün", "en": "Day"}),))
    door = day_door(with_page, today, "tr")

    assert door is not None
    assert door.near == near


def test_a_school_without_the_days_page_has_no_door_to_it(content: Content) -> None:
    assert day_door(replace(content, menu=()), date(2027, 1, 20), "tr") is None


def test_the_days_page_leads_to_pages_that_a_school_has(content: Content) -> None:
    menu = (MenuPage("docs/board/index.md", {"tr": "Pano", "en": "The board"}),)

    assert [door.name for door in day_doors(replace(content, menu=menu))] == ["board"]


def test_a_confirmed_theme_is_printed_with_its_scope_and_source(content: Content) -> None:
    templates = Templates(ROOT, "tr")
    html = theme(replace(content, themes=(THEME,)), templates, 2026)

    assert "2026 teması (bütün dünyada): “Birlikte”" in html
    assert 'href="https://okul.test/tema"' in html


def test_a_year_without_a_confirmed_theme_prints_nothing(content: Content) -> None:
    templates = Templates(ROOT, "tr")

    assert theme(replace(content, themes=(THEME,)), templates, 2027) == ""
