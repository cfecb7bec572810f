"""What a first visit may cost (`budgets.yml`), what it costs (`held.yml`), where it costs more."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any, Final

import yaml

from measuring.first_view.visits import Visit

BUDGETS: Final = Path(__file__).with_name("budgets.yml")
HELD: Final = BUDGETS.with_name("held.yml")
_KIB: Final = 1024
_KINDS: Final = ("page", "style", "script", "font", "picture")


@dataclass(frozen=True, slots=True)
class Budget:
    """What a page may cost: KiB in all and before its first words, requests, layout shift."""

    total: float
    text: float
    requests: int
    shift: float


@dataclass(frozen=True, slots=True)
class Budgets:
    """Budgets by page; the first pattern that fits counts.

    `more_requests` are those of pages that may ask for more than the others.
    """

    totals: dict[str, float]
    text: float
    requests: int
    shift: float
    more_requests: dict[str, int] = field(default_factory=dict)

    def of(self, path: str) -> Budget:
        """Return the budget of a page, named from the site's root.

        Raises:
            LookupError: if no line fits it.
        """
        own = path.removeprefix("en/")
        total = _first(self.totals, own)
        if total is None:
            raise LookupError(f"{BUDGETS.name}: no line fits {path}")
        requests = int(_first(self.more_requests, own) or self.requests)
        return Budget(total, self.text, requests, self.shift)


def _first(figures: Mapping[str, float], page: str) -> float | None:
    fitting = (figure for pattern, figure in figures.items() if fnmatchcase(page, pattern))
    return next(fitting, None)


def read_budgets(path: Path = BUDGETS) -> Budgets:
    """Read the budgets of this project."""
    written: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    more = written.get("requests", {})
    return Budgets(written["total"], **written["every_page"], more_requests=more)


def row(visit: Visit, budgets: Budgets) -> dict[str, Any]:
    """Return a visit as a row: KiB by kind of file, and each figure beside its budget."""
    allowed = budgets.of(visit.path)
    return {
        "page": visit.path or "(home)",
        **{kind: round(visit.sent[kind] / _KIB, 1) for kind in _KINDS},
        "total": f"{visit.total / _KIB:.1f} / {allowed.total:g}",
        "before text": f"{visit.text / _KIB:.1f} / {allowed.text:g}",
        "requests": f"{visit.requests} / {allowed.requests}",
        "shift": f"{visit.shift:.3f} / {allowed.shift:g}",
    }


def over(visits: Iterable[Visit], budgets: Budgets) -> list[str]:
    """Return a line for each figure that is over its budget."""
    return [line for visit in visits for line in _over(visit, budgets.of(visit.path))]


def _over(visit: Visit, allowed: Budget) -> Iterator[str]:
    name = visit.path or "(home)"
    figures = {
        "KiB": (visit.total / _KIB, allowed.total),
        "KiB before its first words": (visit.text / _KIB, allowed.text),
        "requests": (visit.requests, allowed.requests),
        "of layout shift": (visit.shift, allowed.shift),
    }
    for what, (figure, most) in figures.items():
        if figure > most:
            yield f"{name}: {figure:.4g} {what}, {most:g} allowed"
