"""What `mkdocs.yml` may hold: the settings of this site, and nothing that runs or links elsewhere.

MkDocs runs the programs that its configuration names and puts its addresses into every page; an
editor only arranges the menu there. So each setting stands in a table (`site_settings.py`), plugins
and their options too, and what does not stand there is refused.
"""

from collections.abc import Collection, Iterator
from fnmatch import fnmatchcase
from typing import Final

import yaml

from esafety.checks.language_rows import check_language_rows
from esafety.checks.site_menu import check_menu
from esafety.checks.site_plugins import check_plugins_once
from esafety.checks.site_settings import (
    FROM_BUILD,
    LISTS_OF_FILES,
    REQUIRED,
    SETTINGS,
    SettingFault,
    Way,
)
from esafety.formats.bounded_yaml import YamlFaultError, keys_twice
from esafety.formats.configured_values import configuration_node, readable_configuration
from esafety.problems.problem import Problem, did_you_mean
from esafety.storage.kit import CONFIGURATION, inherits
from esafety.text.shortened import shortened

_SHOWN: Final = 80
_ITEM: Final = "-"
# How an item of a list is written, and a key of an editor's own.
_ITEM_SHOWN: Final = "- …"
_KEY_SHOWN: Final = "…: …"
_SHOWN_AS: Final = {_ITEM: _ITEM_SHOWN, "*": _KEY_SHOWN}
_PLAIN_TAG: Final = "tag:yaml.org,2002:"
_PLAIN_KINDS: Final = frozenset(("str", "int", "float", "bool", "null", "map", "seq", "timestamp"))
_MENU: Final = ("nav",)
_EXTENSIONS: Final = ("markdown_extensions",)


def check_site_configuration(
    text: str, pages: Collection[str], files: Collection[str]
) -> Iterator[Problem]:
    """Yield every setting of `mkdocs.yml` that is not one of this site, and what leads nowhere.

    `pages` are those that the menu can name (`report.md`), `files` all of the school, by path.
    """
    yield from check_settings(text)
    node = readable_configuration(text)
    if not isinstance(node, yaml.MappingNode):
        return
    yield from _check_files(node, files)
    for key, menu in node.value:
        if (key.value,) == _MENU:
            for entry, name, params in check_menu(menu, pages):
                yield _problem(entry, name, **params)


def check_settings(text: str) -> Iterator[Problem]:
    """Yield every setting of `mkdocs.yml` that is not one of this site, whatever files it has."""
    try:
        node = configuration_node(text)
    except YamlFaultError as fault:
        yield Problem(CONFIGURATION, fault.line + 1, fault.key, fault.params)
        return
    for twice in keys_twice(node) if node else ():
        yield _problem(twice, "key-twice", name=twice.value)
    if node:
        yield from _check(node, (), node)
        yield from check_plugins_once(node)
    yield from () if inherits(text) else _check_missing(node)
    if node:
        yield from check_language_rows(node, inherited=inherits(text))


def _check(node: yaml.Node, way: Way, place: yaml.Node) -> Iterator[Problem]:
    """Yield what is wrong at or below a node; `place` is the key or item that leads to it."""
    if way in (_MENU, _EXTENSIONS):
        yield from [_problem(place, "extensions-elsewhere")] if way == _EXTENSIONS else ()
    elif not (below := _below(way)):
        yield _problem(place, "configuration-unknown", name=_named(way), near=_meant(way))
    elif way in FROM_BUILD:
        yield from _check_from_build(node, way, place)
    elif node.tag.removeprefix(_PLAIN_TAG) not in _PLAIN_KINDS:
        yield _problem(place, "configuration-tag", value=node.tag.replace(_PLAIN_TAG, "!!"))
    elif isinstance(node, yaml.ScalarNode):
        if fault := _fault(node, way, below):
            params = {"name": _named(way), "value": _shown(node.value), **fault[1]}
            yield _problem(place, fault[0], **params)
    elif known := _meant_instead(node, way, below):
        found = _ITEM_SHOWN if isinstance(node, yaml.SequenceNode) else _KEY_SHOWN
        yield _problem(place, "configuration-value", name=_named(way), known=known, value=found)
    else:
        for key, value in _children(node):
            name = key.value if isinstance(node, yaml.MappingNode) else _ITEM
            yield from _check(value, (*way, name), key)


