import re
import runpy
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from esafety.cli.last_resort import STOPPED, run
from esafety.problems.error_log import LOG
from workshop import ROOT

WORDS = {
    "approve": "2026-2027 --by A --office B --on 2026-09-30",
    "build": "",
    "check": "",
    "class_set": "policy-parents",
    "links": "",
    "new_edition": "2026-2027",
    "posters": "",
    "publish": "",
    "redline": "2022-2023 2026-2027",
    "release": "",
    "review": "",
}
Call = Callable[[str, BaseException], int]


@pytest.fixture
def call(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Call:
    """Return what runs a script in which the reading of the school goes wrong."""

    def called(name: str, error: BaseException) -> int:
        def fail(_root: Path) -> None:
            raise error

        monkeypatch.setattr("esafety.source_tree.read_folder.read_tree", fail)
        monkeypatch.setattr("esafety.approval.approve.read_tree", fail)
        script = tmp_path / f"scripts/{name}.py"
        script.parent.mkdir(exist_ok=True)
        shutil.copy(ROOT / f"scripts/{name}.py", script)
        monkeypatch.setattr(sys, "argv", [str(script), *WORDS[name].split()])
        with pytest.raises(SystemExit) as left:
            runpy.run_path(str(script), run_name="__main__")
        return int(str(left.value.code))

    return called


def test_every_script_is_tried() -> None:
    doors = {p.stem for p in (ROOT / "scripts").glob("*.py")} - {"bench", "schemas"}

    assert doors == set(WORDS)


@pytest.mark.parametrize("name", WORDS)
def test_what_a_script_did_not_expect_is_told_in_one_line(
    name: str, call: Call, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code = call(name, ValueError("bozuk"))

    said = capsys.readouterr()
    assert code == 1
    assert "Traceback" not in said.out + said.err
    (line,) = re.findall(r"^.*Beklenmeyen.*$", said.out, re.MULTILINE)
    assert line.startswith(f"scripts/{name}.py: ")
    assert "Something unexpected went wrong (ValueError: bozuk)" in line
    assert LOG in line
    report = (tmp_path / LOG).read_text(encoding="utf-8")
    assert "Traceback" in report
    assert "in fail" in report


@pytest.mark.parametrize("name", WORDS)
def test_ctrl_c_is_quiet(
    name: str, call: Call, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code = call(name, KeyboardInterrupt())

    said = capsys.readouterr()
    assert code in (1, STOPPED)
    assert "Traceback" not in said.out + said.err
    assert "Beklenmeyen" not in said.out
    assert not (tmp_path / LOG).exists()


def test_a_file_that_the_disk_refuses_is_no_fault_of_the_program(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    missing = tmp_path / "data/school.yml"

    assert run(lambda: len(missing.read_bytes()), tmp_path) == 1

    said = capsys.readouterr().out
    assert said.startswith(f"{missing}:1: Bu dosya yazılamadı ya da okunamadı")
    assert not (tmp_path / LOG).exists()


def test_the_answer_of_a_script_is_passed_on(tmp_path: Path) -> None:
    assert [run(lambda code=code: code, tmp_path) for code in (0, 1)] == [0, 1]  # type: ignore[misc]
