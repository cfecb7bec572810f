"""Garbage is looked for rarely, between jobs, and only once it is much."""

import gc
from collections.abc import Iterator

import pytest

from esafety.processes.garbage import (
    collect_between_jobs,
    collect_if_much,
    collect_rarely,
    keep_what_is_loaded,
    skip_last_collections,
)


@pytest.fixture(autouse=True)
def _as_it_was() -> Iterator[None]:
    thresholds, enabled = gc.get_threshold(), gc.isenabled()
    yield
    gc.set_threshold(*thresholds)
    (gc.enable if enabled else gc.disable)()


def test_a_command_looks_for_garbage_more_rarely_than_python_does() -> None:
    gc.set_threshold(2000, 10, 10)

    collect_rarely()

    assert gc.isenabled()
    assert gc.get_threshold()[0] > 2000


def test_between_jobs_garbage_is_collected_once_it_is_much(monkeypatch: pytest.MonkeyPatch) -> None:
    collected: list[int] = []
    monkeypatch.setattr(gc, "collect", lambda: collected.append(1))
    collect_between_jobs()
    monkeypatch.setattr(gc, "get_count", lambda: (1000, 0, 0))

    collect_if_much()

    assert not gc.isenabled()
    assert not collected
    monkeypatch.setattr(gc, "get_count", lambda: (1_000_000, 0, 0))

    collect_if_much()

    assert collected


def test_what_is_loaded_is_kept_once(monkeypatch: pytest.MonkeyPatch) -> None:
    frozen: list[int] = []
    monkeypatch.setattr(gc, "freeze", lambda: frozen.append(1))
    keep_what_is_loaded.cache_clear()

    keep_what_is_loaded()
    keep_what_is_loaded()

    assert frozen == [1]


def test_at_its_end_a_process_looks_for_no_garbage(monkeypatch: pytest.MonkeyPatch) -> None:
    frozen: list[int] = []
    monkeypatch.setattr(gc, "freeze", lambda: frozen.append(1))

    skip_last_collections()

    assert frozen == [1]
