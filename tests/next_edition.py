"""The edition after 2022-2023 as it might be: every correction, two sections more, one clause
less, one in another place. Corrections are made in Turkish; the rest in both languages."""

import re
from pathlib import Path
from typing import Any, Final

import yaml

from esafety.policy.seals.seal import SEAL
from esafety.policy.supplements import TOPICS, supplement_path
from esafety.source_tree.parse import parse_source_tree
from esafety.source_tree.read_folder import read_tree
from sealing import sealed

OLDER: Final = "2022-2023"
NEWER: Final = "2026-2027"
_GOLDEN: Final = Path(__file__).parent / "golden/redline"
CORRECTIONS: Final[list[dict[str, Any]]] = yaml.safe_load(
    (_GOLDEN / "corrections.yml").read_text(encoding="utf-8")
)
_SECTIONS: Final[dict[str, dict[str, str]]] = yaml.safe_load(
    (_GOLDEN / "new-sections.yml").read_text(encoding="utf-8")
)
_CITED: Final = re.compile(r"\b(e-safety-policy|student-devices)-(\d\d)\b")
# Which clause of the older edition stands where in the newer: `_remove` and `_reorder`.
_NOW: Final = {
    "e-safety-policy": [*range(1, 10), *range(11, 17)],
    "student-devices": [1, 9, *range(2, 9), 10, 11],
}
# The chapters after which the new one stands keep their names and take the next numbers.
_NEW_CHAPTER: Final = 7


def write_next_edition(school: Path, *, people: str) -> None:
    """Write the next edition into a school's folder."""
    for path, text in next_edition(read_tree(school), people=people).items():
        if path.startswith("docs/") and not path.startswith(f"docs/policy/{OLDER}/"):
            (school / path).parent.mkdir(parents=True, exist_ok=True)
            (school / path).write_text(text, encoding="utf-8")


def next_edition(tree: dict[str, str], *, people: str = "names") -> dict[str, str]:
    """Return a school's tree with the next edition beside the one of 2022-2023.

    `people` says whether it publishes `names` or `roles`.
    """
    folder = f"docs/policy/{OLDER}/"
    texts = {p.removeprefix(folder): t for p, t in tree.items() if p.startswith(folder)}
    del texts[SEAL]
    for change in (_correct, _add_sections, _remove, _reorder, _rename):
        texts = change(texts)
    newer = tree | {f"docs/policy/{NEWER}/{name}": text for name, text in texts.items()}
    facts = f"docs/policy/{NEWER}/edition.yml"
    newer[facts] = _replaced(newer[facts], "people: names", f"people: {people}")
    marks = {anchor: ["everyone"] for anchor in parse_source_tree(newer).clauses(NEWER)}
    newer[f"docs/policy/{NEWER}/audiences.yml"] = yaml.safe_dump(marks, sort_keys=False)
    mapped = tree[supplement_path(TOPICS, OLDER)]
    newer[f"docs/policy/{NEWER}/topics.yml"] = _CITED.sub(_renumbered, mapped)
    return sealed(newer)


def _renumbered(cited: re.Match[str]) -> str:
    """Return a clause's anchor in the newer edition: an anchor counts the clauses before it."""
    chapter, ordinal = cited.group(1), int(cited.group(2))
    return f"{chapter}-{_NOW[chapter].index(ordinal) + 1:02d}"


def _correct(texts: dict[str, str]) -> dict[str, str]:
    corrected = dict(texts)
    for one in CORRECTIONS:
        name = f"{one['file']}.tr.md"
        corrected[name] = _replaced(corrected[name], one["old"], one["new"])
    return corrected


def _add_sections(texts: dict[str, str]) -> dict[str, str]:
    """Add visitors' responsibilities to chapter 4, and a chapter 7."""
    home = "04-responsibilities.{}.md"
    return {
        _numbered(name, 1 if name[:2].isdigit() and _NEW_CHAPTER <= int(name[:2]) < 90 else 0): text
        for name, text in texts.items()
    } | {
        name: text
        for language in ("tr", "en")
        for name, text in {
            home.format(language): texts[home.format(language)] + _SECTIONS["visitors"][language],
            f"07-class-groups.{language}.md": _SECTIONS["class-groups"][language],
        }.items()
    }


def _remove(texts: dict[str, str]) -> dict[str, str]:
    """Remove clause 2.10."""
    names = [name for name in texts if name.startswith("02-") and name.endswith(".md")]
    return texts | {name: _with_items(texts[name], lambda i: i[:9] + i[10:]) for name in names}


def _reorder(texts: dict[str, str]) -> dict[str, str]:
    """Put the ninth clause on students' devices into the second place."""
    names = [name for name in texts if name.startswith("09-student-devices.")]
    return texts | {
        name: _with_items(texts[name], lambda i: [i[0], i[8], *i[1:8], *i[9:]]) for name in names
    }


def _rename(texts: dict[str, str]) -> dict[str, str]:
    """Write the new year into the title and the facts."""
    renamed = dict(texts)
    renamed["index.tr.md"] = _replaced(texts["index.tr.md"], "# 2022-2023", "# 2026-2027")
    facts = texts["edition.yml"]
    renamed["edition.yml"] = _replaced(facts, "year: 2022-2023", "year: 2026-2027")
    return renamed


def _with_items(text: str, change: Any) -> str:
    lines = text.splitlines(keepends=True)
    first = next(n for n, line in enumerate(lines) if line.startswith("- "))
    items = [line for line in lines[first:] if line.startswith("- ")]
    rest = [line for line in lines[first:] if not line.startswith("- ")]
    return "".join([*lines[:first], *change(items), *rest])


def _numbered(name: str, more: int) -> str:
    return f"{int(name[:2]) + more:02d}{name[2:]}" if more else name


def _replaced(text: str, old: str, new: str) -> str:
    assert text.count(old) == 1, old
    return text.replace(old, new)
