"""What the bench of the search says: shares by kind, and what was asked for."""

from collections.abc import Iterator, Mapping, Sequence
from statistics import median
from typing import Final

from measuring.figures import Row
from measuring.search.queries import LANGUAGES, is_answered
from measuring.search.typed import Answer

SHARE: Final = 97.0
BYTES: Final = 25 * 1024
MILLISECONDS: Final = 200


def shares(answers: Sequence[Answer]) -> Iterator[Row]:
    """Yield, for each language and kind and for all, the share answered within the first three."""
    for language in LANGUAGES:
        mine = [one for one in answers if one.query.language == language]
        for kind in dict.fromkeys(one.query.kind for one in mine):
            yield _row(language, kind, [one for one in mine if one.query.kind == kind])
        yield _row(language, "all", mine)


def _row(language: str, kind: str, answers: Sequence[Answer]) -> Row:
    held_out = [one for one in answers if one.query.held_out]
    return {
        "language": language,
        "kind": kind,
        "queries": len(answers),
        "first three, %": _share(answers),
        "held out, %": _share(held_out),
        "median ms": round(median(one.milliseconds for one in answers)),
        "worst ms": round(max(one.milliseconds for one in answers)),
    }


def _share(answers: Sequence[Answer]) -> float:
    good = sum(is_answered(one.query, one.found) for one in answers)
    return round(100 * good / len(answers), 1) if answers else 0.0


def missed(answers: Sequence[Answer]) -> list[Row]:
    """Return the queries that nothing answered, but for those held out: nobody tunes on them."""
    wrong = [one for one in answers if not is_answered(one.query, one.found)]
    return [
        {
            "language": one.query.language,
            "missed": one.query.words,
            "found": ", ".join(one.found[:3]),
        }
        for one in wrong
        if not one.query.held_out
    ]


def targets(answers: Sequence[Answer], loaded: Mapping[str, int]) -> list[Row]:
    """Return what was asked for, what there is, and whether that is enough."""
    rows = {row["language"]: row for row in shares(answers) if row["kind"] == "all"}
    return [
        row
        for language in LANGUAGES
        for row in _targets(language, rows[language], loaded[language])
    ]


def _targets(language: str, figures: Row, loaded: int) -> Iterator[Row]:
    share, slowest = figures["first three, %"], figures["worst ms"]
    yield _target(f"{language}: first three, %", SHARE, share, met=share >= SHARE)
    yield _target(f"{language}: bytes, packed", BYTES, loaded, met=loaded <= BYTES)
    yield _target(f"{language}: worst ms", MILLISECONDS, slowest, met=slowest <= MILLISECONDS)


def _target(name: str, asked: float, found: float, *, met: bool) -> Row:
    return {"target": name, "asked": asked, "is": found, "met": met}
