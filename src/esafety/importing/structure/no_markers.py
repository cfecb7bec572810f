"""What begins like a marker and stands in no row is the beginning of a sentence."""

from collections.abc import Sequence
from dataclasses import replace

from esafety.importing.block import NO_MARKER, Block
from esafety.importing.structure.markers import Marker, marker_of


def with_no_markers(blocks: Sequence[Block]) -> list[Block]:
    """Return the blocks; one that only seems to have a marker is marked as having none."""
    markers = [None if block.depth else marker_of(block.plain) for block in blocks]
    around = zip([None, *markers], markers, [*markers[1:], None], strict=False)
    alone = [_is_alone(*three) for three in around]
    return [
        replace(block, text=f"{NO_MARKER}{block.text}") if no_marker else block
        for block, no_marker in zip(blocks, alone, strict=True)
    ]


def _is_alone(before: Marker | None, own: Marker | None, after: Marker | None) -> bool:
    in_row = own and (own.follows(before) or (after and after.follows(own)))
    return bool(own and own.may_be_words and not in_row)
