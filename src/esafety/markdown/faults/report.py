"""Everything in a page's Markdown that would be shown otherwise than it was written."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from typing import Final

from esafety.markdown.faults.attributes.written_lines import WrittenLines
from esafety.markdown.faults.element_faults import tree_faults
from esafety.markdown.faults.excerpt import excerpt
from esafety.markdown.faults.html_allowlist import balance_faults, html_faults
from esafety.markdown.faults.invisible_marks import invisible_marks
from esafety.markdown.faults.list_nesting import nesting_faults
from esafety.markdown.faults.literal_marks import shown_marks
from esafety.markdown.faults.lost_words import list_markers, lost_words
from esafety.markdown.faults.misread_marks import misread_marks
from esafety.markdown.faults.source_marks import source_faults
from esafety.markdown.list_blocks import blocks_of, given_id
from esafety.markdown.rendered_words import Located, line_holding, words_of
from esafety.markdown.renderer import (
    ADDED,
    RenderedMarkdown,
)
from esafety.problems.problem import Fault

_BRACES: Final = re.compile(r"\{\{|\{%|\{#(?![\w-]+ *\})")
# Fences whose content another program would draw; here it is shown as it stands.
_DRAWN: Final = re.compile(r"^\s*(?:`{3,}|~{3,})\s*\{?\.?(mermaid|plantuml|dot|math|latex|tex)\b")
_BOX: Final = re.compile(r"^[ >]*(?:!!!|\?\?\?\+?|>\s*\[!)")
_FEW: Final = 8
_RENUMBERING: Final = ("list-renumbered", "lists-joined", "letters-as-list")


def page_faults(
    text: str, lines: list[str], rendering: RenderedMarkdown, located: Located, *, chapter: bool
) -> Iterator[Fault]:
    """Yield what of a rendered text would be shown otherwise than written: line from 0, key, facts.

    `lines` are those of the text. What is written between braces in a `chapter` is shown.
    """
    nesting = list(nesting_faults(rendering, located, lines, numbered=chapter))
    given = WrittenLines(lines, located)
    reported = [*_html(rendering, given, lines), *_tree(rendering, given, lines)]
    yield from nesting
    yield from reported
    written = [*invisible_marks(lines), *source_faults(lines)]
    yield from written
    # A box that is not set in may also have the wrong quotes: both are to be mended at once.
    odd = {line for line, key, _ in written if key != "empty-box"}
    # Behind a fence that stays open nothing is what it was meant to be.
    fences = (line for line, key, _ in written if key == "shown-fence")
    last = next(fences, len(lines))
    marks = [*shown_marks(rendering, located), *misread_marks(rendering, located)]
    yield from (one for one in marks if one[0] not in odd and one[0] < last)
    yield from _drawn(lines)
    yield from _chapter_braces(lines) if chapter else ()
    yield from _clause_ids(rendering, given) if chapter else ()
    yield from _lost(text, rendering, located, [*nesting, *reported, *written])


def _html(rendering: RenderedMarkdown, given: WrittenLines, lines: list[str]) -> Iterator[Fault]:
    reached = 0
    for pieces in rendering.raw_by_block():
        reported = False
        for piece in (one.strip() for one in pieces if one.lstrip().startswith("<")):
            reached = _written_on(piece, lines, reached)
            for key, params in html_faults(piece):
                reported = True
                named = _is_rewritten(piece, lines) and params.get("name")
                yield given.given(str(named), reached) if named else reached, key, params
        for key, params in balance_faults(pieces) if not reported else ():
            yield reached, key, params


def _tree(rendering: RenderedMarkdown, written: WrittenLines, lines: list[str]) -> Iterator[Fault]:
    """Yield what is wrong with elements, each on the line that gives it."""
    # A kind of box becomes a class: it is reported where the box begins.
    kinds = {word for line in lines if _BOX.match(line) for word in words_of(line.casefold())}
    for element, (key, params) in tree_faults(rendering):
        name = str(params.get("name"))
        of_box = key == "class-not-allowed" and kinds.issuperset(words_of(name))
        if not of_box or name in ADDED:
            yield written.line(element, params), key, params


def _written_on(piece: str, lines: list[str], reached: int) -> int:
    """Return the line from `reached` on that holds the beginning of some words."""
    begin = piece.split("\n", maxsplit=1)[0].rstrip()
    places = (range(start, len(lines)) for start in (reached, 0))
    return line_holding(begin, lines, places, reached)


def _is_rewritten(piece: str, lines: list[str]) -> bool:
    """Tell whether a piece of HTML stands nowhere as it is: the renderer made it of a fence."""
    begin = piece.split("\n", maxsplit=1)[0].rstrip()
    return not any(begin in line for line in lines)


def _drawn(lines: list[str]) -> Iterator[Fault]:
    for number, line in enumerate(lines):
        if found := _DRAWN.match(line):
            yield number, "shown-diagram", {"language": found[1]}


def _chapter_braces(lines: list[str]) -> Iterator[Fault]:
    for number, line in enumerate(lines):
        if found := _BRACES.search(line):
            yield number, "braces-in-chapter", {"shown": excerpt(line[found.start() :])}


def _clause_ids(rendering: RenderedMarkdown, given: WrittenLines) -> Iterator[Fault]:
    """Yield each id given to a clause or to its list: the site gives clauses theirs itself."""
    lists = (block for block in blocks_of(rendering.root, given_id) if block.is_list)
    for block in lists:
        for element in (block.element, *(item for _, item in block.items())):
            if anchor := element.get("id"):
                params: dict[str, object] = {"name": f"#{anchor}"}
                yield given.line(element, params), "clause-with-id", params


def _lost(
    text: str, rendering: RenderedMarkdown, located: Located, reported: list[Fault]
) -> Iterator[Fault]:
    """Yield one sentence for each line that lost words, but where its cause was reported."""
    by_line: dict[int, list[str]] = defaultdict(list)
    at, markers = _renumbered(text.split("\n"), rendering, located, reported)
    # A number lost on the page is the list's own before it is another's.
    for word, line in sorted(
        lost_words(text, rendering, located), key=lambda one: one[1] not in at
    ):
        if markers[word.casefold()] > 0:
            markers[word.casefold()] -= 1
        else:
            by_line[line].append(word)
    reported_lines = {line for line, _, _ in reported}
    for line, words in by_line.items():
        if line not in reported_lines:
            yield line, "words-not-rendered", {"words": ", ".join(words[:_FEW])}


def _renumbered(
    lines: list[str], rendering: RenderedMarkdown, located: Located, reported: list[Fault]
) -> tuple[set[int], Counter[str]]:
    """Return the lines of lists reported to be shown with other numbers, and their numbers."""
    at: set[int] = set()
    markers: Counter[str] = Counter()
    for line, key, _ in reported:
        if key in _RENUMBERING and line not in at:
            around, written = list_markers(line, rendering, located, lines)
            at |= around
            markers += written
    return at, markers
