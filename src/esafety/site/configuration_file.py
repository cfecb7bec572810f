"""The configuration that MkDocs reads: the school's own file, or one completed from the kit."""

from pathlib import Path
from typing import Final

import yaml

from esafety.source_tree.configuration import completed
from esafety.source_tree.read_folder import text_at
from esafety.source_tree.readable_text import readable
from esafety.storage.atomic_write import write_atomically
from esafety.storage.folders import BUILD
from esafety.storage.kit import CONFIGURATION, kit_of

_COMPLETED: Final = f"{BUILD}/{CONFIGURATION}"


def configuration_file(root: Path) -> Path:
    """Return the file that MkDocs reads for the school in the folder `root`.

    A school that takes the kit has a short one of its own; completed, it is written below build/.

    Raises:
        OSError: if it cannot be written.
    """
    kit = kit_of(root)
    if kit is None:
        return root / CONFIGURATION
    text = completed(_read(root / CONFIGURATION), _read(kit / CONFIGURATION))
    file = root / _COMPLETED
    write_atomically(file, _placed(text, root, kit).encode())
    return file


def _read(file: Path) -> str:
    return readable(text_at(file))


def _placed(text: str, root: Path, kit: Path) -> str:
    """Return a configuration whose folders are named from the disk's root."""
    node = yaml.compose(text, yaml.SafeLoader)
    for way, value in _places(root, kit).items():
        _put(node, way, value)
    return str(yaml.serialize(node, allow_unicode=True, width=1000))


def _places(root: Path, kit: Path) -> dict[tuple[str, ...], str]:
    return {
        ("docs_dir",): str(root / "docs"),
        ("site_dir",): str(root / "site"),
        ("theme", "custom_dir"): str(kit / "overrides"),
        ("plugins", "pdf-export", "theme_handler_path"): str(kit / "overrides/page_pdf.py"),
        ("plugins", "esafety", "school"): str(root),
    }


def _put(node: yaml.Node | None, way: tuple[str, ...], value: str) -> None:
    """Set the value at the end of a way of keys; an entry of a list is a mapping of one key."""
    key, *below = way
    if isinstance(node, yaml.SequenceNode):
        entries = (entry for entry in node.value if isinstance(entry, yaml.MappingNode))
        _put(next(entry for entry in entries if entry.value[0][0].value == key), way, value)
    elif isinstance(node, yaml.MappingNode):
        if below:
            _put(next(inner for name, inner in node.value if name.value == key), (*below,), value)
            return
        node.value = [(name, inner) for name, inner in node.value if name.value != key]
        node.value.append((_text(key), _text(value)))


def _text(value: str) -> yaml.ScalarNode:
    return yaml.ScalarNode("tag:yaml.org,2002:str", value)
