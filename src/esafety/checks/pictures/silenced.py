"""What pictures say of people and an editor silenced: in the drawing, or in its row."""

from collections.abc import Iterator
from typing import Final

from esafety.checks.personal_data.pictures import found_in_picture
from esafety.checks.pictures.rows import row_places
from esafety.school.pictures.rights import IMAGES_FILE
from esafety.source_tree.tree import SourceTree

_RULE: Final = "personal-data"


def silenced_in_pictures(source_tree: SourceTree) -> Iterator[str]:
    """Yield the values that the check of the sources counts as silenced in pictures."""
    silenced = {
        (one.path, one.covers)
        for one in source_tree.silences
        if one.words.rule == _RULE and one.words.on
    }
    files = {path for path, _ in silenced}
    for path, content in source_tree.pictures.items():
        if path in files or IMAGES_FILE in files:
            in_row = not silenced.isdisjoint(row_places(source_tree, path))
            for finding, line in found_in_picture(path, content):
                if in_row or (path, line.number) in silenced:
                    yield finding.value
