import sys
from pathlib import Path

import pytest

from esafety.storage.cache import program_digest as module
from esafety.storage.cache.program_digest import program_digest, whole_program


@pytest.fixture
def program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("a/x.py", "a/words.yml", "a/words.dic", "b/y.py"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("1", encoding="utf-8")
    monkeypatch.setattr(module, "PROGRAM", tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    ("changed", "differs"),
    [("a/x.py", True), ("a/words.yml", True), ("a/words.dic", True), ("b/y.py", False)],
)
def test_it_holds_the_code_and_words_of_the_parts(
    program: Path, changed: str, *, differs: bool
) -> None:
    before = program_digest(["a"], ["lxml"])
    (program / changed).write_text("2", encoding="utf-8")
    assert (program_digest(["a"], ["lxml"]) != before) is differs


def test_what_python_writes_beside_its_modules_makes_nothing_anew(program: Path) -> None:
    before = program_digest(["a"], ["lxml"])
    compiled = program / "a" / "__pycache__" / "x.cpython-311.pyc.4711"
    compiled.parent.mkdir()
    compiled.touch()
    assert program_digest(["a"], ["lxml"]) == before


def test_it_holds_the_versions_of_libraries_and_python(
    program: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = program_digest(["a"], ["lxml"])
    assert program_digest(["a"], ["lxml", "babel"]) != before
    monkeypatch.setattr(sys, "version", "4.0")
    assert program_digest(["a"], ["lxml"]) != before
    assert (program / "a").is_dir()


@pytest.mark.parametrize(
    ("changed", "differs"),
    [
        ("b/y.py", True),
        ("a/words.yml", True),
        ("a/words.dic", True),
        ("a/page.jinja", True),
        ("kit/data/facts.yml", False),
    ],
)
def test_the_whole_program_is_all_of_ours_without_the_pages_and_facts_of_the_kit(
    program: Path, changed: str, *, differs: bool
) -> None:
    before = whole_program.__wrapped__()
    (program / changed).parent.mkdir(parents=True, exist_ok=True)
    (program / changed).write_text("2", encoding="utf-8")
    assert (whole_program.__wrapped__() != before) is differs


@pytest.mark.parametrize(("name", "differs"), [("lxml-9.9", True), ("esafety_press-9.9", False)])
def test_another_library_is_another_program_and_another_number_of_a_release_is_none(
    program: Path, name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, differs: bool
) -> None:
    monkeypatch.syspath_prepend(str(tmp_path / "installed"))
    before = whole_program.__wrapped__()
    (tmp_path / "installed" / f"{name}.dist-info").mkdir(parents=True)
    assert (whole_program.__wrapped__() != before) is differs
    assert (program / "a").is_dir()
