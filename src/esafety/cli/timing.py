"""How long each stage of a build takes: wall and processor seconds, peak memory.

Windows keeps no account of the processes that were waited for: there only this one counts, and
the memory is 0.
"""

import json
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field

if sys.platform != "win32":
    import resource


@dataclass(frozen=True, slots=True)
class Stage:
    """One stage: seconds on the wall clock, seconds of all processors, peak memory in MB.

    The memory is the largest single process so far, this one or one it has waited for.
    """

    name: str
    wall: float
    cpu: float
    peak_mb: float


@dataclass(slots=True)
class StageTimer:
    """Measures stages one after the other."""

    stages: list[Stage] = field(default_factory=list)

    @contextmanager
    def measure(self, name: str) -> Iterator[None]:
        """Measure what happens inside the block."""
        wall, cpu = time.perf_counter(), _cpu()
        yield
        self.stages.append(
            Stage(
                name,
                round(time.perf_counter() - wall, 3),
                round(_cpu() - cpu, 3),
                _peak_mb(),
            )
        )

    def dumps(self) -> str:
        """Return the stages as JSON."""
        return json.dumps([asdict(stage) for stage in self.stages], indent=1)


if sys.platform == "win32":

    def _cpu() -> float:
        return time.process_time()

    def _peak_mb() -> float:
        return 0.0

else:

    def _usages() -> tuple[resource.struct_rusage, resource.struct_rusage]:
        who = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
        return resource.getrusage(who[0]), resource.getrusage(who[1])

    def _cpu() -> float:
        return sum(usage.ru_utime + usage.ru_stime for usage in _usages())

    def _peak_mb() -> float:
        return round(max(peak_mb(usage) for usage in _usages()), 1)

    def peak_mb(usage: resource.struct_rusage) -> float:
        """Return the peak memory of an account in megabytes; Linux counts in kilobytes."""
        unit = 1024 * 1024 if sys.platform == "darwin" else 1024
        return usage.ru_maxrss / unit
