"""The real school's pages with a policy of two chapters: its booklets are printed in a second.

For proofs about pages, names, addresses and stamps, which need every kind of sheet but not the
long text; those about the text itself look at the real school.
"""

import re
import shutil
from pathlib import Path
from typing import Final

import yaml

from esafety.policy.seals.seal import SEAL
from esafety.policy.supplements import TOPICS, supplement_path
from esafety.school.school import SCHOOL_FILE
from esafety.source_tree.read_folder import read_tree
from examples import SOAKED
from sealing import sealed
from workshop import ROOT, school_copy

# The one clause on which everything rests.
_CLAUSE: Final = "devices-01"
_MAP: Final = supplement_path(TOPICS, "2022-2023")


def school_with_short_policy(target: Path) -> Path:
    """Copy the project, thinned out, to a folder; its one edition has two chapters."""
    school_copy(target)
    shutil.rmtree(target / "docs/policy")
    for path, text in _with_short_policy(read_tree(target)).items():
        (target / path).parent.mkdir(parents=True, exist_ok=True)
        (target / path).write_text(text, encoding="utf-8")
    return target


def school_of_every_sheet(target: Path) -> Path:
    """Copy the project, thinned out: with a short policy, in `make soak` with its own."""
    return school_copy(target) if SOAKED else school_with_short_policy(target)


def _with_short_policy(tree: dict[str, str]) -> dict[str, str]:
    pages = {p: text for p, text in tree.items() if p.endswith(".md")}
    contact = f"contact_clause: {_CLAUSE}"
    pages[SCHOOL_FILE] = re.sub(r"(?m)^contact_clause: .+$", contact, tree[SCHOOL_FILE])
    mapped = (ROOT / _MAP).read_text(encoding="utf-8")
    pages[_MAP] = re.sub(r"(?m)^  clauses: \[.+\]$", f"  clauses: [{_CLAUSE}]", mapped)
    for name in ("school.yml", "small-school.yml"):
        golden = yaml.safe_load((ROOT / "tests/golden" / name).read_text(encoding="utf-8"))
        pages |= {path: text for path, text in golden.items() if path.startswith("docs/policy/")}
    return {p: text for p, text in sealed(tree | pages).items() if p in pages or p.endswith(SEAL)}
