"""Checks that persons made, as they are written down."""

from esafety.formats.yaml_document import YamlDocument, read_yaml_document
from esafety.school.accessibility.human_checks import HUMAN_CHECKS, HUMAN_CHECKS_FILE, HumanCheck
from workshop import ROOT

CHECK = """\
- id: 2-1-1
  result: met
  checked_on: 2026-11-20
  by: {tr: E-güvenlik ekibi, en: E-safety team}
  done: {tr: Klavyeyle gezildi., en: Used by keyboard.}
"""


def record(text: str) -> YamlDocument:
    document = read_yaml_document(HUMAN_CHECKS_FILE, text)
    assert isinstance(document, YamlDocument)
    return document


def faults(text: str) -> list[tuple[int, str]]:
    return [(problem.line, problem.key) for problem in HUMAN_CHECKS.check(record(text))]


def read(text: str) -> tuple[HumanCheck, ...]:
    return HUMAN_CHECKS.read(record(text))


def test_a_check_is_read() -> None:
    (check,) = read(CHECK)

    assert (check.id, check.result, check.by["en"]) == ("2-1-1", "met", "E-safety team")


def test_a_criterion_that_is_none_is_no_check() -> None:
    assert faults(CHECK.replace("2-1-1", "4-1-1")) == [(1, "unknown-criterion")]


def test_a_criterion_is_checked_once() -> None:
    assert faults(CHECK + CHECK) == [(6, "id-twice")]


def test_a_result_is_one_of_two() -> None:
    assert faults(CHECK.replace("result: met", "result: maybe")) == [(2, "needs-known-word")]


def test_the_kit_supposes_no_check() -> None:
    assert read((ROOT / HUMAN_CHECKS_FILE).read_text(encoding="utf-8")) == ()
