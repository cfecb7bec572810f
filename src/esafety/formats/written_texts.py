"""What a YAML file says to a person who reads the file itself: values as written, keys, comments.

YAML reads `phone: 05321234567` as another number, and comments not at all; a public file shows
both.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from esafety.formats.bounded_yaml import KeyPath
from esafety.formats.yaml_document import YamlDocument
from esafety.text.languages import KNOWN

_NEXT: Final = "\n"


@dataclass(frozen=True, slots=True)
class WrittenText:
    """A text, and for each of its lines the line in the file to which it belongs."""

    words: str
    lines: Sequence[int]

    def line(self, place: int) -> int:
        """Return the line in the file of a place in the text."""
        return self.lines[self.words.count(_NEXT, 0, place)]


def written_texts(record: YamlDocument) -> Iterator[WrittenText]:
    """Yield each value behind its key, a list of plain values as one text, then the comments.

    A value in several languages stands behind the key above them.
    """
    yield from _values(record, record.data, ())
    if record.comments:
        yield _comments(record.comments)


def _values(record: YamlDocument, data: Any, where: KeyPath) -> Iterator[WrittenText]:
    if isinstance(data, dict):
        for key, value in data.items():
            yield from _values(record, value, (*where, key))
    elif isinstance(data, list):
        plain = [n for n, value in enumerate(data) if not isinstance(value, dict | list)]
        if plain:
            items = [(f"- {_written(record, data[n], (*where, n))}", (*where, n)) for n in plain]
            yield _joined(record, [(_head(where), where), *items])
        for number, value in enumerate(data):
            if isinstance(value, dict | list):
                yield from _values(record, value, (*where, number))
    elif data is not None:
        yield _joined(record, [(f"{_head(where)} {_written(record, data, where)}", where)])


def _joined(record: YamlDocument, parts: Sequence[tuple[str, KeyPath]]) -> WrittenText:
    lines = [
        record.problem(where, "").line
        for words, where in parts
        for _ in range(words.count(_NEXT) + 1)
    ]
    return WrittenText(_NEXT.join(words for words, _ in parts), lines)


def _written(record: YamlDocument, value: Any, where: KeyPath) -> str:
    return record.written.get(where, str(value))


def _head(where: KeyPath) -> str:
    """Return the key nearest to a value that names what it is, as a line on it begins."""
    named = (step for step in reversed(where) if isinstance(step, str) and step not in KNOWN)
    return f"{next(named, '')}:"


def _comments(comments: Mapping[int, str]) -> WrittenText:
    """Return comments as one text; those on lines of their own, one below another, stay so."""
    words, lines, before = [], [], 0
    for line, comment in comments.items():
        gap = [""] if line > before + 1 else []
        words += [*gap, comment]
        lines += [line] * (len(gap) + 1)
        before = line
    return WrittenText(_NEXT.join(words), lines)
