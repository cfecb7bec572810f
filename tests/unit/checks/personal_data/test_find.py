"""Each kind by example; recall and false alarms over generated texts hold a floor."""

import pytest

from esafety.checks.personal_data.find import DETECTORS, personal_data
from measuring.personal_data.figures import false_alarms, figures, look_alikes, positives, written
from time_limits import processor_limit

LEAST_RECALL = 0.97
# One name in ten is made up of words that no list has; some forms need a common name.
LEAST_BY_NAME = {"pupil": 0.92}
MOST_FALSE_ALARMS = 0


def kinds(text: str) -> list[str]:
    return [finding.kind for finding in personal_data(text)]


def test_a_finding_is_written_the_same_however_it_was_spaced() -> None:
    values = {
        finding.value
        for text in ("0532 123 45 67", "+90 (532) 123-45-67", "00905321234567")
        for finding in personal_data(text)
    }

    assert values == {"+905321234567"}


def test_what_is_allowed_is_none() -> None:
    assert personal_data("0532 123 45 67", allowed={"+905321234567"}) == []


def test_findings_come_in_the_order_of_the_text() -> None:
    text = "06 ABC 123, 0532 123 45 67, 10000000146"

    assert kinds(text) == ["plate", "telephone", "identity-number"]


def test_of_every_kind_made_up_samples_are_found() -> None:
    rows = figures()

    assert {row["kind"] for row in rows} == DETECTORS.keys() - {"chat-link"}
    assert [row for row in rows if row["recall"] < _least(row["kind"])] == []


def _least(kind: str) -> float:
    return LEAST_BY_NAME.get(kind, LEAST_RECALL)


def test_what_only_looks_like_it_is_left_alone() -> None:
    assert len(false_alarms()) <= MOST_FALSE_ALARMS, false_alarms()[:5]


def test_there_are_enough_samples_and_the_same_each_time() -> None:
    assert len(list(positives())) >= 500
    assert len(list(look_alikes())) >= 2000
    assert len([*written("positives.yml")]) >= 150
    assert len([*written("look_alikes.yml")]) >= 300
    assert [*positives()] == [*positives()]


@pytest.mark.parametrize(
    "letters", ["a@", "1 ", "Aa ", "Aa Mah. ", "[at]", "TR12 ", "0532 ", "-\n"]
)
def test_no_line_however_long_takes_more_than_linear_time(letters: str) -> None:
    with processor_limit(20):
        personal_data(letters * 20_000)


@pytest.mark.parametrize(
    "text",
    [
        *(letter * 63_000 for letter in "aA1 @(+-|\t"),
        " " * 63_000 + "x",
        "|-" * 32_000 + "x",
        "astım " + "Ada " * 16_000,
        "/api.whatsapp.com/send" * 3_000,
        "Gül Mah. " * 7_000,
        '"\\' * 32_000 + "öğrenciler",
        "2-A: Ali Kaya, " * 4_000,
        "öğrenci " * 8_000,
        "öğrenciler:\n- Ali Kaya\n" * 3_000,
        "Ali Kaya 2" * 7_000,
        "| Adı | Soyadı |\n" * 4_000,
        "| 5321234567 |\n" * 4_000,
        "plaka " * 10_000,
        "1 2 3 4 5 6 7 8 9 0 1 " * 3_000,
        "**a** &#48; " * 5_000,
    ],
    ids=lambda text: f"{text[:10]}{text[-4:]}",
)
def test_no_long_line_takes_squared_time(text: str) -> None:
    with processor_limit(6):
        personal_data(text)
