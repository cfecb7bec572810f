"""A small school with all that a real one needs to be built, printed and published.

Its few pages are printed in a second, so that tests may publish it again and again.
"""

import re
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Final

import yaml

from esafety.formats.bounded_yaml import LOADER
from esafety.school.pictures.rights import IMAGES_FILE
from sealing import sealed
from workshop import ROOT, begin_history, share_caches

_GOLDEN: Final = ROOT / "tests/golden"
_MENU: Final = """\
nav:
  - index.md
  - policy/*.md
  - policy/whole.md
  - report.md
  - editions/index.md
  - about.md

"""


def small_tree() -> dict[str, str]:
    """Return what the small school's editors wrote, path by path."""
    tree: dict[str, str] = {}
    for name in ("school.yml", "small-school.yml"):
        tree |= yaml.load((_GOLDEN / name).read_text(encoding="utf-8"), LOADER)
    for path in ("docs/index.tr.md", "docs/index.en.md"):  # its home leads to no pages for readers
        tree[path] = tree[path].replace("template: home.html\n", "")
    tree["data/school.yml"] = tree["data/school.yml"].replace("okul.test", "okul.example")
    settings = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    tree["mkdocs.yml"] = re.sub(r"(?ms)^nav:\n.*?(?=^validation:)", _MENU, settings)
    return sealed(tree)


def small_school(target: Path) -> Path:
    """Make the small school in a folder, with a history of its own."""
    return school_of(small_tree(), target)


def school_of(tree: Mapping[str, str], target: Path) -> Path:
    """Write what a school's editors wrote into a folder, with a history that begins with it."""
    for name in ("assets", "overrides"):
        shutil.copytree(ROOT / name, target / name)
    register = (ROOT / IMAGES_FILE).read_text(encoding="utf-8")
    for path, text in ({IMAGES_FILE: register} | dict(tree)).items():
        (target / path).parent.mkdir(parents=True, exist_ok=True)
        (target / path).write_text(text, encoding="utf-8")
    return begin_history(share_caches(target))
