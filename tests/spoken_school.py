"""A school with all templates that readers meet and few words, to be heard.

Its pages are its own: what is heard changes with a template or a word of the site, never with
what the first school or its kit writes.
"""

import re
from pathlib import Path
from typing import Final

import yaml

from sealing import sealed
from small_school import school_of, small_tree
from small_site import built_site
from workshop import ROOT

_PAGES: Final = ROOT / "tests/golden/spoken/pages.yml"
_MENU: Final = """\
nav:
  - index.md
  - report.md
  - Sizin için:
      - for-you/parents.md
      - for-you/students.md
  - forms/index.md
  - Politika:
      - policy/*.md
      - policy/whole.md
  - editions/index.md
  - about.md
  - accessibility.md

"""


def spoken_tree() -> dict[str, str]:
    """Return what the editors of the school wrote, path by path."""
    tree = small_tree() | yaml.safe_load(_PAGES.read_text(encoding="utf-8"))
    settings = tree["mkdocs.yml"]
    tree["mkdocs.yml"] = re.sub(r"(?ms)^nav:\n.*?(?=^validation:)", _MENU, settings)
    return sealed(tree)


def spoken_site(folder: Path) -> Path:
    """Build the school's pages in a folder; return the site."""
    return built_site(school_of(spoken_tree(), folder / "school"), folder / "site")
