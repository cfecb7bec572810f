"""A detector as it would find without the look that leaves most texts alone at once."""

import re
from collections.abc import Callable, Iterable
from types import ModuleType
from typing import Any
from unittest.mock import patch

from hypothesis import strategies as st

_ANYTHING = re.compile("")


def in_groups(signs: str, *numbers: tuple[str, ...]) -> st.SearchStrategy[str]:
    """Return one of some numbers, whose groups up to three of some signs divide."""
    between = st.text(st.sampled_from(signs), max_size=3)

    def divided(groups: tuple[str, ...]) -> st.SearchStrategy[str]:
        parts = [part for group in groups for part in (between, st.just(group))]
        return st.tuples(*parts).map("".join)

    return st.sampled_from(numbers).flatmap(divided)


def found_without(
    look: str, module: ModuleType, detector: Callable[[str], Iterable[Any]], text: str
) -> list[Any]:
    """Return what a detector of a module finds if its `look`, a pattern, finds something."""
    with patch.object(module, look, _ANYTHING):
        return [*detector(text)]
