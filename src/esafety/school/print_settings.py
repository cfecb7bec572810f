"""How the school prints its booklet: paper, stapler, marks."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from esafety.formats.yaml_document import FieldRule, YamlDocument, check_keys, yes_or_no
from esafety.problems.problem import Problem


@dataclass(frozen=True, slots=True)
class Printing:
    """`paper` is the thickness of a sheet in millimetres, `most_sheets` what a stapler takes.

    `marks` tells whether the places of fold and staples are printed.
    """

    paper: float
    most_sheets: int
    marks: bool

    @property
    def options(self) -> dict[str, float | str]:
        """Return the options of the finish that lays pages on sheets."""
        return {"paper": self.paper, "most": self.most_sheets, "marks": int(self.marks)}


def check_printing(record: YamlDocument) -> Iterator[Problem]:
    """Yield every fault of `printing.yml`."""
    yield from check_keys(record, PRINTING_KEYS)


def read_printing(record: YamlDocument) -> Printing:
    """Turn a checked `printing.yml` into what the press is told."""
    said = record.data
    return Printing(float(said["paper"]), said["most_sheets"], said["marks"])


def _between(low: float, high: float, *kinds: type) -> Callable[[Any], str | None]:
    def rule(value: Any) -> str | None:
        fits = type(value) in kinds and low <= value <= high
        return None if fits else "needs-measure"

    return rule


PRINTING_KEYS = {
    # From Bible paper to card.
    "paper": FieldRule(_between(0, 0.5, int, float), known=("0–0.5",)),
    "most_sheets": FieldRule(_between(1, 50, int), known=("1–50",)),
    "marks": FieldRule(yes_or_no),
}
