import json
import subprocess
import sys
import time

from esafety.cli.timing import Stage, StageTimer


def test_stages_are_kept_in_the_order_they_were_measured() -> None:
    watch = StageTimer()

    for name in ("check", "site", "paper"):
        with watch.measure(name):
            pass

    assert [stage.name for stage in watch.stages] == ["check", "site", "paper"]


def test_waiting_takes_time_on_the_wall_and_none_of_a_processor() -> None:
    watch = StageTimer()

    with watch.measure("wait"):
        time.sleep(0.1)

    (stage,) = watch.stages
    assert stage.wall >= 0.1
    assert stage.cpu < 0.1
    assert stage.peak_mb > 1


def test_the_work_of_other_processes_counts_too() -> None:
    watch = StageTimer()

    with watch.measure("print"):
        subprocess.run([sys.executable, "-c", "sum(range(2_000_000))"], check=True)

    assert watch.stages[0].cpu > 0.01


def test_the_stages_are_written_for_other_programs() -> None:
    watch = StageTimer([Stage("site", 1.5, 3.25, 120.0)])

    assert json.loads(watch.dumps()) == [
        {"name": "site", "wall": 1.5, "cpu": 3.25, "peak_mb": 120.0}
    ]
