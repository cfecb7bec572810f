"""The targets for making PDFs, and what was reached."""

from collections.abc import Iterator
from typing import Final

from measuring import paper, peers
from measuring.figures import Row, row_of

_HALF: Final = 0.5
_QUARTER: Final = 0.25
_MEMORY_MB: Final = 600


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
        changed, cold = (_cpu(rows, name, workers) for name in (paper.CHANGED, paper.COLD))
        yield _row("one chapter changed, CPU / cold", workers, changed / cold, _QUARTER)
        peak = max(row["peak_mb"] for row in rows if row["kind"].endswith(_label(workers)))
        yield _row("peak memory of the press, MB", workers, float(peak), _MEMORY_MB)


def _row(target: str, workers: int, reached: float, most: float | None) -> Row:
    met = "" if most is None else "yes" if reached <= most else "NO"
    return {"target": target, "workers": workers, "reached": reached, "at most": most, "met": met}


def _cpu(rows: list[Row], name: str, workers: int) -> float:
    return float(row_of(rows, f"{name}{_label(workers)}")["cpu"])


def _label(workers: int) -> str:
    return f", {workers} worker{'s' if workers > 1 else ''}"
