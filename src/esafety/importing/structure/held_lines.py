"""Lines without a marker that stand amid the items of a clause belong to it.

A paragraph or a table between (1) and (2) ends no article, and neither does what closes a list:
`… ifade eder.` below a) and b).
"""

from collections.abc import Iterator, Sequence
from typing import Final

from esafety.importing.block import Block
from esafety.importing.chapters import ImportedPart
from esafety.importing.structure.list_depths import row_of
from esafety.importing.structure.markers import Marker, counted_marker, typed_marker
from esafety.importing.structure.patterns import ARTICLE, BRACKET, BULLET
from esafety.importing.structure.shapes import announces, goes_on, is_sentence, leads_in

_UNFINISHED: Final = (":", ";", ",")
_FEW_WORDS: Final = 3


def held_depth(parts: Sequence[ImportedPart], run: Sequence[Block], after: Block | None) -> int:
    """Return the depth of the item to which the first of a run of lines belongs; 0 if to none.

    `parts` are those before it, `after` is the item behind the run, if there is one.
    """
    items = [*_open_items(parts)]
    if not items or not parts[-1].depth:
        return 0
    return _before_next(items, run, after) or _as_rest(items, parts[-1], run, after)


def _open_items(parts: Sequence[ImportedPart]) -> Iterator[ImportedPart]:
    """Yield the last item and those it stands below, up to its clause."""
    depth = 0
    for part in reversed(parts):
        if part.kind == "item" and (part.depth < depth or not depth):
            yield part
            depth = part.depth
        if depth == 1:
            return


def _before_next(items: Sequence[ImportedPart], run: Sequence[Block], after: Block | None) -> int:
    """Return the depth where the item behind the lines goes on with a list of the clause."""
    marker = (typed_marker(after) or counted_marker(after)) if after else None
    if not after or (marker and marker.kind == ARTICLE):
        return 0
    row, article = row_of(after, marker), _is_article(items[-1])
    same = next((one for one in items[:-1] if row_of(one.block, one.marker) == row), None)
    if same and marker and marker.kind != BULLET:
        return same.depth if _counts_on(marker, same.marker, article=article) else 0
    if not (article or (same and after.depth > 1)) or not all(map(_is_text, run)):
        return 0
    if same:
        return same.depth - (1 if leads_in(run[-1].plain) else 0)
    lines = [block for block in run if not block.rows]
    return _owner(items).depth if len(lines) <= 1 and all(map(_leads_on, lines)) else 0


def _is_article(item: ImportedPart) -> bool:
    return bool(item.marker and item.marker.kind == ARTICLE)


def _counts_on(own: Marker, before: Marker | None, *, article: bool) -> bool:
    """Tell whether a marker is the next of a row; paragraphs of an article may leave one out."""
    later = own.kind == BRACKET and before and int(own.value) > int(before.value)
    return own.follows(before) or bool(article and later)


def _is_text(block: Block) -> bool:
    """Tell whether a line is a sentence or a table; names, as people sign, are none."""
    return bool(block.rows) or is_sentence(block.plain)


def _leads_on(block: Block) -> bool:
    return announces(block.plain) or len(block.plain.split()) > _FEW_WORDS


def _as_rest(
    items: Sequence[ImportedPart], last: ImportedPart, run: Sequence[Block], after: Block | None
) -> int:
    """Return the depth where a line goes on with what stands unfinished before it."""
    block, marker = run[0], typed_marker(after) if after else None
    small = goes_on(block.words) and not block.rows
    unfinished = last.block.plain.endswith(_UNFINISHED) and _is_article(items[-1])
    caption = len(run) == 1 and marker and marker.kind == ARTICLE and not is_sentence(block.plain)
    if not (small or (unfinished and not caption)):
        return 0
    if last.kind != "item":
        return last.depth
    owner = _owner(items)
    inside = owner is not last or last.depth > 1 or last.block.plain.endswith(_UNFINISHED)
    return owner.depth if inside else 0


def _owner(items: Sequence[ImportedPart]) -> ImportedPart:
    """Return the item to which a line behind the last one belongs: the one that leads in a list."""
    last = items[0]
    above = next((one for one in items if one.depth < last.depth), None)
    listed = above and above.block.plain.endswith(_UNFINISHED)
    return above if above and listed and not leads_in(last.block.plain) else last
