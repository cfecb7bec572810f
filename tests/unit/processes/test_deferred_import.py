import json
import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

import pytest

from esafety.processes.deferred_import import deferred_import

# Writes modules that can be imported, each by its name and text.
Modules = Callable[..., None]


@pytest.fixture
def modules(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Modules:
    monkeypatch.syspath_prepend(str(tmp_path))

    def write(**texts: str) -> None:
        for name, text in texts.items():
            (tmp_path / f"{name}.py").write_text(f"{text}\n", encoding="utf-8")

    return write


def test_a_module_is_loaded_when_something_of_it_is_asked_for(modules: Modules) -> None:
    modules(seldom_used="ANSWER = 7", its_user="import seldom_used")

    with deferred_import("seldom_used"):
        user = import_module("its_user")

    assert "seldom_used" not in sys.modules
    assert user.seldom_used.ANSWER == 7
    assert "seldom_used" in sys.modules


def test_a_module_that_is_loaded_already_stays_itself() -> None:
    with deferred_import("json"):
        assert import_module("json") is json

    assert sys.modules["json"] is json


def test_what_is_taken_from_a_deferred_module_at_once_is_loaded_at_once(modules: Modules) -> None:
    modules(wanted_at_once="ANSWER = 7", taker="from wanted_at_once import ANSWER")

    with deferred_import("wanted_at_once"):
        taker = import_module("taker")

    assert taker.ANSWER == 7
    assert sys.modules["wanted_at_once"].ANSWER == 7


def test_what_is_known_of_a_module_does_not_load_it(modules: Modules) -> None:
    modules(known_in_part="ANSWER, MORE = 7, 8", asker="from known_in_part import ANSWER")

    with deferred_import("known_in_part", ANSWER=6):
        assert import_module("asker").ANSWER == 6
        assert import_module("known_in_part").MORE == 8
        assert import_module("known_in_part").ANSWER == 7
