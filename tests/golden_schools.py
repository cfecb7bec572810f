"""Golden schools: the smallest sound school, changed as a file of tests/golden/problems says."""

from typing import Any, Final

from sealing import sealed
from workshop import ROOT

PROBLEMS: Final = sorted((ROOT / "tests/golden/problems").glob("*.yml"))


def changed(sound: dict[str, str], case: dict[str, Any]) -> dict[str, str]:
    tree = {path: text for path, text in sound.items() if path not in case.get("remove", [])}
    for path, changes in case.get("replace", {}).items():
        for old, new in changes.items():
            assert old in tree[path]
            tree[path] = tree[path].replace(old, new)
    tree = dict(sorted((tree | case.get("write", {})).items()))  # as read from a folder
    return tree if case.get("sealed") == "before" else sealed(unsealed(tree, case))


def unsealed(tree: dict[str, str], case: dict[str, Any]) -> dict[str, str]:
    """Return a tree without the seals that the case does not write itself."""
    written = case.get("write", {})
    return {p: text for p, text in tree.items() if not p.endswith("/seal.yml") or p in written}
