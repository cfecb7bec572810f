"""What a first visit may cost (`budgets.yml`), and where it costs more."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any, Final

import yaml

from measuring.first_view.visits import Visit

BUDGETS: Final = Path(__file__).with_name("budgets.yml")
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
    """Budgets by page; the first pattern that fits counts."""

    totals: dict[str, float]
    text: float
    requests: int
    shift: float

    def of(self, path: str) -> Budget:
        """Return the budget of a page, named from the site's root.

        Raises:
            LookupError: if no line fits it.
        """
        own = path.removeprefix("en/")
        for pattern, total in self.totals.items():
            if fnmatchcase(own, pattern):
                return Budget(total, self.text, self.requests, self.shift)
        raise LookupError(f"{BUDGETS.name}: no line fits {path}")


def read_budgets(path: Path = BUDGETS) -> Budgets:
    """Read the budgets of this project."""
    written: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return Budgets(written["total"], **written["every_page"])


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
