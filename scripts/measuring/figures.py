"""Rounds of measuring, their medians, and tables of them."""

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from statistics import median
from typing import Any

from rich.table import Table

from esafety.cli.timing import Stage

Row = dict[str, Any]
Report = Callable[[str], None]


def rounds(
    kinds: Mapping[str, Callable[[], list[Stage]]], number: int, report: Report
) -> list[Row]:
    """Measure each kind once in every round; return the median of each of its stages.

    Every round runs each kind once, so that a machine whose speed drifts treats all alike.
    """
    runs: dict[str, list[list[Stage]]] = {kind: [] for kind in kinds}
    for turn in range(1, number + 1):
        for kind, run in kinds.items():
            report(f"{turn}/{number} {kind}")
            runs[kind].append(run())
    return [row for kind in kinds for row in _rows(kind, runs[kind])]


def _rows(kind: str, runs: list[list[Stage]]) -> list[Row]:
    return [
        {
            "kind": kind,
            "stage": stages[0].name,
            "wall": round(median(s.wall for s in stages), 2),
            "cpu": round(median(s.cpu for s in stages), 2),
            "peak_mb": round(median(s.peak_mb for s in stages)),
        }
        for stages in zip(*runs, strict=True)
    ]


def row_of(rows: list[Row], kind: str) -> Row:
    """Return the first row of a kind."""
    return next(row for row in rows if row["kind"] == kind)


def table(title: str, rows: list[Row]) -> Table:
    """Show rows under the names of their columns; numbers stand to the right."""
    shown = Table(title=title, title_justify="left", box=None)
    for key, value in rows[0].items():
        shown.add_column(key.replace("_", " "), justify="left" if _is_text(value) else "right")
    for row in rows:
        shown.add_row(*(_cell(value) for value in row.values()))
    return shown


def save(path: Path, part: str, content: object) -> None:
    """Keep one part of the figures; other parts of an earlier run stay."""
    try:
        kept = dict(json.loads(path.read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        kept = {}
    path.parent.mkdir(exist_ok=True)
    path.write_text(json.dumps(kept | {part: content}, indent=1), encoding="utf-8")


def _is_text(value: object) -> bool:
    return isinstance(value, str)


def _cell(value: object) -> str:
    if isinstance(value, float):
        return f"{value:.2f}"
    return "" if value is None else str(value)
