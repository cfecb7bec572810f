import re
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

import pytest

from esafety.cli.last_resort import run
from esafety.cli.program import VERBS, main, module_of
from esafety.problems.error_log import LOG
from esafety.problems.problem import ContentError, Problem
from esafety.processes.exit_codes import STOPPED
from workshop import ROOT

WORDS = {
    "approve": "2026-2027 --by A --office B --on 2026-09-30",
    "class-set": "policy-parents",
    "import": str(ROOT / "tests/golden/imports/approved-2022-2023.txt"),
    "keep": "docs/report.tr.md",
    "new-edition": "2026-2027",
    "picture": str(ROOT / "assets/brand/favicon.png"),
    "redline": "2022-2023 2026-2027",
    "renumber": "2026-2027",
    "seal-translation": "2022-2023 en --by A --on 2026-09-30",
    "translate-edition": "2022-2023 en",
    "translated": "docs/report.en.md",
}
# They start other programs and read nothing themselves.
STARTERS = {"serve", "bench", "ready"}
READING = sorted({*VERBS} - STARTERS - {"new"})  # for which there is no school yet
# Where what a command calls reads the school for it.
READ_FOR_IT = {
    "approve": "esafety.approval.approve",
    "build": "esafety.cli.build_run",
    "preview": "esafety.cli.commands.building.preview",
    "seal-translation": "esafety.approval.approve",
}
# What they call to read it, where that is not the school's tree alone.
READ_BY = {
    "keep": "kit_texts",
    "kept": "kit_of",
    "picture": "_register",
    "update": "planned_update",
}
Call = Callable[[str, BaseException], int]


@pytest.fixture
def call(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Call:
    """Return what runs a command in which the reading of the school goes wrong."""
    (tmp_path / "mkdocs.yml").touch()
    (tmp_path / "build/published").mkdir(parents=True)

    def called(name: str, error: BaseException) -> int:
        def fail(*_words: object) -> None:
            raise error

        module = READ_FOR_IT.get(name, module_of(name))
        monkeypatch.setattr(import_module(module), READ_BY.get(name, "read_tree"), fail)
        return main([name, *WORDS.get(name, "").split(), "--root", str(tmp_path)])

    return called


@pytest.mark.parametrize("name", READING)
def test_what_a_command_did_not_expect_is_reported_in_one_line(
    name: str, call: Call, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code = call(name, ValueError("bozuk"))

    shown = capsys.readouterr()
    assert code == 1
    assert "Traceback" not in shown.out + shown.err
    assert "Beklenmeyen" not in shown.out
    (line,) = re.findall(r"^.*Beklenmeyen.*$", shown.err, re.MULTILINE)
    assert line.startswith(f"esafety {name}: ")
    assert "Something unexpected went wrong (ValueError: bozuk)" in line
    assert LOG in line
    report = (tmp_path / LOG).read_text(encoding="utf-8")
    assert "Traceback" in report
    assert "in fail" in report


@pytest.mark.parametrize("name", READING)
def test_ctrl_c_is_quiet(
    name: str, call: Call, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code = call(name, KeyboardInterrupt())

    shown = capsys.readouterr()
    assert code == STOPPED
    assert "Traceback" not in shown.out + shown.err
    assert "Beklenmeyen" not in shown.out + shown.err
    assert not (tmp_path / LOG).exists()


def test_a_file_that_the_disk_refuses_is_no_fault_of_the_program(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    missing = tmp_path / "data/school.yml"

    assert run(lambda: len(missing.read_bytes()), tmp_path, "esafety check") == 1

    shown = capsys.readouterr().err
    assert shown.startswith(f"{missing}:1: Burada bu adla bir dosya yok")
    assert not (tmp_path / LOG).exists()


def test_what_git_refuses_is_said_in_the_words_for_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def refused() -> int:
        raise ContentError([Problem(".git", 1, "git-refuses", {"place": "okul"})])

    assert run(refused, tmp_path, "esafety check") == 1

    assert "safe.directory" in capsys.readouterr().err
    assert not (tmp_path / LOG).exists()


def test_the_exit_code_of_a_command_is_passed_on(tmp_path: Path) -> None:
    assert [run(lambda code=code: code, tmp_path, "x") for code in (0, 1)] == [0, 1]  # type: ignore[misc]
