"""The files of a school and of its kit that stand at the same paths, and the record of them."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from esafety.formats.yaml_document import YamlDocument, read_yaml_document
from esafety.problems.problem import ContentError, Problem
from esafety.source_tree.overrides.kit_originals import (
    OVERRIDES,
    RECORD,
    ROW,
    OverriddenOriginal,
    Replaced,
    replaced,
)
from esafety.source_tree.readable_text import not_utf8, readable
from esafety.storage.kit import KIT_FOLDERS, kit_of
from esafety.storage.source_files import kit_files


def kit_texts(root: Path) -> dict[str, bytes]:
    """Return the files of the kit that a school in the folder `root` takes; none without one."""
    kit = kit_of(root)
    files = kit_files(kit, *KIT_FOLDERS) if kit else {}
    return {name: path.read_bytes() for name, path in files.items() if _is_source(path)}


def own_texts(root: Path, names: Iterable[str]) -> dict[str, bytes]:
    """Return the school's own files of some names."""
    return {name: path.read_bytes() for name in names if (path := root / name).is_file()}


def recorded(root: Path) -> dict[str, OverriddenOriginal]:
    """Return what is recorded of originals by path.

    Raises:
        ContentError: with every fault of the record, which is not to be written over then.
    """
    document = own_facts(root, RECORD)
    if document.data is None:
        return {}
    if problems := sorted(OVERRIDES.check(document)):
        raise ContentError(problems)
    return {one.path: one for one in OVERRIDES.read(document)}


def own_facts(root: Path, name: str) -> YamlDocument:
    """Return a school's own file of facts; one without data where there is none.

    Raises:
        ContentError: if the file is no UTF-8 or no YAML.
    """
    file = root / name
    text = file.read_bytes().decode("utf-8", "surrogateescape") if file.is_file() else ""
    document = not_utf8(name, text) or read_yaml_document(name, readable(text))
    if isinstance(document, Problem):
        raise ContentError([document])
    return document


def replaced_in(root: Path) -> tuple[Replaced, ...]:
    """Return what a school has in the place of its kit's, in order; nothing where it takes none.

    Raises:
        ContentError: as `recorded`.
    """
    kit = kit_texts(root)
    if not kit:
        return ()
    record = recorded(root)
    return tuple(replaced(own_texts(root, [*kit, *_files_of(record)]), kit, record))


def _files_of(record: Mapping[str, OverriddenOriginal]) -> list[str]:
    """Return the files that a record names, or whose rows it names."""
    return [path.partition(ROW)[0] for path in record]


def _is_source(path: Path) -> bool:
    return not path.name.startswith(".") and path.suffix != ".pyc"
