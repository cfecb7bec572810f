from datetime import date

import pytest

from esafety.formats.yaml_document import YamlDocument, read_yaml_document
from esafety.problems.problem import Problem
from esafety.school.directory_entry import check_age_of_checks, is_official

SITES = """\
- {id: one, status: seen, checked_on: 2026-03-01}
- {id: two, status: not-found, checked_on: 2020-03-01}
- {id: three, status: seen, checked_on: 2026-02-01}
- {id: four, checked_on: never}
"""


def overdue(text: str, today: date, key: str = "") -> list[Problem]:
    record = read_yaml_document("data/resources.yml", text)
    assert isinstance(record, YamlDocument)
    return list(check_age_of_checks(record, today, key))


def test_a_theme_without_an_id_is_named_by_its_year() -> None:
    themes = "themes:\n  - {year: 2026, checked_on: 2026-02-01}\n"

    (note,) = overdue(themes, date(2026, 11, 1), "themes")

    assert note.params["names"] == "2026"


def test_what_nobody_checked_for_a_term_is_one_note_for_a_file() -> None:
    (note,) = overdue(SITES, date(2026, 9, 1))

    assert (note.place, note.severity) == ("data/resources.yml:1", "note")
    assert (note.params["count"], note.params["names"]) == (2, "one, three")
    assert note.params["oldest"] == "2026-02-01"


@pytest.mark.parametrize(("day", "notes"), [(date(2026, 6, 14), 0), (date(2026, 6, 15), 1)])
def test_a_term_has_nineteen_weeks(day: date, notes: int) -> None:
    below = "lines:\n  - {id: one, checked_on: 2026-02-01}\n"

    assert len(overdue(below, day, "lines")) == notes


@pytest.mark.parametrize(
    ("source", "address", "official"),
    [
        ("https://sinopism.saglik.gov.tr/TR-226526", None, True),
        ("https://www.ihbarweb.org.tr/eng/about.html", "https://www.ihbarweb.org.tr/", True),
        ("https://ihbarweb.org.tr/eng/", "https://www.ihbarweb.org.tr/", True),
        ("https://www.haberler.com/x.gov.tr/", None, False),
        ("https://gov.tr.haber.com/", None, False),
        ("https://sahtegov.tr/", None, False),
        ("https://polisnoktasi.com/183/", "https://www.ihbarweb.org.tr/", False),
        (None, None, False),
        ("https://[", "https://[", False),
    ],
)
def test_a_source_is_official_on_a_public_site_or_its_own(
    source: str | None, address: str | None, *, official: bool
) -> None:
    assert is_official(source, address) is official
