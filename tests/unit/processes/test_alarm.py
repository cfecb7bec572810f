import signal
import time
from pathlib import Path

import pytest

from esafety.cli import last_resort
from esafety.problems.page_time_limit import pages_within
from esafety.processes.alarm import page_limit
from esafety.source_tree.file_tree import seals_in
from esafety.source_tree.parse import parse_source_tree

PAGE = "---\ntitle: a\ndescription: b\n---\n\n# A { #a }\n"


def _work_for_ever() -> None:
    while True:
        pass


def test_what_takes_too_long_is_ended() -> None:
    with pytest.raises(TimeoutError), page_limit(1):
        _work_for_ever()


@pytest.mark.waits
def test_waiting_for_a_busy_machine_ends_nothing() -> None:
    with page_limit(1):
        time.sleep(1.2)


def test_what_ends_in_time_leaves_no_alarm_armed() -> None:
    before = signal.getsignal(signal.SIGVTALRM)

    with page_limit(1):
        armed, _ = signal.getitimer(signal.ITIMER_VIRTUAL)
        assert signal.getsignal(signal.SIGVTALRM) is not before

    # The system counts in ticks, and begins with the next one.
    assert 0 < armed < 2
    assert signal.getitimer(signal.ITIMER_VIRTUAL) == (0, 0)
    assert signal.getsignal(signal.SIGVTALRM) is before


@pytest.mark.parametrize("error", [ValueError, TimeoutError, KeyboardInterrupt])
def test_what_fails_leaves_none_either(error: type[BaseException]) -> None:
    before = signal.getsignal(signal.SIGVTALRM)

    with pytest.raises(error), page_limit(1):
        raise error

    assert signal.getitimer(signal.ITIMER_VIRTUAL) == (0, 0)
    assert signal.getsignal(signal.SIGVTALRM) is before


def test_a_page_that_takes_too_long_is_told_by_name() -> None:
    # Headings of one name cost the renderer quadratic time.
    endless = PAGE + "# A\n" * 4_900

    with pages_within(lambda: page_limit(1)):
        source_tree = parse_source_tree({"docs/a.tr.md": endless, "docs/b.tr.md": PAGE})

    told = {page.path: [fault.key for fault in page.faults] for page in source_tree.pages}
    assert told == {"docs/a.tr.md": ["page-too-slow"], "docs/b.tr.md": []}


def test_every_command_reads_pages_within_the_limit(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(last_resort, "page_limit", lambda: page_limit(1))
    endless = {"docs/a.tr.md": PAGE + "# A\n" * 4_900}
    told: list[str] = []

    def main() -> int:
        told.extend(fault.key for page in parse_source_tree(endless).pages for fault in page.faults)
        return 0

    assert last_resort.run(main, tmp_path, "esafety check") == 0
    assert told == ["page-too-slow"]


def test_seals_are_read_without_rendering_a_page() -> None:
    assert seals_in({"docs/a.tr.md": PAGE + "# A\n" * 4_900}) == {}
