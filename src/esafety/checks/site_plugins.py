"""The plugins that `mkdocs.yml` names: each once. MkDocs would run the second of two, too."""

from collections.abc import Iterator
from typing import Final

import yaml

from esafety.problems.problem import Problem
from esafety.storage.kit import CONFIGURATION

_PLUGINS: Final = "plugins"


def check_plugins_once(root: yaml.Node) -> Iterator[Problem]:
    """Yield each plugin of a composed `mkdocs.yml` that one above it repeats."""
    seen: set[str] = set()
    for node in _named(root):
        name, line = str(node.value), node.start_mark.line + 1
        if name in seen:
            yield Problem(CONFIGURATION, line, "key-twice", {"name": name})
        seen.add(name)


def _named(root: yaml.Node) -> Iterator[yaml.ScalarNode]:
    """Yield the names of plugins: an entry is a name, or the name with options below it."""
    for key, listed in root.value if isinstance(root, yaml.MappingNode) else ():
        entries = listed.value if isinstance(listed, yaml.SequenceNode) else ()
        for entry in entries if key.value == _PLUGINS else ():
            keys = entry.value if isinstance(entry, yaml.MappingNode) else [(entry, None)]
            yield from (name for name, _ in keys if isinstance(name, yaml.ScalarNode))
