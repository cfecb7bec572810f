"""A rule on what editors write, and what it is asked of."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Final, Literal

from esafety.formats.edition_paths import EDITION_FILE
from esafety.markdown.page import Page
from esafety.policy.seals.seal import SEAL
from esafety.policy.seals.verify import check_seals
from esafety.policy.topics.left_out import LeftOut
from esafety.problems.problem import Problem
from esafety.source_tree.tree import SourceTree

# What a rule is about; the order in which the guide lists them.
Group = Literal["edition", "pages", "languages", "facts", "people", "files", "words"]
GROUPS: Final[tuple[Group, ...]] = (
    *("edition", "pages", "languages", "facts", "people", "files", "words"),
)


@dataclass(frozen=True, kw_only=True)
class CheckContext:
    """A school as rules are asked of it, on the day `today`.

    `shown` is the edition that is rendered, `left_out` what pages leave out where it is, and
    `pages` are those that then are shown.
    """

    source_tree: SourceTree
    preview: bool
    today: date | None
    shown: str | None
    left_out: LeftOut
    pages: tuple[Page, ...]

    @cached_property
    def unsound_seals(self) -> list[Problem]:
        """Return what is wrong with seals."""
        return list(check_seals(self.source_tree.folders))

    @property
    def edition_is_readable(self) -> bool:
        """Tell whether what refers to an edition can be looked up in it."""
        unread = self.source_tree.unreadable
        return not any(problem.path.endswith(f"/{EDITION_FILE}") for problem in unread) and not any(
            problem.path.endswith(f"/{SEAL}") for problem in self.unsound_seals
        )

    def as_written(self, problems: Iterable[Problem]) -> Iterable[Problem]:
        """Return problems in the shown text of pages on the lines that their editors wrote."""
        return self.left_out.where_written(problems, self.source_tree.pages)


@dataclass(frozen=True, slots=True)
class Rule:
    """A row of the table: its id, its group, the function that asks it.

    Without a `check` it needs more than the files: `asked_in` is the module that asks it. A
    `silenceable` rule may be silenced beside the thing itself (`checks/silences.py`); of any other
    something that is built rests on what it holds.
    """

    id: str
    group: Group
    check: Callable[[CheckContext], Iterable[Problem]] | None = None
    silenceable: bool = False
    asked_in: str = ""
