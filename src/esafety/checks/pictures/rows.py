"""The rows of a school's register, and the lines on which a picture's own row stands."""

from esafety.school.pictures.register import RegisterRow, row_for, rows_of
from esafety.school.pictures.rights import IMAGES_FILE
from esafety.source_tree.tree import SourceTree


def school_rows(source_tree: SourceTree) -> tuple[RegisterRow, ...]:
    """Return the rows of a school's register, with those it takes from the kit."""
    record = source_tree.records.get(IMAGES_FILE)
    return rows_of(record, of_kit=IMAGES_FILE in source_tree.from_kit)


def own_pictures(source_tree: SourceTree) -> dict[str, bytes]:
    """Return the pictures that a school adds to those of the kit, by path."""
    mine = source_tree.pictures.items()
    return {path: content for path, content in mine if path not in source_tree.from_kit}


def row_places(source_tree: SourceTree, path: str) -> tuple[tuple[str, int], ...]:
    """Return the lines of the school's own row of a picture, as places: file, line."""
    record = source_tree.records.get(IMAGES_FILE)
    row = row_for(path, school_rows(source_tree), own=path not in source_tree.from_kit)
    if record is None or row is None or not row.own:
        return ()
    lines = {line for where, line in record.lines.items() if where[:1] == (row.number,)}
    return tuple((record.path, line) for line in sorted(lines))
