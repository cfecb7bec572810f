"""What a comment says that silences a rule: the rule, the reason, the day; or what is wrong in it.

Rules: `esafety: allow RULE: reason, 2026-11-29`; a comma stands before the day, which is last.
"""

import re
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from esafety.problems.problem import Params

_ALLOW: Final = "allow"
_WORDS: Final = re.compile(
    r"\s*(?P<colon>:?)\s*(?P<verb>[^\s:,]*)\s*(?P<rule>[\w-]*)\s*(?P<second>:?)(?P<rest>.*)"
)
_LETTER: Final = re.compile(r"[^\W\d_]")
_DAY: Final = re.compile(r"\d{4}-\d{2}-\d{2}")
# Days as people write them: 29.11.2026, 2026/11/29, 29 Kasım 2026, the year of November 29, 2026.
_OTHER_DAY: Final = re.compile(
    r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4}|\d{1,2}\.?\s[^\W\d_]+\s\d{4}|\d{4}"
)
_DAY_FIRST: Final = re.compile(r"\s*(?P<day>\d{4}-\d{2}-\d{2})[\s,:;]+(?P<reason>.*)")
_DAY_LAST: Final = re.compile(r"(?P<reason>.*\S)\s+(?P<day>\d{4}-\d{2}-\d{2})")


@dataclass(frozen=True, slots=True)
class SilenceWords:
    """What a comment says; of one that is not sound `fault` is the sentence, and `on` is None."""

    rule: str = ""
    reason: str = ""
    on: date | None = None
    fault: str = ""
    params: Params = field(default_factory=dict, hash=False)


def read_silence(said: str) -> SilenceWords:
    """Return what stands behind `esafety` in a comment."""
    found = _WORDS.fullmatch(said)
    if found is None or not found["verb"]:
        return SilenceWords(fault="silence-empty")
    if found["verb"].lower() != _ALLOW:
        return SilenceWords(fault="silence-without-allow", params={"written": found["verb"]})
    rule = found["rule"]
    if not rule:
        return SilenceWords(fault="silence-without-rule")
    if not (found["colon"] and found["second"]):
        return _faulty(rule, "silence-without-colon")
    return _reason_and_day(rule, found["rest"].strip())


def _reason_and_day(rule: str, rest: str) -> SilenceWords:
    """Return a silence by its reason and day: what stands before the last comma and behind it."""
    before, comma, behind = rest.rpartition(",")
    reason, day = before.strip(), behind.strip().rstrip(".")
    if not comma or not (_DAY.fullmatch(day) or _OTHER_DAY.fullmatch(day)):
        return _without_day(rule, rest.rstrip(","))
    if not _LETTER.search(reason):
        return _faulty(rule, "silence-without-reason")
    if not _DAY.fullmatch(day):
        return _faulty(rule, "silence-day-written-otherwise", written=day)
    with suppress(ValueError):
        return SilenceWords(rule, reason, date.fromisoformat(day))
    return _faulty(rule, "silence-no-such-day", written=day)


def _without_day(rule: str, rest: str) -> SilenceWords:
    """Return why no day is found behind the last comma: it stands elsewhere, or nowhere."""
    for pattern, key in ((_DAY_LAST, "silence-without-comma"), (_DAY_FIRST, "silence-day-first")):
        placed = pattern.fullmatch(rest)
        if placed and _LETTER.search(placed["reason"]):
            reason = placed["reason"].strip(" ,")
            return _faulty(rule, key, reason=reason, written=placed["day"])
    if not _LETTER.search(rest):
        return _faulty(rule, "silence-without-reason")
    return _faulty(rule, "silence-without-day", reason=rest.strip())


def _faulty(rule: str, fault: str, **params: object) -> SilenceWords:
    return SilenceWords(rule, fault=fault, params={"rule": rule, **params})
