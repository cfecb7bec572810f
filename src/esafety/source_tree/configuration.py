"""The configuration of a school that takes the kit: what it says, completed by the kit's own.

MkDocs' own `INHERIT` replaces lists whole and needs a path; a school names the package, and each
plugin and language it lists is completed from the kit's entry of the same name.
"""

from collections.abc import Callable
from typing import Final

import yaml

from esafety.formats.bounded_yaml import YamlFaultError, compose
from esafety.storage.kit import inherits

_INHERIT: Final = "INHERIT"
# What identifies an entry of a list: a plugin is a mapping of one key, its name.
_CODE: Final = "locale"
_NOTHING: Final = "tag:yaml.org,2002:null"
_APPENDED: Final = ("extra_css", "extra_javascript")


def completed(own: str, kit: str) -> str:
    """Return the text of `mkdocs.yml` in which a school's own settings overrule the kit's.

    A text that does not take the kit, or cannot be read, is returned as it is: what is wrong
    with it is reported where the settings are checked.
    """
    if not inherits(own):
        return own
    try:
        ours, theirs = compose(own, tags=True), compose(kit, tags=True)
    except YamlFaultError:
        return own
    if not isinstance(ours, yaml.MappingNode) or not isinstance(theirs, yaml.MappingNode):
        return own
    ours.value = [(key, value) for key, value in ours.value if key.value != _INHERIT]
    return str(yaml.serialize(_mapping(theirs, ours), allow_unicode=True, width=1000))


def _mapping(kit: yaml.MappingNode, own: yaml.MappingNode) -> yaml.MappingNode:
    mine = {key.value: value for key, value in own.value}
    named = {key.value for key, _ in kit.value}
    merged = [
        (key, _merged(key.value, value, mine[key.value]) if key.value in mine else value)
        for key, value in kit.value
    ]
    added = [(key, value) for key, value in own.value if key.value not in named]
    return yaml.MappingNode(kit.tag, [*merged, *added])


def _merged(name: str, kit: yaml.Node, own: yaml.Node) -> yaml.Node:
    """Return what stands under a key that both have; below one with nothing, the kit's."""
    if isinstance(kit, yaml.MappingNode) and isinstance(own, yaml.MappingNode):
        return _mapping(kit, own)
    if isinstance(kit, yaml.SequenceNode) and isinstance(own, yaml.SequenceNode):
        return yaml.SequenceNode(kit.tag, _LISTS.get(name, _replaced)(kit.value, own.value))
    return kit if own.tag == _NOTHING else own


def _replaced(_kit: list[yaml.Node], own: list[yaml.Node]) -> list[yaml.Node]:
    return own


def _appended(kit: list[yaml.Node], own: list[yaml.Node]) -> list[yaml.Node]:
    return [*kit, *own]


def _plugins(kit: list[yaml.Node], own: list[yaml.Node]) -> list[yaml.Node]:
    """Return the kit's plugins in their order, each with the school's options; then its own."""
    mine = {_plugin(entry): entry for entry in own}
    known = {_plugin(entry) for entry in kit}
    merged = [_completed(entry, mine.get(_plugin(entry))) for entry in kit]
    return [*merged, *(entry for entry in own if _plugin(entry) not in known)]


def _languages(kit: list[yaml.Node], own: list[yaml.Node]) -> list[yaml.Node]:
    """Return the languages the school lists, each completed from the kit's."""
    theirs = {_language(entry): entry for entry in kit}
    return [_completed(theirs[code], e) if (code := _language(e)) in theirs else e for e in own]


_LISTS: Final[dict[str, Callable[[list[yaml.Node], list[yaml.Node]], list[yaml.Node]]]] = {
    "plugins": _plugins,
    "languages": _languages,
    **dict.fromkeys(_APPENDED, _appended),
}


def _completed(kit: yaml.Node, own: yaml.Node | None) -> yaml.Node:
    """Return an entry of the kit with what the school says of it."""
    if isinstance(kit, yaml.MappingNode) and isinstance(own, yaml.MappingNode):
        return _mapping(kit, own)
    return kit


def _plugin(entry: yaml.Node) -> str:
    if isinstance(entry, yaml.MappingNode):
        return str(entry.value[0][0].value) if entry.value else ""
    return str(entry.value)


def _language(entry: yaml.Node) -> str:
    keys = entry.value if isinstance(entry, yaml.MappingNode) else ()
    return next((str(value.value) for key, value in keys if key.value == _CODE), "")
