"""A school that began with Turkish alone and added English to its sealed edition."""

from datetime import date
from pathlib import Path
from typing import Final

from esafety.approval.translation import (
    TranslationRequest,
    new_translation_seal,
    translation_seal_path,
)
from esafety.formats.edition_paths import translation_folder
from esafety.source_tree.read_folder import read_tree
from small_school import small_tree
from turkish_school import turkish_school, turkish_tree
from workshop import commit_all

EDITION: Final = "2022-2023"
FOLDER: Final = translation_folder(EDITION, "en")
REQUEST: Final = TranslationRequest(EDITION, "en", "Deniz AY", date(2026, 11, 20))
_FACTS: Final = 'title: "E-safety policy"\noffice: "Head Teacher"\n'


def english_added() -> dict[str, str]:
    """Return what is written when English is added, path by path; nothing of the edition's own."""
    both, turkish = small_tree(), turkish_tree()
    own = f"docs/policy/{EDITION}/"
    written = {p: t for p, t in both.items() if not p.startswith(own) and t != turkish.get(p)}
    chapters = {
        f"{FOLDER}/{path.removeprefix(own)}": text
        for path, text in both.items()
        if path.startswith(own) and path.endswith(".en.md")
    }
    return {**written, **chapters, f"{FOLDER}/translation.yml": _FACTS}


def translated_school(target: Path, *, sealed: bool = True) -> Path:
    """Make the school in a folder; its translation is sealed, or still a draft."""
    turkish_school(target)
    for path, text in english_added().items():
        (target / path).parent.mkdir(parents=True, exist_ok=True)
        (target / path).write_text(text, encoding="utf-8")
    commit_all(target, "English is added")
    if sealed:
        seal = new_translation_seal(read_tree(target), REQUEST)
        (target / translation_seal_path(REQUEST)).write_bytes(seal.encode())
        commit_all(target, "the translation is sealed")
    return target
