"""The 404 page: one for each language; the theme and static-i18n leave the last one built.

Its language switcher then leads to an unrelated page, too (static-i18n issues 284, 326, 349).
"""

from collections.abc import Iterable, Mapping
from pathlib import Path

from esafety.text.messages import Words, reader_words


def other_words(language: str, languages: Iterable[str]) -> Mapping[str, Words]:
    """Return the words of a site's other languages: a host serves one 404 page to all readers."""
    return {other: reader_words(other) for other in languages if other != language}


def write_not_found_page(html: str, site: Path, language: str) -> None:
    """Write a language's 404 page into that language's own folder."""
    target = site / language / "404.html"
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(html, encoding="utf-8", newline="\n")
