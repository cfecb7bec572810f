"""A small school that has chosen Turkish alone; the kit's English pages lie there unread."""

import re
from pathlib import Path
from typing import Final

from sealing import sealed
from small_school import school_of, small_tree

_ENGLISH: Final = "        - locale: en\n          name: English\n          build: true\n"
# The titles of the menu's sections in English, which follow the lines of the language.
_SECTIONS: Final = re.compile(r"          nav_translations:\n(?:            .*\n)*")
_IN_ENGLISH: Final = re.compile(r"(?m)^ +en: .*\n|, en: [^,}\n]*")
# What an editor writes, and no kit brings.
_OWN: Final = ("docs/policy/", "data/school.yml")


def turkish_tree() -> dict[str, str]:
    """Return what the school's editors wrote, and the kit's pages, path by path."""
    tree = small_tree()
    settings = tree["mkdocs.yml"]
    assert _ENGLISH in settings
    tree["mkdocs.yml"] = _SECTIONS.sub("", settings.replace(_ENGLISH, ""))
    own = [path for path in tree if path.startswith(_OWN)]
    for path in own:
        if path.endswith((".en.md", "/seal.yml")):
            if not path.startswith("docs/policy/whole."):
                del tree[path]
        elif path.endswith(".yml"):
            tree[path] = _IN_ENGLISH.sub("", tree[path])
    return sealed(tree)


def turkish_school(target: Path) -> Path:
    """Make the school in a folder, with a history of its own."""
    return school_of(turkish_tree(), target)
