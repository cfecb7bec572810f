"""Golden schools: the smallest sound school, changed as a file of tests/golden/problems says."""

import json
from functools import cache
from pathlib import Path
from typing import Any, Final

import yaml

from esafety.school.pictures.rights import IMAGES_FILE
from esafety.source_tree.file_tree import is_picture
from esafety.text.messages import LOADER
from sealing import sealed
from workshop import ROOT

PROBLEMS: Final = sorted((ROOT / "tests/golden/problems").glob("*.yml"))


@cache
def case_in(path: Path) -> dict[str, Any]:
    """Return how a school is changed, and what is said to it then; each file is read once.

    Some hold half a letter, which the faster parser of YAML refuses.
    """
    text = path.read_text(encoding="utf-8")
    try:
        case: dict[str, Any] = yaml.load(text, LOADER)
    except yaml.YAMLError:
        case = yaml.safe_load(text)
    return case


def changed(sound: dict[str, str], case: dict[str, Any]) -> dict[str, str]:
    tree = {path: text for path, text in sound.items() if path not in case.get("remove", [])}
    for path, changes in case.get("replace", {}).items():
        for old, new in changes.items():
            assert old in tree[path]
            tree[path] = tree[path].replace(old, new)
    tree |= case.get("write", {})
    tree = tree if IMAGES_FILE in case.get("write", {}) else with_register(tree)
    tree = dict(sorted(tree.items()))  # as read from a folder
    return tree if case.get("sealed") == "before" else sealed(unsealed(tree, case))


def with_register(tree: dict[str, str]) -> dict[str, str]:
    """Return a tree whose photographs are registered; the school's rows stand for drawings."""
    shown = [path for path, text in tree.items() if is_picture(path, text)]
    photographs = [path for path in shown if not path.lower().endswith((".svg", ".png"))]
    rows = [_row(number, path) for number, path in enumerate(photographs)]
    return tree | {IMAGES_FILE: "".join((tree.get(IMAGES_FILE, ""), *rows))}


def _row(number: int, path: str) -> str:
    return (
        f"- id: picture-{number}\n  file: {json.dumps(path)}\n  kind: drawing\n"
        "  source: Okulda çizildi\n  author: Deneme İlkokulu\n  licence: school\n"
        "  alt: {tr: Resim, en: A picture}\n"
    )


def unsealed(tree: dict[str, str], case: dict[str, Any]) -> dict[str, str]:
    """Return a tree without the seals that the case does not write itself."""
    written = case.get("write", {})
    return {p: text for p, text in tree.items() if not p.endswith("/seal.yml") or p in written}
