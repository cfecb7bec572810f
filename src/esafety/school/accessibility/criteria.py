"""The criteria of WCAG 2.2, levels A and AA, and what in this program asks whether they are met.

Their names stand in the catalogue (`wcag-1-1-1`): in English those of the W3C, in Turkish ours.
"""

from dataclasses import dataclass
from typing import Final, Literal

Level = Literal["A", "AA"]
# Why there is nothing on the pages to which a criterion could apply: `wcag-absent-<reason>`.
Reason = Literal["", "media", "fields", "timing", "movement", "dragging"]


@dataclass(frozen=True, slots=True)
class Criterion:
    """A criterion: its number, its level, the automatic tests, why there is nothing to check."""

    number: str
    level: Level
    tests: tuple[str, ...] = ()
    absent: Reason = ""

    @property
    def id(self) -> str:
        """Return its name in files and in the catalogue: `1-1-1`."""
        return self.number.replace(".", "-")

    @property
    def principle(self) -> str:
        """Return the number of the principle to which it belongs."""
        return self.number.partition(".")[0]


CRITERIA: Final = (
    Criterion("1.1.1", "A", ("axe", "spoken", "heard")),
    Criterion("1.2.1", "A", ("absent",), "media"),
    Criterion("1.2.2", "A", ("absent",), "media"),
    Criterion("1.2.3", "A", ("absent",), "media"),
    Criterion("1.2.4", "AA", ("absent",), "media"),
    Criterion("1.2.5", "AA", ("absent",), "media"),
    Criterion("1.3.1", "A", ("axe", "html", "tables", "spoken")),
    Criterion("1.3.2", "A", ("spoken",)),
    Criterion("1.3.3", "A"),
    Criterion("1.3.4", "AA", ("axe",)),
    Criterion("1.3.5", "AA", ("absent",), "fields"),
    Criterion("1.4.1", "A", ("axe",)),
    Criterion("1.4.2", "A", ("absent",), "media"),
    Criterion("1.4.3", "AA", ("axe", "opened")),
    Criterion("1.4.4", "AA", ("reflow",)),
    Criterion("1.4.5", "AA"),
    Criterion("1.4.10", "AA", ("reflow",)),
    Criterion("1.4.11", "AA"),
    Criterion("1.4.12", "AA", ("spacing",)),
    Criterion("1.4.13", "AA"),
    Criterion("2.1.1", "A", ("axe", "focus-seen", "spoken")),
    Criterion("2.1.2", "A", ("focus-seen",)),
    Criterion("2.1.4", "A", ("keys",)),
    Criterion("2.2.1", "A", ("absent",), "timing"),
    Criterion("2.2.2", "A", ("absent",), "movement"),
    Criterion("2.3.1", "A", ("absent",), "movement"),
    Criterion("2.4.1", "A", ("axe", "spoken")),
    Criterion("2.4.2", "A", ("titles",)),
    Criterion("2.4.3", "A", ("menu", "focus-seen")),
    Criterion("2.4.4", "A", ("axe", "heard")),
    Criterion("2.4.5", "AA"),
    Criterion("2.4.6", "AA", ("heard",)),
    Criterion("2.4.7", "AA", ("focus-marked",)),
    Criterion("2.4.11", "AA", ("focus-seen",)),
    Criterion("2.5.1", "A"),
    Criterion("2.5.2", "A"),
    Criterion("2.5.3", "A", ("axe", "opened")),
    Criterion("2.5.4", "A"),
    Criterion("2.5.7", "AA", ("absent",), "dragging"),
    Criterion("2.5.8", "AA", ("axe", "opened")),
    Criterion("3.1.1", "A", ("titles", "axe")),
    Criterion("3.1.2", "AA", ("parts", "heard")),
    Criterion("3.2.1", "A", ("focus-seen",)),
    Criterion("3.2.2", "A"),
    Criterion("3.2.3", "AA", ("same-place",)),
    Criterion("3.2.4", "AA"),
    Criterion("3.2.6", "A", ("same-place",)),
    Criterion("3.3.1", "A", ("absent",), "fields"),
    Criterion("3.3.2", "A", ("axe",)),
    Criterion("3.3.3", "AA", ("absent",), "fields"),
    Criterion("3.3.4", "AA", ("absent",), "fields"),
    Criterion("3.3.7", "A", ("absent",), "fields"),
    Criterion("3.3.8", "AA", ("absent",), "fields"),
    Criterion("4.1.2", "A", ("axe", "opened", "spoken", "heard")),
    Criterion("4.1.3", "AA"),
)
PRINCIPLES: Final = ("1", "2", "3", "4")
