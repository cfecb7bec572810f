"""YAML read within bounds: of size, depth and number, without aliases, tags and merging.

A few lines of YAML can stand for more than a machine holds ("billion laughs"), lead back into
themselves or make other things than facts. A school's files need none of that.
"""

import re
from collections.abc import Iterator
from typing import Any, Final

import yaml

# The C loader reads a school's files in a tenth of the time; not every wheel has it.
LOADER: Final = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
LONGEST: Final = 200_000
DEEPEST: Final = 12
MOST: Final = 20_000
# No number a school writes is longer; longer ones take quadratic time.
_LONGEST_NUMBER: Final = 25
# After one blank, with no blank behind the sign: nobody writes a comment so close to a value.
_CUT: Final = re.compile(r" (#[^\s#][^\n]*)")
# A value in quotes goes on behind the same mark: 'Türkiye'nin günü'.
_QUOTE_INSIDE: Final = re.compile(r"""(?:^|[:,{\[-])[ \t]*(['"])(?:(?!\1).)*\1(?!\1)[^\s,:}\]#]""")
# A byte that is no text in UTF-8, as Python keeps it.
_SURROGATE: Final = re.compile("[\ud800-\udfff]")
_TEXT: Final = "tag:yaml.org,2002:str"
_DAY: Final = "tag:yaml.org,2002:timestamp"
_NUMBERS: Final = ("tag:yaml.org,2002:int", "tag:yaml.org,2002:float")


class YamlFaultError(Exception):
    """A text cannot be read; carries its line from 0, the key of a sentence and its parameters."""

    def __init__(self, line: int, key: str, **params: object) -> None:
        self.line, self.key, self.params = line, key, params
        super().__init__(key)


def compose(text: str, *, tags: bool = False) -> yaml.Node | None:
    """Return the nodes of a YAML text; every key of a mapping is a text, as it was written.

    `tags` lets values name their kind, as `!ENV` in mkdocs.yml does.

    Raises:
        YamlFaultError: if it is no YAML, or larger, deeper or with more of YAML than a school's
            files need.
    """
    if len(text) > LONGEST:
        raise YamlFaultError(0, "yaml-too-large", most=LONGEST)
    if unread := _SURROGATE.search(text):
        raise YamlFaultError(text.count("\n", 0, unread.start()), "not-utf8")
    try:
        _check_bounds(text, tags=tags)
        node: yaml.Node | None = LOADER(text).get_single_node()
    except yaml.YAMLError as error:
        raise _no_yaml(text, error) from error
    for inner in _nodes(node) if node else ():
        _keep_as_written(inner)
        _refuse_cut(text, inner)
    return node


def construct(node: yaml.Node) -> Any:
    """Return what nodes stand for.

    Raises:
        YamlFaultError: if a value looks like a day or number and is none, with its line.
    """
    try:
        return LOADER("").construct_document(node)
    except yaml.YAMLError as error:
        raise _no_yaml("", error) from error
    except (ValueError, OverflowError) as error:  # 2026-02-30 looks like a day and is none
        raise _no_value(node, error) from error


def _no_yaml(text: str, error: yaml.YAMLError) -> YamlFaultError:
    mark = getattr(error, "problem_mark", None)
    before = getattr(error, "position", None)
    line = mark.line if mark else text[:before].count("\n") if before else 0
    why = getattr(error, "problem", None) or getattr(error, "reason", None) or error
    if left_open := _left_open(text, error, line):
        return left_open
    written = "".join(text.split("\n")[line : line + 1])
    key = "quote-in-quotes" if _QUOTE_INSIDE.search(written) else "not-yaml"
    return YamlFaultError(line, key, why=str(why))


def _left_open(text: str, error: yaml.YAMLError, line: int) -> YamlFaultError | None:
    """Return the fault of a bracket or quotation mark that is not closed, on the line it is on.

    A reader of YAML stops where it misses the end, which may be far below.
    """
    context, begun = getattr(error, "context", None) or "", getattr(error, "context_mark", None)
    if context == "while scanning a quoted scalar" and begun:
        return YamlFaultError(begun.line, "yaml-left-open", mark=text[begun.index])
    if not context.startswith("while parsing a flow"):
        return None
    for opening, closing in ("{}", "[]"):
        if text.count(opening) > text.count(closing):
            lines = enumerate(text.split("\n")[: line + 1])
            last = [n for n, one in lines if one.count(opening) > one.count(closing)]
            return YamlFaultError(last[-1], "yaml-left-open", mark=opening) if last else None
    return None


