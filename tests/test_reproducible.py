"""The second build of the same text gives the same bytes, wherever and however it runs."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from publishing import digests
from small_school import small_school
from workshop import PUBLIC, ROOT, build


@pytest.mark.nightly
def test_a_second_build_gives_the_same_bytes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of a small school; of the whole one by `make soak` (soak_reproducible.py)."""
    once = build(small_school(tmp_path / "here"), tmp_path / "once", "--site-url", PUBLIC)
    monkeypatch.setenv("TZ", "Pacific/Kiritimati")
    monkeypatch.setenv("PYTHONHASHSEED", "7")
    monkeypatch.setenv("LC_ALL", "C")
    options = ("--site-url", PUBLIC, "--workers", "1", "--afresh")

    again = build(small_school(tmp_path / "başka yer"), tmp_path / "again", *options)

    assert (once.returncode, again.returncode) == (0, 0), once.stdout + again.stdout
    first, second = digests(tmp_path / "once"), digests(tmp_path / "again")
    assert len(first) > 150
    assert first.keys() == second.keys()
    assert [path for path in first if first[path] != second[path]] == []


def printed_by(python: str, root: Path, folder: Path, **environment: str) -> str:
    """Return the digest of one small sheet, printed by a Python of its own."""
    folder.mkdir()
    paths = os.pathsep.join((str(ROOT / "src"), str(ROOT / "tests")))
    surroundings = {**os.environ, "PYTHONPATH": paths, **environment}
    asked = [python, str(ROOT / "tests/one_sheet.py"), str(root), str(folder)]
    said = subprocess.run(
        asked, cwd=folder, env=surroundings, capture_output=True, text=True, check=True
    )
    assert len(said.stdout) == 64, said.stdout
    return said.stdout


@pytest.fixture(scope="module")
def at_home(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Return the digest of the sheet, printed here."""
    folder = tmp_path_factory.mktemp("sheet") / "here"
    return printed_by(sys.executable, ROOT, folder, PYTHONHASHSEED="0", TZ="UTC", LC_ALL="C")


def test_a_sheet_is_the_same_bytes_whatever_surrounds_it(at_home: str, tmp_path: Path) -> None:
    elsewhere = tmp_path / "başka yer"
    shutil.copytree(ROOT / "assets", elsewhere / "assets")

    away = printed_by(
        *(sys.executable, elsewhere, tmp_path / "away"),
        PYTHONHASHSEED="4242",
        TZ="Pacific/Kiritimati",
        LC_ALL="tr_TR.UTF-8",
        LANGUAGE="tr",
    )

    assert away == at_home


def other_pythons() -> list[str]:
    """Return Pythons of another minor version in which our packages can be imported.

    `ESAFETY_OTHER_PYTHON` names one that is not on the path, such as that of another `.venv`.
    """
    here = f"python3.{sys.version_info.minor}"
    names = [f"python3.{minor}" for minor in range(11, 16)]
    found = [shutil.which(name) for name in names if name != here]
    found.append(os.environ.get("ESAFETY_OTHER_PYTHON"))
    wanted = "import weasyprint, pikepdf, pypdfium2, yaml, segno, babel, jinja2, rapidfuzz"
    return [
        python
        for python in found
        if python
        and subprocess.run([python, "-c", wanted], capture_output=True, check=False).returncode == 0
    ]


def test_another_python_prints_the_same_bytes(at_home: str, tmp_path: Path) -> None:
    pythons = other_pythons()
    if not pythons:
        pytest.skip("no other Python here has our packages; ESAFETY_OTHER_PYTHON may name one")
    for number, python in enumerate(pythons):
        assert printed_by(python, ROOT, tmp_path / str(number)) == at_home, python
