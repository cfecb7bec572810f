from datetime import date

from esafety.formats.yaml_document import YamlDocument, read_yaml_document
from esafety.school.day_theme import themes_of
from esafety.school.directory_entry import check_days
from esafety.school.safer_internet_day import CALENDAR

TWO_SCOPES = """\
safer_internet_day: {}
themes:
  - year: 2026
    theme: {tr: "Hep birlikte", en: "Together"}
    scope: {tr: "bütün dünyada", en: "worldwide"}
    source: https://okul.test/world
    checked_on: 2026-11-27
  - year: 2026
    theme: {tr: "Akıllı seçimler", en: "Smart choices"}
    scope: {tr: "bir ülkede", en: "in one country"}
    source: https://okul.test/country
    checked_on: 2026-11-27
"""


def document(text: str) -> YamlDocument:
    read = read_yaml_document("data/calendar.yml", text)
    assert isinstance(read, YamlDocument)
    return read


def test_a_year_has_the_themes_that_were_confirmed_for_it() -> None:
    calendar = CALENDAR.read(document(TWO_SCOPES))

    assert [t.theme["en"] for t in themes_of(calendar.themes, 2026)] == [
        "Together",
        "Smart choices",
    ]


def test_a_year_without_a_confirmed_theme_has_none() -> None:
    calendar = CALENDAR.read(document(TWO_SCOPES))

    assert themes_of(calendar.themes, 2027) == ()


def test_a_theme_of_the_same_year_and_scope_stands_once() -> None:
    twice = TWO_SCOPES.replace("bir ülkede", "bütün dünyada").replace("in one country", "worldwide")

    assert [(p.line, p.key) for p in CALENDAR.check(document(twice))] == [(8, "theme-twice")]


def test_a_theme_checked_on_a_day_to_come_was_not_checked() -> None:
    found = check_days(document(TWO_SCOPES), date(2026, 11, 20), "themes")

    assert [(p.line, p.key) for p in found] == [(7, "day-in-future"), (12, "day-in-future")]
