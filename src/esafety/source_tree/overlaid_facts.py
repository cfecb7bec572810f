"""Facts of a school over those of the kit: rows by their id, keys by their names.

A school's file of facts holds only what differs. A row of it takes the place of the kit's row of
the same id, or is added; `leave_out: yes` takes the kit's away.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from typing import Any, Final

from esafety.formats.bounded_yaml import KeyPath
from esafety.formats.yaml_document import YamlDocument, read_yaml_document
from esafety.problems.problem import Problem, did_you_mean
from esafety.source_tree.readable_text import readable

_ID: Final = "id"
LEFT_OUT: Final = "leave_out"


def overlaid(kit: YamlDocument, own: YamlDocument) -> YamlDocument:
    """Return a document of a school completed from the kit's; lines are those of the school's.

    Documents of different shapes are not put together: the school's is returned, whose faults
    are reported with it.
    """
    if isinstance(kit.data, dict) and isinstance(own.data, dict):
        return replace(own, data={**kit.data, **own.data})
    if _has_rows(kit.data) and _has_rows(own.data):
        return _rows(kit.data, own)
    return own


def left_out_in_vain(texts: Mapping[str, str], kit: Mapping[str, str]) -> Iterator[Problem]:
    """Yield what is wrong with rows that a school leaves out of the kit's facts."""
    for path, text in texts.items():
        if path in kit and LEFT_OUT in text:
            theirs = read_yaml_document(path, readable(kit[path]))
            own = read_yaml_document(path, text)
            if isinstance(theirs, YamlDocument) and isinstance(own, YamlDocument):
                yield from rows_left_out_in_vain(theirs, own)


def rows_left_out_in_vain(kit: YamlDocument, own: YamlDocument) -> Iterator[Problem]:
    """Yield each row that a school leaves out and the kit does not have, with the one meant."""
    if not _has_rows(kit.data) or not _has_rows(own.data):
        return
    known = {str(row.get(_ID)) for row in kit.data}
    named = {_name(row, -1) for row in kit.data}
    for place, row in enumerate(own.data):
        if _is_in_vain(row, named):
            name = str(row[_ID])
            near = did_you_mean(name, known)
            yield own.problem((place, _ID), "row-not-in-kit", name=name, near=near)


def _has_rows(data: Any) -> bool:
    return isinstance(data, list) and all(isinstance(row, dict) for row in data)


def _rows(kit: list[dict[str, Any]], own: YamlDocument) -> YamlDocument:
    """Return a list of rows, those of the kit in their order, then the school's further ones."""
    mine: dict[str, int] = {}
    for place, row in enumerate(own.data):
        mine.setdefault(_name(row, place), place)
    named = {_name(row, -1) for row in kit}
    taken = {place for name, place in mine.items() if name in named}
    rows: list[tuple[Any, int | None]] = []
    for row in kit:
        instead = mine.get(_name(row, -1))
        if instead is None or not _is_left_out(own.data[instead]):
            rows.append((row if instead is None else own.data[instead], instead))
    # What takes no row's place is added: also a name given twice, so that the rules of the file
    # see it. What leaves out no row has a fault of its own (`rows_left_out_in_vain`).
    further = ((row, place) for place, row in enumerate(own.data) if place not in taken)
    rows += [(row, place) for row, place in further if not _is_in_vain(row, named)]
    moved = {place: number for number, (_, place) in enumerate(rows) if place is not None}
    return replace(
        own,
        data=[row for row, _ in rows],
        lines=_moved(own.lines, moved),
        written=_moved(own.written, moved),
    )


def _name(row: Mapping[str, Any], place: int) -> str:
    """Return what identifies a row: its id as it is written, else its place."""
    name = row.get(_ID)
    return f"{_ID} {name}" if isinstance(name, str | int) else str(place)


def _is_left_out(row: Mapping[str, Any]) -> bool:
    return set(row) == {_ID, LEFT_OUT} and row[LEFT_OUT] is True


def _is_in_vain(row: Mapping[str, Any], named: Collection[str]) -> bool:
    return _is_left_out(row) and isinstance(row[_ID], str | int) and _name(row, -1) not in named


def _moved(places: Mapping[KeyPath, Any], moved: Mapping[int, int]) -> dict[KeyPath, Any]:
    """Return what is known of places in the school's rows, by where the rows stand now."""
    return {
        (moved[where[0]], *where[1:]) if where and isinstance(where[0], int) else where: known
        for where, known in places.items()
        if not where or not isinstance(where[0], int) or where[0] in moved
    }
