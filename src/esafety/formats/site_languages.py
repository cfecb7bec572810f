"""The languages of a site, as `mkdocs.yml` lists them for the plugin that builds each."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

import yaml

from esafety.formats.configured_values import readable_configuration
from esafety.problems.problem import InEachLanguage
from esafety.text.languages import BINDING, SPOKEN_LANGUAGES, in_table_order, join_words

# The way to a language and its settings; `-` stands for each item of a list.
_WAY: Final = ("plugins", "-", "i18n", "languages", "-")
_CODE: Final = "locale"


@dataclass(frozen=True, slots=True)
class LanguageNode:
    """A language that `mkdocs.yml` lists: its code, and the YAML that says all about it."""

    code: str
    node: yaml.Node


def site_languages(configuration: str) -> tuple[str, ...]:
    """Return the languages in which a site has pages, in the order of the table.

    `configuration` is the text of `mkdocs.yml`. The binding language is among them whatever it
    says; a code that is in no row of the table is not, and is reported where the settings are
    checked. Where it lists none, or cannot be read, they are those that the program speaks.
    """
    root = readable_configuration(configuration)
    listed = in_table_order(one.code for one in languages_in(root))
    return in_table_order((BINDING, *listed)) if listed else SPOKEN_LANGUAGES


def language_lists(root: yaml.Node | None) -> Iterator[yaml.Node]:
    """Yield what stands under `languages:` in a composed `mkdocs.yml`: one list, if it is right."""
    yield from _at(root, _WAY[:-1])


def languages_in(root: yaml.Node | None) -> Iterator[LanguageNode]:
    """Yield the languages that a composed `mkdocs.yml` lists."""
    for node in _at(root, _WAY):
        for key, value in node.value if isinstance(node, yaml.MappingNode) else ():
            if key.value == _CODE and isinstance(value, yaml.ScalarNode):
                yield LanguageNode(value.value, node)


def as_keys(languages: Sequence[str]) -> InEachLanguage:
    """Return how a fact is written in each of some languages: `tr: … and en: …`."""
    keys = [f"{code}: …" for code in languages]
    return InEachLanguage({one: join_words(keys, one) for one in SPOKEN_LANGUAGES})


def _at(node: yaml.Node | None, way: tuple[str, ...]) -> Iterator[yaml.Node]:
    """Yield the nodes to which a way leads."""
    if node is None or not way:
        yield from [node] if node else ()
    elif way[0] == "-" and isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from _at(item, way[1:])
    elif isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            if key.value == way[0]:
                yield from _at(value, way[1:])
