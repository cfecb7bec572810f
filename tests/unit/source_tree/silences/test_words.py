from datetime import date

import pytest

from esafety.source_tree.silences.words import read_silence


@pytest.mark.parametrize(
    "said",
    [
        ": allow translated: Şiirin aslı, 2026-11-29",
        ":allow translated:Şiirin aslı,2026-11-29.",
        ": Allow translated : Şiirin aslı , 2026-11-29 ",
    ],
)
def test_a_sound_silence_has_its_rule_its_reason_and_its_day(said: str) -> None:
    read = read_silence(said)

    assert (read.rule, read.reason, read.on) == ("translated", "Şiirin aslı", date(2026, 11, 29))
    assert read.fault == ""


@pytest.mark.parametrize(
    ("said", "fault"),
    [
        (":", "silence-empty"),
        (": izin spelling: neden, 2026-11-29", "silence-without-allow"),
        (": alow spelling: neden, 2026-11-29", "silence-without-allow"),
        (": allow", "silence-without-rule"),
        (": allow : neden, 2026-11-29", "silence-without-rule"),
        (" allow spelling: neden, 2026-11-29", "silence-without-colon"),
        (": allow spelling neden, 2026-11-29", "silence-without-colon"),
        (": allow spelling:", "silence-without-reason"),
        (": allow spelling: , 2026-11-29", "silence-without-reason"),
        (": allow spelling: 2026-11-29", "silence-without-reason"),
        (": allow spelling: neden", "silence-without-day"),
        (": allow spelling: bir, iki", "silence-without-day"),
        (": allow spelling: neden 2026-11-29", "silence-without-comma"),
        (": allow spelling: 2026-11-29, neden", "silence-day-first"),
        (": allow spelling: neden, 29.11.2026", "silence-day-written-otherwise"),
        (": allow spelling: neden, 29 Kasım 2026", "silence-day-written-otherwise"),
        (": allow spelling: reason, November 29, 2026", "silence-day-written-otherwise"),
        (": allow spelling: neden, 2026-11-31", "silence-no-such-day"),
    ],
)
def test_each_fault_has_a_sentence_of_its_own(said: str, fault: str) -> None:
    read = read_silence(said)

    assert (read.fault, read.on) == (fault, None)
