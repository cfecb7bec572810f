"""A sheet by the page an editor writes for it, in all languages."""

from collections.abc import Mapping
from typing import Protocol


class SheetSource(Protocol):
    """A sheet by the page an editor writes for it, in all languages.

    `name` is what its files are called, `source` the page's path without its language.
    """

    @property
    def name(self) -> str: ...  # noqa: D102
    @property
    def source(self) -> str: ...  # noqa: D102
    @property
    def titles(self) -> Mapping[str, str]: ...  # noqa: D102
    @property
    def clauses(self) -> tuple[str, ...]: ...  # noqa: D102