def _meant_instead(node: yaml.Node, way: Way, below: list[Way]) -> str | None:
    """Return what stands in the table where a list or keys were written; None if it is the same."""
    steps = {name[len(way)] for name in below if len(name) > len(way)}
    if not steps:
        return f"{_named(way)}: …"
    right = _ITEM in steps if isinstance(node, yaml.SequenceNode) else steps != {_ITEM}
    return None if right else _steps_shown(way, below)


def _children(node: yaml.Node) -> list[tuple[yaml.Node, yaml.Node]]:
    if isinstance(node, yaml.MappingNode):
        return [(key, value) for key, value in node.value]
    return [(item, item) for item in node.value]


def _below(way: Way) -> list[Way]:
    """Return the settings of the table that lie at or below a way."""
    return [
        name
        for name in (*SETTINGS, *FROM_BUILD)
        if len(name) >= len(way) and all(map(_is_meant, way, name))
    ]


def _is_meant(step: str, known: str) -> bool:
    """Tell whether a step of a way is one of the table's; an item of a list is no key."""
    return step == known if _ITEM in (step, known) else fnmatchcase(step, known)


def _fault(node: yaml.ScalarNode, way: Way, below: list[Way]) -> SettingFault | None:
    """Return what is wrong with a value; an empty one where more is expected is empty."""
    rules = [SETTINGS[name] for name in below if len(name) == len(way)]
    if rules:
        quoted = node.style in ("'", '"') and node.value in ("true", "false")
        return rules[0](f'"{node.value}"' if quoted else str(node.value))
    return ("configuration-value", {"known": _steps_shown(way, below)}) if node.value else None


def _steps_shown(way: Way, below: list[Way]) -> str:
    """Return how what lies right below a way is written."""
    keys = dict.fromkeys(name[len(way)] for name in below)
    return ", ".join(_SHOWN_AS.get(name, name) for name in keys)


def _check_from_build(node: yaml.Node, way: Way, place: yaml.Node) -> Iterator[Problem]:
    """Yield a setting that does not take its value from the build alone."""
    values = [item.value for item in node.value] if isinstance(node, yaml.SequenceNode) else []
    variable = f"ESAFETY_{way[-1].upper()}"
    if node.tag != "!ENV" or values != [variable, ""]:
        known = f'!ENV [{variable}, ""]'
        value = _shown(f"{node.tag} {values}")
        yield _problem(place, "configuration-value", name=way[-1], known=known, value=value)


def _check_missing(node: yaml.Node | None) -> Iterator[Problem]:
    """Yield settings without which MkDocs or the theme would do something else."""
    stated, line = {*_ways(node)} if node else set(), node.start_mark.line + 1 if node else 1
    for way in REQUIRED:
        if way not in stated:
            yield Problem(CONFIGURATION, line, "configuration-missing", {"name": _named(way)})


def _ways(node: yaml.Node, way: Way = ()) -> Iterator[Way]:
    """Yield the way to everything that is given; a plugin without options counts as given."""
    yield way
    if isinstance(node, yaml.ScalarNode):
        yield (*way, node.value)
    else:
        for key, value in _children(node):
            name = key.value if isinstance(node, yaml.MappingNode) else "-"
            yield from _ways(value, (*way, name))


def _check_files(node: yaml.MappingNode, files: Collection[str]) -> Iterator[Problem]:
    """Yield files that the configuration names and the school has not."""
    for key, value in node.value:
        named = value.value if key.value in LISTS_OF_FILES else ()
        for file in named if isinstance(value, yaml.SequenceNode) else ():
            sound = isinstance(file, yaml.ScalarNode) and not SETTINGS[key.value, "-"](file.value)
            if sound and file.value not in files:
                yield _problem(file, "configuration-file-missing", value=_shown(file.value))


def _named(way: Way) -> str:
    return next((name for name in reversed(way) if name != "-"), CONFIGURATION)


def _meant(way: Way) -> str:
    """Return the setting that a mistyped one can have been, or nothing."""
    above = _below(way[:-1])
    known = {name[len(way) - 1] for name in above if len(name) >= len(way)}
    return did_you_mean(way[-1], known - {"-", "*"})


def _shown(value: str) -> str:
    return shortened(value, _SHOWN)


def _problem(node: yaml.Node, key: str, **params: object) -> Problem:
    return Problem(CONFIGURATION, node.start_mark.line + 1, key, params)
