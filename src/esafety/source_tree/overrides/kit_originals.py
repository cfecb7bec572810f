"""What a school overrides of the kit: its own files, and its own rows of facts.

Each is recorded with the digest of the kit's original as it was when the school took its own, so
that a later kit can say whether that original has changed since.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Annotated, Final, Literal

import yaml
from pydantic import Field

from esafety.formats.bounded_yaml import YamlFaultError, compose
from esafety.formats.fact_file import FactFile
from esafety.formats.fact_model import FactModel, Several

RECORD: Final = "data/kept.yml"
# Between a file of facts and the row of it that is meant: data/resources.yml#gim.
ROW: Final = "#"
State = Literal["same", "changed", "unknown", "gone"]


class OverriddenOriginal(FactModel):
    """The original of what a school overrides: its path, its digest, the release it came from."""

    path: Annotated[str, Field(min_length=1)]
    original: Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
    version: Annotated[str, Field(min_length=1)]


OVERRIDES: Final[FactFile[Several[OverriddenOriginal]]] = FactFile(Several[OverriddenOriginal])


@dataclass(frozen=True, slots=True)
class Replaced:
    """A file or row that a school has in the place of the kit's.

    `state` says whether the kit's original is the `same` as when it was replaced, has `changed`
    since, is `gone` from the kit, or was never recorded; `version` is the release the record names.
    """

    path: str
    state: State
    version: str = ""


def replaced(
    own: Mapping[str, bytes], kit: Mapping[str, bytes], recorded: Mapping[str, OverriddenOriginal]
) -> Iterator[Replaced]:
    """Yield what a school replaced, in order; files of both are given by their paths."""
    theirs = dict(_parts(kit))
    for path in sorted(dict(_parts(own)).keys() & (theirs.keys() | recorded.keys())):
        record = recorded.get(path)
        state = _state(theirs.get(path), record)
        yield Replaced(path, state, record.version if record else "")


def overtaken(found: Iterable[Replaced]) -> tuple[str, ...]:
    """Return the paths of what a school replaced whose original has changed or is gone since."""
    return tuple(one.path for one in found if one.state in ("changed", "gone"))


def _state(original: bytes | None, record: OverriddenOriginal | None) -> State:
    if record is None:
        return "unknown"
    if original is None:
        return "gone"
    return "same" if record.original == digest_of(original) else "changed"


def digest_of(content: bytes) -> str:
    """Return the SHA-256 of an original, whatever line ends a checkout gave it."""
    return sha256(content.replace(b"\r\n", b"\n")).hexdigest()


def part_of(files: Mapping[str, bytes], path: str) -> bytes | None:
    """Return a file, or one row of a file of facts; None where there is none."""
    return dict(_parts(files)).get(path)


def _parts(files: Mapping[str, bytes]) -> Iterator[tuple[str, bytes]]:
    """Yield files, and of each file of facts its rows instead."""
    for path, content in files.items():
        if path.startswith("data/") and path.endswith(".yml"):
            rows = rows_of(content.decode("utf-8", "replace"))
            yield from ((f"{path}{ROW}{name}", text.encode()) for name, text in rows.items())
        else:
            yield path, content


def rows_of(text: str) -> dict[str, str]:
    """Return the rows of a file of facts as they were written, by their ids or keys.

    A text that cannot be read has none; it is reported where it is checked.
    """
    try:
        node = compose(text)
    except YamlFaultError:
        return {}
    if isinstance(node, yaml.SequenceNode):
        return {name: _written(text, row, row) for row in node.value if (name := _id(row))}
    pairs = node.value if isinstance(node, yaml.MappingNode) else ()
    return {str(key.value): _written(text, key, value) for key, value in pairs}


def _id(row: yaml.Node) -> str:
    keys = row.value if isinstance(row, yaml.MappingNode) else ()
    return next((str(value.value) for key, value in keys if key.value == "id"), "")


def _written(text: str, first: yaml.Node, last: yaml.Node) -> str:
    """Return the lines of a row, from its first word to its last.

    The next row begins where YAML lets this one end: comments between them belong to that one.
    """
    start = text.rfind("\n", 0, first.start_mark.index) + 1
    lines = text[start : last.end_mark.index].rstrip().split("\n")
    while len(lines) > 1 and (not lines[-1].strip() or lines[-1].lstrip().startswith("#")):
        lines.pop()
    return "\n".join(lines) + "\n"
