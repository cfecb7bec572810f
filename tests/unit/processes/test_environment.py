import os

import pytest

from esafety.processes.environment import environment


def test_variables_are_set_inside_and_set_back_after(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OKUL", "eski")
    monkeypatch.delenv("SINIF", raising=False)

    with environment({"OKUL": "yeni", "SINIF": "4"}):
        assert (os.environ["OKUL"], os.environ["SINIF"]) == ("yeni", "4")

    assert os.environ["OKUL"] == "eski"
    assert "SINIF" not in os.environ


def test_they_are_set_back_after_an_error_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OKUL", "eski")

    with pytest.raises(ValueError, match="dur"), environment({"OKUL": "yeni"}):
        raise ValueError("dur")

    assert os.environ["OKUL"] == "eski"
