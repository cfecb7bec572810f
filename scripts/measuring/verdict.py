"""The targets for making PDFs, and what was reached.

What printing asks for is a run's time without that of a run which finds everything printed: to
read and check the school and to plan its sheets belongs to other stages of a build.
"""

from collections.abc import Callable, Iterator
from typing import Final

from measuring import baseline, paper, peers
from measuring.figures import Row, row_of

_HALF: Final = 0.5
_QUARTER: Final = 0.25
_FOUR_FIFTHS: Final = 0.8
_MEMORY_MB: Final = 600
_CHANGED_AND_COLD: Final = (paper.CHANGED, paper.COLD)


def _own_label(name: str, workers: int) -> str:
    return paper.Run(name, workers).label


def targets(rows: list[Row]) -> Iterator[Row]:
    """Yield each target with what was reached.

    What a plugin asks for its PDFs is its build without that of the same pages plain.
    """
    plain = row_of(rows, peers.PLAIN_SITE)["cpu"]
    for workers in paper.WORKERS:
        own = _cpu(rows, paper.PAGES, workers)
        for name in peers.PLUGINS:
            theirs = row_of(rows, name)["cpu"] - plain
            most = _HALF if name == peers.EXPORT else None
            yield _row(f"{paper.PAGES}, CPU / {name}", workers, own / theirs, most)
        theirs = row_of(rows, paper.ONE_BY_ONE)["cpu"]
        yield _row("page PDFs, CPU / one process per file", workers, own / theirs, None)
        changed, cold = (_printing(rows, name, workers) for name in _CHANGED_AND_COLD)
        yield _row("one chapter changed, CPU / cold", workers, changed / cold, _QUARTER)
        peak = max(row["peak_mb"] for row in rows if row["kind"].endswith(_own_label("", workers)))
        yield _row("peak memory of the press, MB", workers, float(peak), _MEMORY_MB)


def printing_targets(rows: list[Row], sheets: tuple[int, int] | None) -> Iterator[Row]:
    """Yield what one changed chapter asks for, and what all asks for beside an earlier commit.

    `sheets` are how many are printed now and were then; None where nothing earlier was measured.
    """
    for workers in paper.WORKERS:
        changed, cold = (_printing(rows, name, workers) for name in _CHANGED_AND_COLD)
        yield _row("one chapter changed, CPU / cold", workers, changed / cold, _QUARTER)
        if sheets is None:
            continue
        changed_then, cold_then = (
            _printing(rows, name, workers, baseline.label) for name in _CHANGED_AND_COLD
        )
        yield _row("cold, CPU / earlier", workers, cold / cold_then, _FOUR_FIFTHS)
        a_sheet = cold / sheets[0] / (cold_then / sheets[1])
        yield _row("cold, CPU of a sheet / earlier", workers, a_sheet, _FOUR_FIFTHS)
        yield _row(
            "one chapter changed, CPU / cold, earlier", workers, changed / cold_then, _QUARTER
        )
        then = changed_then / cold_then
        yield _row("the same of the earlier commit alone", workers, then, None)


def _row(target: str, workers: int, reached: float, most: float | None) -> Row:
    met = "" if most is None else "yes" if reached <= most else "NO"
    return {"target": target, "workers": workers, "reached": reached, "at most": most, "met": met}


def _printing(
    rows: list[Row], name: str, workers: int, label: Callable[[str, int], str] = _own_label
) -> float:
    """Return the processor time of a run without that of the one that finds all printed."""
    cpu, warm = (float(row_of(rows, label(run, workers))["cpu"]) for run in (name, paper.WARM))
    return cpu - warm


def _cpu(rows: list[Row], name: str, workers: int) -> float:
    return float(row_of(rows, _own_label(name, workers))["cpu"])
