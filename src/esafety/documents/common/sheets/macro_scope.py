"""What a macro call of a page knows: the content, and the languages of the page that calls."""

from typing import Any, Protocol

from esafety.documents.common.sheets.school_facts import SchoolFacts


class MacroScope(Protocol):
    """The scope of a macro call: the content, and the language of the page that calls.

    `paper_language` is the one whose documents that page offers.
    """

    @property
    def content(self) -> SchoolFacts: ...  # noqa: D102
    @property
    def language(self) -> str: ...  # noqa: D102
    @property
    def paper_language(self) -> str: ...  # noqa: D102

    def render(self, name: str, **context: Any) -> str:
        """Return a template filled in, with addresses relative to the page that calls."""
