from datetime import date
from typing import Any, get_args

import pytest
import yaml

from answered_school import ANSWERED
from esafety.formats.edition_paths import school_year_on
from esafety.formats.yaml_document import YamlDocument, read_yaml_document
from esafety.starter.answers.model import ANSWERS, Answers, name_key
from esafety.starter.kinds import SiteLanguage


def told(**more: Any) -> list[str]:
    text = yaml.safe_dump({**ANSWERED, **more}, allow_unicode=True, sort_keys=False)
    document = read_yaml_document("answers.yml", text)
    assert isinstance(document, YamlDocument)
    return [problem.key for problem in sorted(ANSWERS.check(document))]


def test_a_name_and_a_kind_are_enough() -> None:
    assert told() == []
    assert told(languages=["tr"], name_en=None) == []


@pytest.mark.parametrize(
    ("wrong", "keys"),
    [
        ({"kind": "lycée"}, ["needs-known-word"]),
        ({"languages": ["en"]}, ["answers-without-turkish"]),
        ({"languages": "tr", "name_en": None}, ["not-a-list"]),
        ({"name_en": None}, ["answers-name-in-english"]),
        ({"name": "Ç" * 121}, ["answers-long-name"]),
        ({"school_year": "2026-2028"}, ["answers-school-year"]),
        ({"school_year": "٢٠٢٦-٢٠٢٧"}, ["answers-school-year"]),
        ({"address": "http://okul.test/"}, ["needs-public-address"]),
        ({"contact": {"telephone": "0 900 000 00 00"}}, ["number-at-premium-rate"]),
        ({"offices": []}, ["answers-no-office"]),
        ({"parts": ["canteen"]}, ["needs-known-word"]),
        ({"colour": "red"}, ["unknown-key"]),
        ({"name": "   "}, ["needs-text"]),
        ({"name": "1923"}, ["answers-name-letters"]),
        ({"name_en": "2 + 2"}, ["answers-name-letters"]),
        ({"name_ar": "Çınar İlkokulu"}, ["answers-name-in-arabic"]),
        ({"school_year": "2026-2025"}, ["answers-school-year"]),
        ({"school_year": "0026-0027"}, ["answers-school-year"]),
        ({"address": "https://okul .test/"}, ["needs-web-address"]),
        ({"contact": {"address": "okul@okul.test"}}, ["answers-postal-address"]),
        ({"contact": {"address": "https://okul.test/"}}, ["answers-postal-address"]),
        ({"contact": {"address": "42"}}, ["answers-postal-address"]),
        ({"contact": {"email": "Ihlamur Sokağı 5"}}, ["needs-email"]),
        ({"offices": [{"tr": "Okul Müdürü"}]}, ["answers-office-languages"]),
        ({"offices": [{"tr": "12", "en": "12"}]}, ["answers-office-words"] * 2),
        ({"offices": [{"tr": "a@b.test", "en": "Head"}]}, ["answers-office-words"]),
        ({"offices": ["Okul Müdürü"]}, ["needs-both-languages"]),
        ({"offices": [{"en": "Head Teacher"}]}, ["needs-both-languages"]),
        ({"parts": ["posters", "poster"]}, ["needs-known-word"]),
    ],
)
def test_each_wrong_answer_has_its_sentence(wrong: dict[str, Any], keys: list[str]) -> None:
    assert told(**wrong) == keys


@pytest.mark.parametrize(
    "right",
    [
        {"name": "60. Yıl İlkokulu"},
        {"name_ar": "مدرسة 60 الابتدائية", "languages": ["tr", "en", "ar"]},
        {"contact": {"address": "Ihlamur Sokağı 5, Ankara"}},
        {"languages": ["tr"], "offices": [{"tr": "Okul Müdürü"}]},
        {"languages": ["tr", "ar"], "offices": [{"tr": "Kurucu Temsilcisi"}]},
        {"offices": [{"tr": "Kaymakam", "en": "Kaymakam"}]},
    ],
)
def test_what_schools_are_called_and_where_they_lie_is_taken(right: dict[str, Any]) -> None:
    assert told(**right) == []


def test_every_language_of_a_site_has_a_key_for_the_schools_name() -> None:
    assert {name_key(language) for language in get_args(SiteLanguage)} <= set(Answers.model_fields)


def test_all_wrong_answers_are_told_at_once_each_on_its_line() -> None:
    document = read_yaml_document("a.yml", "name: ''\nkind: school\nlanguages: [en]\n")
    assert isinstance(document, YamlDocument)
    places = {(problem.line, problem.key) for problem in ANSWERS.check(document)}
    assert (2, "needs-known-word") in places
    assert (3, "answers-without-turkish") in places
    assert (1, "needs-text") in places


@pytest.mark.parametrize(
    ("today", "year"),
    [
        (date(2026, 11, 28), "2026-2027"),
        (date(2027, 7, 31), "2026-2027"),
        (date(2027, 8, 1), "2027-2028"),
    ],
)
def test_the_school_year_that_is_proposed(today: date, year: str) -> None:
    assert school_year_on(today) == year
