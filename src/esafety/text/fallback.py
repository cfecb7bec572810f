"""Words shown in another language than their page's, and the label that they bear there.

A page in a language whose catalogue or facts lack some words shows those of its fallback
(`languages.fallbacks`). Where they are chosen nobody knows whether they will be text or an
attribute, so they bear marks until the page is HTML: in a text they become an element with `lang`
and `dir` (WCAG 2.2, 3.1.2), in an attribute, a title or a script they are left out.
"""

import re
from collections.abc import Mapping
from typing import Final

from esafety.text.languages import KNOWN, fallbacks

# Noncharacters: Unicode keeps them for a program's own use (Unicode 15, 23.7).
_BEGIN, _TEXT, _END = "\ufdd0", "\ufdd1", "\ufdd2"
_MARK: Final = re.compile(f"{_BEGIN}([A-Za-z-]+){_TEXT}|{_END}")
# In a script, where JSON names them by number.
_WRITTEN: Final = re.compile(r"\\ufdd0[a-z]+\\ufdd1|\\ufdd2")
# A tag, a comment, or what is no text of the page; between these stands text.
_MARKUP: Final = re.compile(
    r"(<(?:script|style|title)\b.*?</(?:script|style|title)>|<!--.*?-->"
    r"|<(?:[^<>\"']|\"[^\"]*\"|'[^']*')*>)",
    re.DOTALL,
)


class ByLanguage(dict[str, str]):
    """The same words by language; where a language is missing, those of its fallback, marked."""

    def __missing__(self, language: str) -> str:
        """Return the words of the first fallback that has some.

        Raises:
            KeyError: if there is none.
        """
        written = first_written(self, language)
        return marked(self[written], written)


def first_written(versions: Mapping[str, object], language: str) -> str:
    """Return the language in which a reader of one is shown what exists in several.

    Raises:
        KeyError: if it exists in none of the fallbacks.
    """
    found = next((code for code in fallbacks(language) if code in versions), None)
    if found is None:
        raise KeyError(language)
    return found


def marked(words: str, language: str) -> str:
    """Return words that are in another language than the page they are for."""
    return f"{_BEGIN}{language}{_TEXT}{words}{_END}"


def without_marks(words: str) -> str:
    """Return words for what bears no label: the name of a file, a shop's mark."""
    return _MARK.sub("", words)


def labelled(html: str) -> str:
    """Return HTML in which words of another language bear its `lang` and `dir`."""
    if _BEGIN not in html and not _WRITTEN.search(html):
        return html
    parts = _MARKUP.split(html)
    parts[::2] = (_MARK.sub(_element, text) for text in parts[::2])
    parts[1::2] = (_MARK.sub("", _WRITTEN.sub("", markup)) for markup in parts[1::2])
    return "".join(parts)


def _element(mark: re.Match[str]) -> str:
    code = mark[1]
    return f'<span lang="{code}" dir="{KNOWN[code].direction}">' if code else "</span>"
