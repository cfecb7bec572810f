"""The first school is built as any other: from its own files and the kit of a package."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Final

import pytest

from esafety.storage.kit import is_schools_own
from kits import TAKES_KIT
from shared import made_once
from workshop import CONTENT, ROOT, TODAY, git

# A school names the languages of its site; the kit says all else of them.
CONFIGURATION: Final = f"""{TAKES_KIT}plugins:
  - i18n:
      languages: [{{locale: tr}}, {{locale: en}}]
"""
WEB_ONLY: Final = """
import sys
from datetime import date
from pathlib import Path
from esafety.site.build import SiteOrder, build_site
root, site = map(Path, sys.argv[1:])
build_site(SiteOrder(root, site, date.fromisoformat("{today}"), 1_664_452_800, paper=False))
"""


@pytest.fixture(scope="module")
def wheel(shared: Path) -> Path:
    """Return the folder into which the package was unpacked, as pip would."""

    def make(folder: Path) -> None:
        packed = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
        subprocess.run(packed, cwd=ROOT, check=True, capture_output=True)
        (file,) = folder.glob("*.whl")
        zipfile.ZipFile(file).extractall(folder / "installed")

    return made_once(shared, "wheel", make) / "installed"


@pytest.fixture(scope="module")
def school(shared: Path) -> Path:
    """Return a folder that holds the first school's own files and nothing else."""

    def make(folder: Path) -> None:
        for name in git(ROOT, "ls-files", "-z", "docs", "data", "assets").split("\0"):
            if name and is_schools_own(name):
                (folder / name).parent.mkdir(parents=True, exist_ok=True)
                (folder / name).write_bytes((ROOT / name).read_bytes())
        (folder / "mkdocs.yml").write_text(CONFIGURATION, encoding="utf-8")

    return made_once(shared, "own-files", make)


def web_site(root: Path, site: Path, *package: str) -> dict[str, bytes]:
    """Build the web pages of a school with the package in a folder; return all files."""
    script = WEB_ONLY.format(today=TODAY)
    subprocess.run(
        [sys.executable, "-P", "-c", script, str(root), str(site)],
        cwd=root,
        env=os.environ | ({"PYTHONPATH": os.pathsep.join(package)} if package else {}),
        check=True,
    )
    files = (path for path in site.rglob("*") if path.is_file() and path.suffix != ".gz")
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in files}


def test_the_package_holds_nothing_of_the_first_school(wheel: Path) -> None:
    kit = wheel / "esafety/kit"
    names = [path.relative_to(kit).as_posix() for path in kit.rglob("*") if path.is_file()]

    assert [name for name in names if is_schools_own(name)] == []
    assert {"docs/report.tr.md", "overrides/main.html", "changed.json", "mkdocs.yml"} <= {*names}
    (metadata,) = wheel.glob("*.dist-info/METADATA")
    texts = (path for path in wheel.rglob("*") if path.suffix in (".md", ".yml", ".html"))
    for path in (metadata, *texts):
        text = path.read_text(encoding="utf-8")
        assert not any(name in text for name in CONTENT.school.name.values()), path


@pytest.mark.nightly
def test_its_own_files_and_the_packed_kit_make_the_same_site(
    wheel: Path, school: Path, tmp_path: Path
) -> None:
    here = web_site(ROOT, tmp_path / "here")
    there = web_site(school, tmp_path / "there", str(wheel))

    assert here.keys() == there.keys()
    assert [name for name, content in here.items() if there[name] != content] == []
