"""What stands between double braces in a page: a call with plain words, and nothing else.

Whoever may edit a page may not run code, so no expression of the template language is taken:
no filter, loop, condition or attribute beyond the named facts. The check tells what is refused
with its line; the build evaluates nothing else (site/macros/sandbox.py).
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final

from jinja2 import Environment, TemplateSyntaxError, nodes
from pydantic import TypeAdapter

from esafety.storage.cache.results import cached_by_program
from esafety.text.shortened import shortened

# `{#id}` is how other programs write a heading's id; here it would begin a comment.
_ID_WITHOUT_BLANK: Final = re.compile(r"\{#([\w-]+)[ \t]*\}")
# As Jinja counts lines.
_LINE_END: Final = re.compile(r"\r\n|\r|\n")
_MARKS_IN_WORDS: Final = re.compile(r"[{}\x00-\x1f\x7f]")
_REFUSED: Final = {
    "comment_begin": "template-comment",
    "block_begin": "template-statement",
    "raw_begin": "template-statement",
}
# What begins anything that is not plain words, and a line end that Jinja would change.
_NO_PLAIN_WORDS: Final = re.compile(r"\{[{%#]|\r")
_JINJA: Final = Environment(autoescape=True)
_PLAIN_MARKS: Final = {"variable_begin": "{{", "variable_end": "}}"}
_SHOWN: Final = 60


@dataclass(frozen=True, slots=True)
class Call:
    """A fact or block asked for: its name, the words handed to it, its line from 0.

    A word that is no plain text is None. `called` tells whether there are parentheses.
    """

    name: str
    args: tuple[str | None, ...]
    line: int
    called: bool


@dataclass(frozen=True, slots=True)
class TemplateFault:
    """What may not stand between braces: its line from 0, the sentence, what fills its gaps."""

    line: int
    key: str
    params: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class TemplateReading:
    """The calls of a page and what is refused.

    `pieces` is the whole text, its calls among the words between them; empty if one is refused.
    """

    calls: tuple[Call, ...] = ()
    faults: tuple[TemplateFault, ...] = ()
    pieces: tuple[str | Call, ...] = ()


_READING: Final = TypeAdapter(TemplateReading)


# A dozen rules and the pages themselves ask for the calls of the same text.
@lru_cache(maxsize=4096)
def read_template(body: str) -> TemplateReading:
    """Return the calls in a page's text and everything between braces that is no call.

    A newline at the end is none of the page, as in Jinja.
    """
    page = body.removesuffix("\n")
    text = page.strip("\n")
    before = len(page) - len(page.lstrip("\n"))
    # The check reads a page with the empty lines around it, MkDocs without them.
    return _moved(_read(text), before, page[before + len(text) :])


def _moved(reading: TemplateReading, before: int, after: str) -> TemplateReading:
    """Return what was read of a text as it stands below empty lines and above others."""
    if not before and not after:
        return reading
    faults = tuple(replace(fault, line=fault.line + before) for fault in reading.faults)
    pieces = tuple(
        replace(piece, line=piece.line + before) if isinstance(piece, Call) else piece
        for piece in reading.pieces
    )
    calls = tuple(replace(call, line=call.line + before) for call in reading.calls)
    return TemplateReading(calls, faults, ("\n" * before, *pieces, after) if not faults else ())


@lru_cache(maxsize=1024)
def _read(body: str) -> TemplateReading:
    if not _NO_PLAIN_WORDS.search(body):
        return TemplateReading(pieces=(body,) if body else ())
    parts = ("calls of a page", body)
    return cached_by_program(_READING, parts, lambda: _parsed(body), keep=_is_sound)


def _is_sound(reading: TemplateReading) -> bool:
    return not reading.faults


def _parsed(body: str) -> TemplateReading:
    lines = _LINE_END.split(body)
    faults = [
        TemplateFault(number, "id-without-blank", {"anchor": found[1]})
        for number, line in enumerate(lines)
        for found in _ID_WITHOUT_BLANK.finditer(line)
    ]
    told = frozenset(fault.line for fault in faults)
    text = _ID_WITHOUT_BLANK.sub(r"{ #\1}", body)
    try:
        faults += [f for f in _mark_faults(text, lines) if f.line not in told]
        if any(fault.key == "template-statement" for fault in faults):
            return TemplateReading((), tuple(faults))
        pieces = tuple(_pieces(_JINJA.parse(text), lines, faults))
    except TemplateSyntaxError as error:
        faults.append(_unclosed(error.lineno - 1, str(error.message)))
    except (RecursionError, ValueError, OverflowError) as error:  # (((…, 9999…
        faults.append(_unclosed(0, type(error).__name__))
    else:
        calls = tuple(piece for piece in pieces if isinstance(piece, Call))
        return TemplateReading(calls, tuple(faults), () if faults else pieces)
    return TemplateReading((), tuple(faults))


def _unclosed(line: int, why: str) -> TemplateFault:
    return TemplateFault(line, "call-not-closed", {"why": why})


def _mark_faults(text: str, lines: list[str]) -> Iterator[TemplateFault]:
    """Yield comments and statements; and marks that would take the blanks beside them away."""
    for number, kind, mark in _JINJA.lex(text):
        if key := _fault_of(kind, mark):
            shown = {"shown": shortened(lines[number - 1].strip(), _SHOWN)}
            yield TemplateFault(number - 1, key, shown)


def _fault_of(kind: str, mark: str) -> str:
    """Return what is wrong with a mark of Jinja; empty if nothing is."""
    is_plain = mark.strip() == _PLAIN_MARKS.get(kind, mark.strip())
    return _REFUSED.get(kind, "" if is_plain else "template-expression")


def _pieces(
    tree: nodes.Template, lines: list[str], faults: list[TemplateFault]
) -> Iterator[str | Call]:
    """Yield the words and the calls of a parsed page; what is no call joins the faults."""
    pieces = (piece for output in tree.body for piece in output.iter_child_nodes())
    for piece in pieces:
        if isinstance(piece, nodes.TemplateData):
            yield piece.data
            continue
        found = _call(piece)
        if found:
            yield found
        if not found or not _is_plain(piece):
            line = piece.lineno - 1
            shown = {"shown": shortened(lines[line].strip(), _SHOWN)}
            faults.append(TemplateFault(line, "template-expression", shown))


def _call(piece: nodes.Node) -> Call | None:
    called = isinstance(piece, nodes.Call)
    name = _name(piece.node if isinstance(piece, nodes.Call) else piece)
    args = tuple(_word(one) for one in piece.args) if isinstance(piece, nodes.Call) else ()
    return Call(name, args, piece.lineno - 1, called) if name else None


def _is_plain(piece: nodes.Node) -> bool:
    """Tell whether a call names nothing beside its words in their order."""
    extra = isinstance(piece, nodes.Call) and (piece.kwargs, piece.dyn_args, piece.dyn_kwargs)
    return not extra or not any(extra)


def _name(node: nodes.Node) -> str | None:
    """Return `contact` or `school.name`; None for any longer way or other expression."""
    if isinstance(node, nodes.Name):
        return node.name
    if isinstance(node, nodes.Getattr) and isinstance(node.node, nodes.Name):
        return f"{node.node.name}.{node.attr}"
    return None


def _word(node: nodes.Expr) -> str | None:
    plain = isinstance(node, nodes.Const) and isinstance(node.value, str)
    word = str(node.value) if plain and isinstance(node, nodes.Const) else None
    return None if word is None or _MARKS_IN_WORDS.search(word) else word
