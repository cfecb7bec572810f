"""What rows of words in each language have in common."""

from typing import Protocol


class _Row(Protocol):
    @property
    def tr(self) -> tuple[str, ...] | None: ...

    @property
    def en(self) -> tuple[str, ...] | None: ...


class WithPhrases:
    """A row whose words stand under the language they are in; it may lack any."""

    __slots__ = ()

    def phrases(self: _Row, language: str) -> tuple[str, ...]:
        """Return the words in a language; none where they are not given in it."""
        return {"tr": self.tr, "en": self.en}.get(language) or ()
