"""What Lighthouse says of a page, beside what is asked for (`scores.yml`)."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import yaml

from measuring.figures import Row

SCORES: Final = Path(__file__).with_name("scores.yml")
_PERFORMANCE: Final = "performance"
_TIMES: Final = {
    "first words, s": ("first-contentful-paint", 1000, 1),
    "largest, s": ("largest-contentful-paint", 1000, 1),
    "blocked, ms": ("total-blocking-time", 1, 0),
    "shift": ("cumulative-layout-shift", 1, 3),
}


@dataclass(frozen=True, slots=True)
class Wanted:
    """The least score out of 100 by category, and the pages that are looked at.

    What is wanted `idle` depends on the machine.
    """

    scores: dict[str, int]
    idle: dict[str, int]
    pages: tuple[str, ...]

    @property
    def categories(self) -> dict[str, int]:
        """Return all that is looked at."""
        return self.idle | self.scores


@dataclass(frozen=True, slots=True)
class Scored:
    """A page with its scores out of 100, its figures, and what was found at fault."""

    page: str
    scores: dict[str, int]
    figures: dict[str, float]
    faults: tuple[str, ...]


def read_wanted(path: Path = SCORES) -> Wanted:
    """Read what is asked for."""
    written = yaml.safe_load(path.read_text(encoding="utf-8"))
    return Wanted(dict(written["scores"]), dict(written["idle"]), tuple(written["pages"]))


def scored(page: str, report: Mapping[str, Any], categories: Iterable[str]) -> Scored:
    """Return what a report of Lighthouse says of a page in some categories."""
    audits = report["audits"]
    named = (*categories,)
    scores = {name: round(report["categories"][name]["score"] * 100) for name in named}
    figures = {
        name: round(audits[audit]["numericValue"] / unit, digits)
        for name, (audit, unit, digits) in _TIMES.items()
    }
    return Scored(page, scores, figures, tuple(_faults(report, named)))


def _faults(report: Mapping[str, Any], categories: Iterable[str]) -> Iterator[str]:
    """Yield the audits that cost a page points; those of performance are figures."""
    for name in categories:
        for ref in report["categories"][name]["auditRefs"] if name != _PERFORMANCE else ():
            audit = report["audits"][ref["id"]]
            if ref["weight"] and audit["score"] is not None and audit["score"] < 1:
                yield ref["id"]


def middle(runs: Sequence[Scored]) -> Scored:
    """Return the run of the middle performance."""
    return sorted(runs, key=lambda run: run.scores[_PERFORMANCE])[len(runs) // 2]


def row(found: Scored, wanted: Wanted) -> Row:
    """Return a page as a row of the table."""
    scores = {name: f"{found.scores[name]} / {least}" for name, least in wanted.categories.items()}
    return {"page": found.page or "(home)", **scores, **found.figures}


def short_of(found: Sequence[Scored], wanted: Wanted) -> list[str]:
    """Return a line for each score that is lower than what is asked for, with what costs points."""
    return [
        f"{one.page or '(home)'}: {name} {one.scores[name]}, {least} asked for"
        f" ({', '.join(one.faults)})"
        for one in found
        for name, least in wanted.scores.items()
        if one.scores[name] < least
    ]
