"""What a file holds, whatever its form: blocks of text in their order, with their places."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from esafety.problems.problem import Problem, Unit
from esafety.text.shortened import shortened

# Where bold type begins and ends in the text of a block; letters of nobody's alphabet.
BOLD_ON: Final = "\ue010"
BOLD_OFF: Final = "\ue011"
# Stands before a text that begins like a marker and is none.
NO_MARKER: Final = "\ue012"
# Stands before an I, V or X that is a letter of the alphabet and no Roman number.
LETTER: Final = "\ue013"
# Stands between a number that counts a clause and a word that would be counted: "2. Sınıf".
COUNTS: Final = "\ue014"
# Letters of a paragraph by which an editor finds it.
_QUOTED: Final = 50
WITHOUT_BOLD: Final = {ord(BOLD_ON): None, ord(BOLD_OFF): None}
# Two blocks that became one have marks within.
OTHER_MARKS: Final = {ord(NO_MARKER): None, ord(LETTER): None, ord(COUNTS): None}
WITHOUT_MARKS: Final = {**WITHOUT_BOLD, **OTHER_MARKS}


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, a heading, an item of a list or a table.

    `line` is its line, or its number among the paragraphs of a document; `page` that of a PDF.
    `level` is that of its heading style and `depth` that of its list, 0 for none; `indent` counts
    the blanks before it. What stands `apart` has an empty line before it;
    `anchor` is the id that was given to a heading. What `is_inside` and no item itself belongs to
    the item before it; `note` is the mark of the footnote that it belongs to. `label` is what a
    word processor counts before it by itself, `(1)`.
    """

    line: int
    text: str
    page: int = 0
    level: int = 0
    depth: int = 0
    indent: int = 0
    apart: bool = True
    is_title: bool = False
    anchor: str = ""
    is_inside: bool = False
    note: str = ""
    label: str = ""
    rows: tuple[tuple[str, ...], ...] = ()

    @property
    def plain(self) -> str:
        """Return its text without marks of bold type."""
        return self.text.translate(WITHOUT_BOLD).strip()

    @property
    def words(self) -> str:
        """Return what is read of it."""
        return self.text.translate(WITHOUT_MARKS).strip()

    @property
    def is_bold(self) -> bool:
        """Tell whether all of it is set in bold type."""
        text = self.text.strip()
        whole = text.startswith(BOLD_ON) and text.endswith(BOLD_OFF)
        return whole and text.count(BOLD_ON) == 1


@dataclass(frozen=True, slots=True)
class Remark:
    """What was unsure at a place, and what was decided; `left_out` are words not taken over.

    What is said of the whole file has the line 0.
    """

    line: int
    key: str
    params: Mapping[str, object] = field(default_factory=dict, hash=False)
    page: int = 0
    left_out: str = ""

    @classmethod
    def of(cls, block: Block, key: str, **params: object) -> "Remark":
        """Return a remark on a block, at its place."""
        return cls(block.line, key, params, block.page)

    def problem(self, name: str) -> Problem:
        """Return it as a note in a file."""
        place = f"{name}#page={self.page}" if self.page else name
        unit: Unit = "line" if self.line else "file"
        line = max(self.line, 1)
        return Problem(place, line, self.key, self.params, severity="note", unit=unit)


@dataclass(frozen=True, slots=True)
class Source:
    """A file that was read.

    `written` are its texts by place, read by another way than its blocks where there is one:
    the words that must arrive. In `markdown` the marks are meant and stay. `unit` is what its
    places are counted in.
    """

    blocks: Sequence[Block]
    written: Sequence[tuple[int, str]]
    remarks: Sequence[Remark] = ()
    markdown: bool = False
    unit: Unit = "line"

    def placed(self, problems: Iterable[Problem]) -> Iterator[Problem]:
        """Yield problems in the file, each with its place as an editor finds it there.

        A word processor shows no numbers of paragraphs: it finds one by how it begins.
        """
        words = {place: " ".join(text.split()) for place, text in reversed(self.written)}
        for problem in problems:
            if self.unit == "line" or problem.unit == "file":
                yield problem
            else:
                quote = shortened(words.get(problem.line, ""), _QUOTED)
                yield replace(problem, unit=self.unit, quote=quote)


class UnreadableSourceError(Exception):
    """A file that cannot be taken over; carries the key of the sentence and its facts."""

    def __init__(self, key: str, **params: object) -> None:
        self.key = key
        self.params = params
        super().__init__(key)
