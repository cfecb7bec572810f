"""The register as it was written, faults and all: which row stands for which picture."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any, Final
from unicodedata import normalize

from esafety.formats.entries import mappings_in
from esafety.formats.yaml_document import YamlDocument
from esafety.images.check import DRAWING as DRAWN
from esafety.images.check import ending_of

# A camera makes neither of these, so a row for a folder may stand for them.
_OF_FOLDERS: Final = (DRAWN, ".png")
# What `esafety new` draws for each school, which the kit registers for all of them.
MARKS: Final = "assets/brand/"


@dataclass(frozen=True, slots=True)
class RegisterRow:
    """What a row says, as far as it can be read; `number` is its place, `own` the school's."""

    number: int
    file: str
    kind: str = ""
    shows: str = ""
    scope: tuple[str, ...] | None = None
    until: date | None = None
    own: bool = True

    def stands_for(self, path: str, *, own: bool) -> bool:
        """Tell whether a picture is registered by this row; `own` if it is the school's.

        A row of the kit stands for the kit's pictures, and for the mark that it drew. A Mac writes
        the name of a file with letters in two parts (NFD); it is the same name.
        """
        path, file = normalize("NFC", path), normalize("NFC", self.file)
        foreign = own and not self.own and self.file != MARKS
        folder = file.endswith("/") and path.startswith(file)
        return not foreign and (path == file or (folder and ending_of(path) in _OF_FOLDERS))


def rows_of(record: YamlDocument | None, *, of_kit: bool) -> tuple[RegisterRow, ...]:
    """Return the rows of the register; `of_kit` if the school took the whole file from the kit.

    In a school's register, rows that it took from the kit have no line of their own.
    """
    if record is None:
        return ()
    entries = mappings_in(record.data)
    return tuple(_row(n, e, own=not of_kit and (n,) in record.lines) for n, e in entries)


def row_for(path: str, rows: Iterable[RegisterRow], *, own: bool) -> RegisterRow | None:
    """Return the row of a picture: its own before that of its folder, the nearest folder first."""
    mine = [row for row in rows if row.stands_for(path, own=own)]
    return max(mine, key=lambda row: len(row.file), default=None)


def _row(number: int, entry: Any, *, own: bool) -> RegisterRow:
    given = entry.get("consent")
    consent = given if isinstance(given, dict) else {}
    until, scope = consent.get("until"), consent.get("scope")
    return RegisterRow(
        number=number,
        file=_word(entry, "file"),
        kind=_word(entry, "kind"),
        shows=_word(entry, "shows"),
        scope=tuple(_words(scope)) if isinstance(scope, list) else None,
        until=until if type(until) is date else None,
        own=own,
    )


def _word(entry: Any, key: str) -> str:
    value = entry.get(key)
    return value if isinstance(value, str) else ""


def _words(values: list[Any]) -> Iterator[str]:
    return (value for value in values if isinstance(value, str))
