"""`mkdocs.yml` read as nodes, and what stands under a key of it, however it is written there."""

from collections.abc import Iterator
from functools import lru_cache

import yaml

from esafety.formats.bounded_yaml import YamlFaultError, compose


@lru_cache(maxsize=4)  # every check asks the same text; nobody changes the nodes
def configuration_node(configuration: str) -> yaml.Node | None:
    """Return the nodes of `mkdocs.yml`; None if it is empty.

    Raises:
        YamlFaultError: as `bounded_yaml.compose`.
    """
    return compose(configuration, tags=True)


def readable_configuration(configuration: str) -> yaml.Node | None:
    """Return the same; None also if it cannot be read, which is reported with the settings."""
    try:
        return configuration_node(configuration)
    except YamlFaultError:
        return None


def configured_values(configuration: str, key: str) -> frozenset[str] | None:
    """Return every value below a key at the top of a configuration, without the keys below it.

    `configuration` is the text of `mkdocs.yml`. None if it cannot be read, which is reported where
    the settings are checked.
    """
    root = readable_configuration(configuration)
    if not isinstance(root, yaml.MappingNode):
        return None
    return frozenset(one for name, node in root.value if name.value == key for one in _values(node))


def _values(node: yaml.Node) -> Iterator[str]:
    if isinstance(node, yaml.ScalarNode):
        yield node.value
    children = [child for _, child in node.value] if isinstance(node, yaml.MappingNode) else ()
    for child in node.value if isinstance(node, yaml.SequenceNode) else children:
        yield from _values(child)
