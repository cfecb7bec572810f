"""What a rule found in a published file, before it is weighed what the school allows."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Text:
    """A text that a file shows or holds; `page` is that of a PDF, from 1, else 0."""

    words: str
    page: int = 0


@dataclass(frozen=True, slots=True)
class Found:
    """One finding: the rule, its sentence, what was found, how the file writes it, its page.

    `value` is written the same however it was spaced; `page` is that of a PDF, from 1, else 0.
    Where no editor wrote it, `written` is empty.
    """

    rule: str
    key: str
    value: str
    written: str
    page: int = 0


class UnreadFileError(Exception):
    """A published file that cannot be looked into: the key of the sentence, and why not."""

    def __init__(self, key: str, why: str) -> None:
        self.key, self.why = key, why
        super().__init__(why)
