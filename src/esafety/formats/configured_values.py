"""What stands under a key of `mkdocs.yml`, however it is written there."""

from collections.abc import Iterator

import yaml

from esafety.formats.bounded_yaml import YamlFaultError, compose


def configured_values(configuration: str, key: str) -> frozenset[str] | None:
    """Return every value below a key at the top of a configuration, without the keys below it.

    `configuration` is the text of `mkdocs.yml`. None if it cannot be read, which is reported where
    the settings are checked.
    """
    try:
        root = compose(configuration, tags=True)
    except YamlFaultError:
        return None
    if not isinstance(root, yaml.MappingNode):
        return None
    return frozenset(one for name, node in root.value if name.value == key for one in _values(node))


def _values(node: yaml.Node) -> Iterator[str]:
    if isinstance(node, yaml.ScalarNode):
        yield node.value
    children = [child for _, child in node.value] if isinstance(node, yaml.MappingNode) else ()
    for child in node.value if isinstance(node, yaml.SequenceNode) else children:
        yield from _values(child)
