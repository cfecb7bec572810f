"""The languages of a site, as `mkdocs.yml` lists them for the plugin that builds each."""

from collections.abc import Iterator
from typing import Final

import yaml

from esafety.formats.bounded_yaml import YamlFaultError, compose
from esafety.text.languages import REQUIRED_LANGUAGES, in_table_order

# The way to a language's code; `-` stands for each item of a list.
_WAY: Final = ("plugins", "-", "i18n", "languages", "-", "locale")


def site_languages(configuration: str) -> tuple[str, ...]:
    """Return the languages in which a site has pages, in the order of the table.

    `configuration` is the text of `mkdocs.yml`. The required languages are among them whatever
    it says; a code that is in no row of the table is not, and is reported where the settings are
    checked.
    """
    return in_table_order(
        (*REQUIRED_LANGUAGES, *(one.value for one in language_codes(configuration)))
    )


def language_codes(configuration: str) -> tuple[yaml.ScalarNode, ...]:
    """Return the codes of a site's languages with their places; none if YAML cannot be read."""
    try:
        node = compose(configuration, tags=True)
    except YamlFaultError:  # reported where the settings are checked
        return ()
    return tuple(_at(node, _WAY)) if node else ()


def _at(node: yaml.Node, way: tuple[str, ...]) -> Iterator[yaml.ScalarNode]:
    if not way:
        yield from [node] if isinstance(node, yaml.ScalarNode) else ()
    elif way[0] == "-" and isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from _at(item, way[1:])
    elif isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            if key.value == way[0]:
                yield from _at(value, way[1:])
