"""A small school with three sealed editions.

In 2023-2024 a clause is put in above the one on phones, in 2024-2025 the one on phones says more
and one of visitors is gone.
"""

import re
from collections.abc import Mapping
from typing import Final

from esafety.content.renumber import renumbering
from esafety.content.start_draft import new_draft
from esafety.policy.seals.seal import DRAFT
from sealing import sealed

FIRST, SECOND, THIRD = "2022-2023", "2023-2024", "2024-2025"
PHONES: Final = "devices-01"
# Which edition a page was read beside.
_READ: Final = re.compile(r"(?m)^policy: \d{4}-\d{4}$")
_PHONES: Final = {"tr": "- Telefonlar kapalı durur.", "en": "- Phones stay off."}
_TABLETS: Final = {
    "tr": "- Tabletler öğretmen izin verince açılır.",
    "en": "- Tablets are opened when the teacher allows it.",
}
_MORE: Final = {
    "tr": "- Telefonlar kapalı durur ve çantada kalır.",
    "en": "- Phones stay off and in the bag.",
}
_GUIDE: Final = {"tr": "- Herkese yol göstermek.\n", "en": "- To guide everybody.\n"}


def three_editions(first: Mapping[str, str]) -> dict[str, str]:
    """Return what the editors of a school wrote, path by path, from its tree with one edition."""
    tree = dict(first)
    for language in ("tr", "en"):  # nothing outside the policy leads to what changes
        home = f"docs/index.{language}.md"
        tree[home] = tree[home].replace("#purpose-02", "#purpose-01")
    inserted = {_PHONES[x]: f"{_TABLETS[x]}\n{_PHONES[x]}" for x in _PHONES}
    tree = _with_edition(tree, SECOND, inserted)
    changed = {_PHONES[x]: _MORE[x] for x in _PHONES} | dict.fromkeys(_GUIDE.values(), "")
    return _with_edition(tree, THIRD, changed)


def _with_edition(tree: Mapping[str, str], name: str, changes: Mapping[str, str]) -> dict[str, str]:
    draft = new_draft(tree, name)
    for old, new in changes.items():
        (path,) = [path for path, text in draft.items() if path.endswith(".md") and old in text]
        draft[path] = draft[path].replace(old, new)
    facts = f"docs/policy/{name}/edition.yml"
    draft[facts] = (
        draft[facts].replace('tr: ""', "tr: Düzeltildi.").replace('en: ""', "en: Corrected.")
    )
    written = {**tree, **draft}
    written |= renumbering(written, name).files
    del written[f"docs/policy/{name}/{DRAFT}"]
    return sealed({path: _READ.sub(f"policy: {name}", text) for path, text in written.items()})
