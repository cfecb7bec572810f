import json
import sys
from importlib import import_module
from pathlib import Path

import pytest

from esafety.processes.deferred_import import deferred_import


def test_a_module_is_loaded_when_something_of_it_is_asked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "seldom_used.py").write_text("ANSWER = 7\n", encoding="utf-8")
    (tmp_path / "its_user.py").write_text("import seldom_used\n", encoding="utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))

    with deferred_import("seldom_used"):
        user = import_module("its_user")

    assert "seldom_used" not in sys.modules
    assert user.seldom_used.ANSWER == 7
    assert "seldom_used" in sys.modules


def test_a_module_that_is_loaded_already_stays_itself() -> None:
    with deferred_import("json"):
        assert import_module("json") is json

    assert sys.modules["json"] is json


def test_what_is_taken_from_a_deferred_module_at_once_is_loaded_at_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "wanted_at_once.py").write_text("ANSWER = 7\n", encoding="utf-8")
    (tmp_path / "taker.py").write_text("from wanted_at_once import ANSWER\n", encoding="utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))

    with deferred_import("wanted_at_once"):
        taker = import_module("taker")

    assert taker.ANSWER == 7
    assert sys.modules["wanted_at_once"].ANSWER == 7


def test_what_is_known_of_a_module_does_not_load_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "known_in_part.py").write_text("ANSWER, MORE = 7, 8\n", encoding="utf-8")
    (tmp_path / "asker.py").write_text("from known_in_part import ANSWER\n", encoding="utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))

    with deferred_import("known_in_part", ANSWER=6):
        assert import_module("asker").ANSWER == 6
        assert import_module("known_in_part").MORE == 8
        assert import_module("known_in_part").ANSWER == 7
