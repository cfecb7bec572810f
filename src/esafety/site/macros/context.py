"""What the calls of one language's build work with."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from esafety.content.school_content import Content
from esafety.text.languages import printed_language
from esafety.text.templates import Templates

# Returns the address of a source path or download, relative to the page that calls.
Href = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class MacroContext:
    """What the macros of one language's build work with."""

    content: Content
    templates: Templates
    all_words: Sequence[Templates]
    today: date
    href: Href
    redlines: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    """For each edition that follows another: the page of their redline, the older one."""

    @property
    def language(self) -> str:
        """Return the language being built."""
        return self.templates.language

    @property
    def paper_language(self) -> str:
        """Return the language whose documents the readers of this language are offered."""
        return printed_language(self.language, self.content.languages)

    def render(self, name: str, **context: Any) -> str:
        """Render a fragment with the addresses of the page that calls."""
        return self.templates.render(name, href=self.href, **context)
