"""Faces in pictures that nobody registered, or that are registered as showing nobody.

A detector misses faces that are turned away, blurred or small, and it may see one in a wall: what
it finds is for a person to look at, and what it does not find proves nothing.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Final

from esafety.checks.pictures.face_cache import cached_faces
from esafety.checks.pictures.rows import own_pictures, row_places, school_rows
from esafety.images.check import RASTER, ending_of, faults_of
from esafety.images.faces.detector import Box, NoDetectorError
from esafety.problems.problem import Problem
from esafety.school.pictures.register import RegisterRow, row_for
from esafety.school.pictures.rights import CONSENT_FORMS, DRAWING, IMAGES_FILE
from esafety.source_tree.tree import SourceTree
from esafety.text.typefaces import Typefaces

Look = Callable[[bytes], tuple[Box, ...]]
# What a file tells beside its picture does not keep it from being opened.
_OPENS: Final = frozenset(("picture-tells-more",))


def check_faces(source_tree: SourceTree, look: Look = cached_faces) -> Iterator[Problem]:
    """Yield each picture with a face in it that no row says is shown, with where it is.

    Where the detector is missing one problem says so.
    """
    rows = school_rows(source_tree)
    for path, content in own_pictures(source_tree).items():
        row = row_for(path, rows, own=True)
        if not _is_looked_at(path, content, row, source_tree.typefaces):
            continue
        try:
            boxes = look(content)
        except NoDetectorError:
            yield Problem(path, 1, "faces-not-looked-for")
            return
        if boxes:
            yield _problem(source_tree, path, row, boxes)


def _is_looked_at(path: str, content: bytes, row: RegisterRow | None, typefaces: Typefaces) -> bool:
    """Tell whether faces are looked for: a picture of pixels that opens, no drawing of anybody."""
    ending = ending_of(path)
    settled = row is not None and (row.kind == DRAWING or row.shows in CONSENT_FORMS)
    if settled or ending not in RASTER:
        return False
    return {fault.key for fault in faults_of(ending, content, typefaces)} <= _OPENS


def _problem(
    source_tree: SourceTree, path: str, row: RegisterRow | None, boxes: tuple[Box, ...]
) -> Problem:
    places = "; ".join(f"{b.left},{b.top} {b.width}×{b.height}" for b in boxes)
    params = {"path": path, "count": len(boxes), "places": places}
    if row is None:
        return Problem(path, 1, "picture-with-face", params)
    record = source_tree.records[IMAGES_FILE]
    problem = record.problem((row.number, "shows"), "picture-with-face", **params)
    return replace(problem, silenced_at=row_places(source_tree, path))
