"""A page's Markdown as an edition shows it: without the blocks that are left out.

This happens before anything is rendered, and in the same way for every reader of the text, so
that check, site and paper agree and every language loses the same block.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from esafety.markdown.template_calls import Call, read_template
from esafety.policy.topics.resolution import TopicsInEdition
from esafety.policy.topics.source_blocks import (
    ITEM,
    LIST,
    PARAGRAPH,
    ROW,
    SECTION,
    TABLE,
    SourceBlock,
    source_blocks,
)

TOPIC: Final = "topic"
ONLY: Final = "only"
# A call that shows nothing: on a line of its own, or with the blanks before it.
_CALL: Final = r"\{\{\s*only\s*\((?:(?!\{\{|\}\}).)*?\)\s*\}\}"
_ONLY_CALL: Final = re.compile(
    rf"^[ \t]*(?:{_CALL}[ \t]*)+\n|[ \t]*{_CALL}", re.DOTALL | re.MULTILINE
)
_LINK: Final = re.compile(
    r"(?<!!)\[(?P<words>(?:[^\[\]\\]|\\.|!?\[[^\[\]]*\](?:\([^()]*\))?)*)\]"
    r"\((?P<target>[^()\s]+)(?:\s+(?:\"[^\"]*\"|'[^']*'))?\)(?:\{[^{}]*\})?"
)
_NUMBER: Final = re.compile(r"([0-9]+|[a-z])([.)][ \t])")
_ID: Final = re.compile(r"\{[^{}]*#([\w-]+)[^{}]*\}\s*$")
# Of each sheet below the first heading some title must stay.
_TITLE_LEVEL: Final = 1
# Tells whether a link, by its target, or a call leads to what is left out.
Leads = Callable[[str], bool]
Asks = Callable[[Call], bool]


@dataclass(frozen=True, slots=True)
class ShownText:
    """A page's text as it is shown, and the ids of the headings that were left out of it."""

    body: str
    lost_anchors: frozenset[str] = frozenset()


@dataclass(slots=True)
class _Reading:
    """What decides on each line of a page: whether it stays, whether it holds a lost link."""

    lines: Sequence[str]
    refused: frozenset[int]
    unlinked: frozenset[int]
    dropped: set[int] = field(default_factory=set)


def shown_text(body: str, topics: TopicsInEdition, leads: Leads, asks: Asks) -> ShownText:
    """Return a page's body without what the edition leaves out.

    `leads` tells of a link's target, `asks` of a call that it needs what is left out.
    """
    lines = body.split("\n")
    calls = read_template(body).calls
    refused = frozenset(c.line for c in calls if asks(c) or not _holds(c, topics))
    unlinked = frozenset(_lines_with_lost_links(lines, leads))
    if not refused and not unlinked and not any(call.name == ONLY for call in calls):
        return ShownText(body)
    reading = _Reading(lines, refused, unlinked)
    blocks = source_blocks(body)
    kept = _kept_of(blocks, reading)
    numbers = dict(_new_numbers(kept, lines))
    lost = _anchors(lines, reading.dropped)
    return ShownText(_written(lines, reading, numbers, leads), lost)


def _holds(call: Call, topics: TopicsInEdition) -> bool:
    """Tell whether a call lets the block stay in which it stands."""
    words = [word for word in call.args if word]
    if call.name == TOPIC:
        return any(map(topics.clauses_of, words))
    return call.name != ONLY or any(map(topics.is_chosen, words))


def _lines_with_lost_links(lines: Sequence[str], leads: Leads) -> Iterator[int]:
    for number, line in enumerate(lines):
        if "](" in line and any(leads(link["target"]) for link in _LINK.finditer(line)):
            yield number


def _kept_of(blocks: Iterable[SourceBlock], reading: _Reading) -> list[SourceBlock]:
    """Return the blocks that stay, each with those in it that do; note the lines that go."""
    kept: list[SourceBlock] = []
    for block in blocks:
        left = _left_of(block, reading)
        if left:
            kept.append(left)
            continue
        reading.dropped.update(block.lines)
        if kept and block.kind in (LIST, TABLE) and _introduces(kept[-1], reading):
            reading.dropped.update(kept.pop().lines)
    return kept


def _left_of(block: SourceBlock, reading: _Reading) -> SourceBlock | None:
    """Return what stays of a block; None if it goes whole."""
    if not _stays(block, reading):
        return None
    inner = _kept_of(block.blocks, reading)
    if block.blocks and not inner and _goes_when_empty(block, reading):
        return None
    return replace(block, blocks=tuple(inner))


def _introduces(block: SourceBlock, reading: _Reading) -> bool:
    """Tell whether a paragraph only says what follows: `Okulumuzda:`."""
    return block.kind == PARAGRAPH and _ends_with_colon(block, reading)


def _ends_with_colon(block: SourceBlock, reading: _Reading) -> bool:
    last = reading.lines[block.own_lines[-1]] if block.own_lines else ""
    return _ONLY_CALL.sub("", last).rstrip(" \t\r*_").endswith(":")


def _stays(block: SourceBlock, reading: _Reading) -> bool:
    """Tell whether a block stays by its own lines."""
    own = set(block.own_lines)
    listed = block.kind in (ITEM, ROW)
    return own.isdisjoint(reading.refused) and not (listed and own & reading.unlinked)


def _goes_when_empty(block: SourceBlock, reading: _Reading) -> bool:
    """Tell whether a block goes when all that is in it does.

    An item has words of its own, and a page keeps its title.
    """
    if block.kind == ITEM:
        return _ends_with_colon(block, reading)
    return block.kind != SECTION or block.level != _TITLE_LEVEL


def _new_numbers(blocks: Iterable[SourceBlock], lines: Sequence[str]) -> Iterator[tuple[int, str]]:
    """Yield the marks of items that stay, where one before them went."""
    for block in blocks:
        if block.kind == LIST:
            yield from _renumbered([item.lines[0] for item in block.blocks], block, lines)
        yield from _new_numbers(block.blocks, lines)


def _renumbered(
    items: Sequence[int], block: SourceBlock, lines: Sequence[str]
) -> Iterator[tuple[int, str]]:
    first = _NUMBER.match(lines[block.lines[0]].lstrip(" \t>"))
    for place, number in enumerate(items) if first else ():
        if first:
            yield number, _counted(first[1], place)


def _counted(first: str, place: int) -> str:
    """Return the mark of an item, from that of the first one of its list."""
    return str(int(first) + place) if first.isdecimal() else chr(ord(first) + place)


def _written(
    lines: Sequence[str], reading: _Reading, numbers: Mapping[int, str], leads: Leads
) -> str:
    """Return the lines that stay, their lost links as words, their lists counted anew."""
    kept: list[str] = []
    after_gap = False
    for number, line in enumerate(lines):
        if number in reading.dropped:
            after_gap = True
            continue
        if after_gap and not line.strip() and not "".join(kept[-1:]).strip():
            continue  # one empty line is enough where a block went
        after_gap = False
        text = _without_links(line, leads) if number in reading.unlinked else line
        kept.append(_NUMBER.sub(rf"{numbers[number]}\g<2>", text, 1) if number in numbers else text)
    return _ONLY_CALL.sub("", "\n".join(kept))


def _without_links(line: str, leads: Leads) -> str:
    return _LINK.sub(lambda link: link["words"] if leads(link["target"]) else link[0], line)


def _anchors(lines: Sequence[str], dropped: Iterable[int]) -> frozenset[str]:
    """Return the ids of the headings among dropped lines."""
    found = (_ID.search(lines[number]) for number in dropped if "#" in lines[number])
    return frozenset(one[1] for one in found if one)
