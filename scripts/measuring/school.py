"""A school to measure with: a copy of this one with the draft of its next edition."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from esafety.content.check import check_content
from esafety.content.load import read_content
from esafety.content.start_draft import new_draft
from esafety.formats.edition_paths import ChapterFile
from esafety.markdown.page import in_language
from esafety.source_tree.parse import parse_source_tree
from esafety.source_tree.read_folder import read_tree
from esafety.text.languages import SPOKEN_LANGUAGES

_COPIED: Final = ("docs", "data", "assets", "overrides", "mkdocs.yml")
# Later than any edition; its text is that of the edition in force.
_YEAR: Final = "2098-2099"
_LAST_WORD: Final = re.compile(r"(?m)^(- .*\w)(\W*)$")


def school_with_draft(root: Path, target: Path) -> Path:
    """Copy a school's own files, without git, and start a draft in the copy."""
    for name in _COPIED:
        source = root / name
        if source.is_dir():
            shutil.copytree(source, target / name)
        else:
            shutil.copy(source, target / name)
    tree = read_tree(target)
    draft = {} if parse_source_tree(tree).draft else new_draft(tree, _YEAR)
    for path, text in draft.items():
        (target / path).parent.mkdir(parents=True, exist_ok=True)
        (target / path).write_bytes(text.encode("utf-8", "surrogateescape"))
    return target


def change_one_chapter(school: Path) -> str:
    """Change a clause of one chapter of the draft in every language; return the chapter's name.

    It is the longest chapter that may change so without anything else being asked for.

    Raises:
        LookupError: if there is none.
    """
    tree = read_tree(school)
    for chapter in _longest_first(tree):
        texts = {path: _LAST_WORD.sub(r"\1 2\2", tree[path], count=1) for path in _paths(chapter)}
        changed = all(texts[path] != tree[path] for path in texts)
        if changed and not [*check_content(tree | texts)]:
            for path, text in texts.items():
                (school / path).write_text(text, encoding="utf-8")
            return chapter.slug
    raise LookupError("no chapter of the draft can be changed alone")


def _longest_first(tree: dict[str, str]) -> Iterator[ChapterFile]:
    chapters = read_content(tree, preview=True).chapters
    yield from sorted(chapters, key=lambda chapter: -len(tree[_paths(chapter)[0]]))


def _paths(chapter: ChapterFile) -> list[str]:
    return [in_language(chapter.source, language) for language in SPOKEN_LANGUAGES]
