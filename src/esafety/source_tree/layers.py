"""The layers of a tree as it was read: what a school shows, and the kit's texts below its own."""

from collections.abc import Mapping
from dataclasses import dataclass

from esafety.problems.problem import Problem
from esafety.source_tree.file_tree import TextsByPath
from esafety.source_tree.kit_pages import IN_KIT, pages_of_children
from esafety.source_tree.parts import without_parts


@dataclass(frozen=True, slots=True, kw_only=True)
class Layers:
    """A tree of files (path → text), taken apart.

    `whole` is all as it was read; `shown` is what the school shows, its own files and those it
    takes from the kit; `kit` are the kit's texts below files that the school has, too. In `shown`,
    the pages of `rewritten` are otherwise than they are written: without what leads to parts that
    are left out, or in the words of a kindergarten; None stands for a page that is left out.
    `left_out` are these by their language-neutral paths, `problems` what is wrong with their list.
    """

    whole: TextsByPath
    shown: TextsByPath
    kit: TextsByPath
    rewritten: Mapping[str, str | None]
    left_out: frozenset[str]
    problems: tuple[Problem, ...]


def layers_of(tree: TextsByPath) -> Layers:
    """Take a tree apart; parts of the kit that a school leaves out are not in it (`parts.py`)."""
    parts = without_parts(tree)
    spoken = pages_of_children(parts.tree, tree)
    every = {**parts.tree, **spoken}
    return Layers(
        whole=tree,
        shown={path: text for path, text in every.items() if not path.startswith(IN_KIT)},
        kit={p.removeprefix(IN_KIT): text for p, text in every.items() if p.startswith(IN_KIT)},
        rewritten={**parts.changes, **spoken},
        left_out=parts.left_out,
        problems=parts.problems,
    )
