from datetime import date
from typing import Any

import pytest
import yaml

from answered_school import ANSWERED
from esafety.formats.edition_paths import school_year_of
from esafety.formats.yaml_document import YamlDocument, read_yaml_document
from esafety.starter.answers import ANSWERS


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
        ({"name_en": None}, ["answers-name-in-english"]),
        ({"name": "Ç" * 121}, ["answers-long-name"]),
        ({"school_year": "2026-2028"}, ["answers-school-year"]),
        ({"school_year": "٢٠٢٦-٢٠٢٧"}, ["answers-school-year"]),
        ({"address": "http://okul.test/"}, ["needs-public-address"]),
        ({"contact": {"telephone": "0 900 000 00 00"}}, ["number-at-premium-rate"]),
        ({"offices": []}, ["answers-no-office"]),
        ({"parts": ["canteen"]}, ["needs-known-word"]),
        ({"colour": "red"}, ["unknown-key"]),
    ],
)
def test_each_wrong_answer_has_its_sentence(wrong: dict[str, Any], keys: list[str]) -> None:
    assert told(**wrong) == keys


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
    assert school_year_of(today) == year