def _check_bounds(text: str, *, tags: bool) -> None:
    """Read a text once without keeping it, and stop where it leaves its bounds."""
    depth = 0
    for number, event in enumerate(yaml.parse(text, Loader=LOADER)):
        line = event.start_mark.line if event.start_mark else 0
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        if depth > DEEPEST:
            raise YamlFaultError(line, "yaml-too-deep", most=DEEPEST)
        if number > MOST:
            raise YamlFaultError(line, "yaml-too-large", most=LONGEST)
        if getattr(event, "anchor", None):
            raise YamlFaultError(line, "yaml-alias")
        if getattr(event, "tag", None) and not tags:
            raise YamlFaultError(line, "yaml-tag")


def scalars(node: yaml.Node | None) -> Iterator[yaml.ScalarNode]:
    """Yield every word of a composed text, keys too, in order."""
    if node is not None:
        yield from (scalar for scalar in _nodes(node) if isinstance(scalar, yaml.ScalarNode))


def _nodes(node: yaml.Node) -> Iterator[yaml.Node]:
    yield node
    for child in node.value if isinstance(node, yaml.CollectionNode) else ():
        for inner in child if isinstance(child, tuple) else (child,):
            yield from _nodes(inner)


def _keep_as_written(node: yaml.Node) -> None:
    """Let keys, and digits too many for a number, stay the text that was written."""
    if isinstance(node, yaml.MappingNode):
        for key, _ in node.value:
            if not isinstance(key, yaml.ScalarNode):
                raise YamlFaultError(key.start_mark.line, "yaml-tag")
            key.tag = _TEXT
    elif node.tag in _NUMBERS and len(node.value) > _LONGEST_NUMBER:
        node.tag = _TEXT


def _refuse_cut(text: str, node: yaml.Node) -> None:
    """Refuse a plain value that a number sign cuts: `No #3 Çankaya` would be read as `No`."""
    if not isinstance(node, yaml.ScalarNode) or node.style:
        return
    if lost := _CUT.match(text, node.end_mark.index):
        raise YamlFaultError(node.end_mark.line, "value-cut", value=node.value, lost=lost[1])


def _no_value(node: yaml.Node, error: Exception) -> YamlFaultError:
    """Return the fault of the first value that looks like a day or a number and is none."""
    for scalar in scalars(node):
        try:
            LOADER("").construct_object(scalar)
        except (ValueError, OverflowError):
            key = "no-such-day" if scalar.tag == _DAY else "not-yaml"
            line = int(scalar.start_mark.line)
            return YamlFaultError(line, key, value=str(scalar.value), why=str(error))
    return YamlFaultError(0, "not-yaml", why=str(error))


def keys_twice(node: yaml.Node) -> Iterator[yaml.Node]:
    """Yield keys that repeat one above them; YAML would let the last win in silence."""
    for mapping in _nodes(node):
        seen: set[str] = set()
        for key, _ in mapping.value if isinstance(mapping, yaml.MappingNode) else ():
            if key.value in seen:
                yield key
            seen.add(key.value)


# The keys and numbers on the way to a value.
KeyPath = tuple[str | int, ...]
# The last step of pydantic's way to a key of a mapping that breaks a rule itself.
_KEY: Final = "[key]"


def nearest_key(where: KeyPath) -> str:
    """Return the key on the way to a value that is nearest to it."""
    keys = (step for step in reversed(where) if isinstance(step, str) and step != _KEY)
    return next(keys, "")


def places(node: yaml.Node, where: KeyPath = ()) -> Iterator[tuple[KeyPath, int, yaml.Node]]:
    """Yield each key or item: the way to it, its line from 0, the node of its value."""
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield (*where, key.value), key.start_mark.line, value
            yield from places(value, (*where, key.value))
    elif isinstance(node, yaml.SequenceNode):
        for number, item in enumerate(node.value):
            yield (*where, number), item.start_mark.line, item
            yield from places(item, (*where, number))


def written(text: str, node: yaml.Node) -> str:
    """Return a value as it stands in its text: a word as it was meant, a list as it was written."""
    if isinstance(node, yaml.ScalarNode):
        return str(node.value)
    return " ".join(text[node.start_mark.index : node.end_mark.index].split())
