"""A page's Markdown as an edition shows it: without the blocks that are left out.

This happens before anything is rendered, and in the same way for every reader of the text, so
that check, site and paper agree and every language loses the same block.
"""

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from esafety.markdown.template_calls import Call, read_template
from esafety.policy.topics.resolution import Citations, TopicsInEdition, parse_choice
from esafety.policy.topics.source_block import (
    ITEM,
    LIST,
    PARAGRAPH,
    ROW,
    SECTION,
    TABLE,
    SourceBlock,
)
from esafety.policy.topics.source_blocks import source_blocks

TOPIC: Final = "topic"
ONLY: Final = "only"
CLAUSE: Final = "clause"
# A call that shows nothing, with the blanks before it.
_ONLY_CALL: Final = re.compile(r"[ \t]*\{\{\s*only\s*\((?:(?!\{\{|\}\}).)*?\)\s*\}\}")
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
    """A page's text as it is shown, and the ids of the headings that were left out of it.

    `lines` are the numbers that its lines had, from 0; none where it is shown as it was written.
    `cited` is what it rests on.
    """

    body: str
    lost_anchors: frozenset[str] = frozenset()
    lines: tuple[int, ...] = ()
    cited: Citations = field(default_factory=Citations)

    def written_line(self, line: int) -> int:
        """Return which line of the written text a line of the shown one was, both from 0."""
        return self.lines[min(line, len(self.lines) - 1)] if self.lines else line


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
        return ShownText(body, cited=_cited(calls, topics, ()))
    reading = _Reading(lines, refused, unlinked)
    blocks = source_blocks(body)
    kept = _kept_of(blocks, reading)
    numbers = dict(_new_numbers(kept, lines))
    shown = list(_shown(lines, reading, numbers, leads))
    body = "\n".join(text for _, text in shown)
    places = tuple(place for place, _ in shown)
    cited = _cited(calls, topics, reading.dropped)
    return ShownText(body, _anchors(lines, reading.dropped), places, cited)


def _holds(call: Call, topics: TopicsInEdition) -> bool:
    """Tell whether a call lets the block stay in which it stands."""
    words = [word for word in call.args if word]
    if call.name == TOPIC:
        return any(map(topics.clauses_of, words))
    return call.name != ONLY or any(map(topics.is_chosen, words))


def _cited(calls: Sequence[Call], topics: TopicsInEdition, dropped: Collection[int]) -> Citations:
    """Return what a page's calls name, and which of that is shown: not on a line that went."""
    shown = [call for call in calls if call.line not in dropped]
    clauses = (word for call in shown if call.name == CLAUSE for word in call.args if word)
    chosen = (topic for call in shown for word, topic in _topics(call) if topics.is_chosen(word))
    named = frozenset(topic for call in calls for _, topic in _topics(call))
    return Citations(tuple(dict.fromkeys(clauses)), tuple(dict.fromkeys(chosen)), named)


def _topics(call: Call) -> Iterator[tuple[str, str]]:
    """Yield each word of a call that names a topic or a choice, with the topic."""
    for word in call.args if call.name in (TOPIC, ONLY) else ():
        choice = parse_choice(word or "")
        if word and choice:
            yield word, choice.topic


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


def _shown(
    lines: Sequence[str], reading: _Reading, numbers: Mapping[int, str], leads: Leads
) -> Iterator[tuple[int, str]]:
    """Yield the lines that stay, their lost links as words, their lists counted anew."""
    after_gap, before = False, ""
    for place, line in enumerate(lines):
        if place in reading.dropped:
            after_gap = True
            continue
        if after_gap and not line.strip() and not before.strip():
            continue  # one empty line is enough where a block went
        text = _ONLY_CALL.sub("", line)
        if line.strip() and not text.strip():
            continue  # nothing but such calls
        after_gap, before = False, text
        text = _without_links(text, leads) if place in reading.unlinked else text
        yield place, _NUMBER.sub(rf"{numbers[place]}\g<2>", text, 1) if place in numbers else text


def _without_links(line: str, leads: Leads) -> str:
    return _LINK.sub(lambda link: link["words"] if leads(link["target"]) else link[0], line)


def _anchors(lines: Sequence[str], dropped: Iterable[int]) -> frozenset[str]:
    """Return the ids of the headings among dropped lines."""
    found = (_ID.search(lines[number]) for number in dropped if "#" in lines[number])
    return frozenset(one[1] for one in found if one)
