"""Articles of a regulation: their paragraphs (1), (2) …, and a title that stands in their line."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from esafety.importing.block import BOLD_OFF, BOLD_ON, Block, Remark
from esafety.importing.structure.headings import names_part
from esafety.importing.structure.markers import Marker, marker_of, typed_marker
from esafety.importing.structure.patterns import ARTICLE, ARTICLE_TITLE, BRACKET, CITED, MARKERS
from esafety.importing.structure.pieces import Piece
from esafety.importing.structure.shapes import is_capitals, is_name, is_sentence

_BOLD: Final = rf"[{BOLD_ON}{BOLD_OFF}\s]*"
# MADDE 1 – (1) Words: the first paragraph of an article in its line.
_FIRST: Final = re.compile(rf"{_BOLD}\(1\)")
_COUNTED: Final = re.compile(rf"{_BOLD}\((\d{{1,2}})\)")
# Names in one sentence.
_MOST_NAMED: Final = 12
_NEXT: Final = re.compile(rf"(?<=[.;:!?])\s+(?=\(\d{{1,2}}\)\s*(?!{CITED})[^\W_])")


def with_paragraphs(blocks: Sequence[Block], remarks: list[Remark]) -> Iterator[Block]:
    """Yield the blocks; paragraphs (1), (2) of an article are blocks wherever they stand.

    A heading ends an article: what is numbered below it belongs to no article before it. One
    remark names the articles that had some, the first of many.
    """
    name, found = "", dict[str, Block]()
    for block in blocks:
        article = _article(block)
        text = block.text.strip()[len(article) :].lstrip()
        first = bool(article and _FIRST.match(text))
        if article or _is_heading(block):
            name = _bare(article)
        paragraphs = _numbered(text) if name and (first or not article) else [text]
        if first:
            yield replace(block, text=name)
        if first or len(paragraphs) > 1:
            apart = block.apart and not first
            yield from _paragraphs(replace(block, apart=apart), article, paragraphs)
            found.setdefault(name, block)
        else:
            yield block
    remarks += _named_together(found)


def _named_together(articles: Mapping[str, Block]) -> Iterator[Remark]:
    """Yield one remark, at the first of some articles, that names them, the first of many."""
    if articles:
        more = " …" if len(articles) > _MOST_NAMED else ""
        named = f"{', '.join([*articles][:_MOST_NAMED])}{more}"
        yield Remark.of(next(iter(articles.values())), "import-paragraphs", articles=named)


def _is_heading(block: Block) -> bool:
    return bool(block.level) or names_part(block) or is_capitals(block.plain)


def _article(block: Block) -> str:
    """Return how a block names its article, with marks of bold type; empty for all else.

    A title that stands before its first paragraph belongs to the name.
    """
    text = block.text.strip()
    bold = BOLD_ON if text.startswith(BOLD_ON) else ""
    found = MARKERS[ARTICLE].match(text, len(bold))
    if not found or block.level or block.rows:
        return ""
    titled = ARTICLE_TITLE.match(text, found.end())
    named = titled and is_name(_bare(titled["title"]))
    return text[: titled.end() if titled and named else found.end()]


def _bare(article: str) -> str:
    return article.strip(f" –—-.:){BOLD_ON}{BOLD_OFF}")


def _numbered(text: str) -> list[str]:
    """Return the paragraphs of a text that counts them on: (1), (2), (3)."""
    parts = _NEXT.split(text)
    numbers = [int(found[1]) if (found := _COUNTED.match(part)) else 0 for part in parts]
    counted = all(after == before + 1 for before, after in pairwise(numbers))
    return parts if numbers[0] and counted else [text]


def _paragraphs(block: Block, article: str, texts: Sequence[str]) -> Iterator[Block]:
    """Yield the paragraphs of an article; bold type that began with its name ends with it."""
    open_bold = article.count(BOLD_ON) > article.count(BOLD_OFF)
    for place, text in enumerate(texts):
        plain = text.replace(BOLD_OFF, "", 1) if open_bold and not place else text
        yield replace(block, text=plain, apart=block.apart and not place)


def between_paragraphs(blocks: Sequence[Block]) -> set[int]:
    """Return the places of the lines between two paragraphs, (1) and (2), of one article."""
    found, held = set[int](), list[int]()
    last: Marker | None = None
    for place, block in enumerate(blocks):
        marker = typed_marker(block)
        if marker and marker.kind == BRACKET:
            found |= {*held} if marker.follows(last) else set()
            last, held = marker, []
        elif (marker and marker.kind == ARTICLE) or _is_heading(block):
            last, held = None, []
        elif last:
            held.append(place)
    return found


def with_titles_joined(pieces: Sequence[Piece]) -> list[Piece]:
    """Return the pieces; `Madde 1 – Amaç` alone in its line is one clause with its paragraph."""
    found: list[Piece] = []
    for piece in pieces:
        if found and _is_titled_article(found[-1]) and _is_text(piece):
            title, block = found[-1].block, piece.block
            text = f"{BOLD_ON}{title.words}{BOLD_OFF} {block.text}"
            found[-1] = replace(found[-1], block=replace(title, text=text))
        else:
            found.append(piece)
    return found


def _is_titled_article(piece: Piece) -> bool:
    marker = marker_of(piece.block.plain)
    if not marker or marker.kind != ARTICLE or piece.heading:
        return False
    title = piece.block.plain[len(marker.written) :].strip(" –-:.")
    return BOLD_ON not in piece.block.text.strip(BOLD_ON) and (not title or is_name(title))


def _is_text(piece: Piece) -> bool:
    block = piece.block
    marked = piece.heading or block.depth or block.rows or marker_of(block.plain)
    return not marked and is_sentence(block.plain)
