"""What the rules found in a school, cached for the command that reads the very same school next.

A publication reads the school that a build has just checked.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Final

from pydantic import TypeAdapter

from esafety.content.check import problems_once
from esafety.problems.problem import Problem
from esafety.source_tree.file_tree import TextsByPath
from esafety.source_tree.tree import SourceTree
from esafety.source_tree.unread_files import Unread
from esafety.storage.cache.results import cached_by_program
from esafety.storage.kit import release

_FINDINGS: Final = TypeAdapter(list[Problem])
# What a cache gives back as it was; words in each language would come back as another kind.
_PLAIN: Final = (str, int, bool)


def findings_once(
    tree: TextsByPath, source_tree: SourceTree, *, preview: bool, today: date | None
) -> list[Problem]:
    """Return what `problems_once` finds in a tree that was parsed, or found in it before.

    The key covers every path of the tree with its text and what the text is (the school's own, the
    kit's, one that could not be read, and why), the view, the day, the release, and the program.
    A school with a fault is checked again each time, and so is one of whose notes a cache could
    not give back every word.
    """
    return cached_by_program(
        _FINDINGS,
        ("findings of the rules", str(preview), str(today), release(), *_parts(tree)),
        lambda: problems_once(source_tree, preview=preview, today=today),
        keep=_is_plain,
    )


def _parts(tree: TextsByPath) -> Iterator[str]:
    """Yield what stands in a tree, file by file."""
    for path, text in sorted(tree.items()):
        why = f"{text.key}{sorted(text.params.items())}" if isinstance(text, Unread) else ""
        yield from (path, type(text).__name__, why, text)


def _is_plain(problems: Iterable[Problem]) -> bool:
    return all(
        problem.severity != "fault" and all(type(one) in _PLAIN for one in problem.params.values())
        for problem in problems
    )
