"""Explain words of the glossary where they first stand on a page."""

import re
from collections.abc import Iterable, Iterator, Mapping
from html import unescape
from typing import Any, Final

from esafety.documents.common.sheets.sheet_kind import SheetKind
from esafety.policy.audiences import audience
from esafety.school.glossary import ADULT, CHILD, GlossaryWord, in_dictionary_order, owners_of_words
from esafety.site.glossary.text_places import running_text
from esafety.text.grammar.word_forms import WordFinder
from esafety.text.templates import Templates

# More would make a page restless; the glossary has the rest.
MOST: Final = 5
# A button does not break as text does: of a long name only the end is one, so that no line is left
# half empty before or behind it.
_LONG: Final = 22
_END: Final = re.compile(r"\S+\s+\S+$")
_MARKUP: Final = re.compile(r"<[^<>]*>")


def reader_of_words(meta: Mapping[str, Any], kind: SheetKind | None) -> str:
    """Return whose sentence explains words on a page, CHILD or ADULT; empty if none is explained.

    A page for students has the child's, whatever it is.
    """
    if meta.get("glossary") is False or (kind and not kind.word_reader):
        return ""
    if audience(meta.get("audience") or ()) == ("students",):
        return CHILD
    return kind.word_reader if kind else ADULT


class Explanations:
    """The words that are explained on the pages of one language."""

    def __init__(self, words: Iterable[GlossaryWord], templates: Templates) -> None:
        """Prepare for the words of a school and the templates of a language."""
        self._words = {word.id: word for word in words}
        self._templates = templates
        language = templates.language
        self._finder = WordFinder(language, owners_of_words(self._words.values(), language))

    def in_page(self, html: str, reader: str, glossary: str) -> str:
        """Return a page in which the first use of some words is explained.

        `reader` is CHILD or ADULT, `glossary` the way to the page of all words.
        """
        parts, place = [], 0
        for begin, end, word in self._first_uses(html):
            button = begin + _before_button(html[begin:end])
            context = {"word": word, "reader": reader, "glossary": glossary}
            note = self._templates.render("glossary-word.html", written=html[button:end], **context)
            parts += [html[place:button], note.strip()]
            place = end
        return "".join((*parts, html[place:]))

    def _first_uses(self, html: str) -> Iterator[tuple[int, int, GlossaryWord]]:
        seen: set[str] = set()
        for begin, end in running_text(html) if self._words else ():
            for start, stop, name in self._finder.find(html[begin:end]):
                if name in seen or self._words[name].marked is False:
                    continue
                seen.add(name)
                yield begin + start, begin + stop, self._words[name]
                if len(seen) == MOST:
                    return

    def words_in(self, html: str) -> tuple[GlossaryWord, ...]:
        """Return the words that a page uses, in the order of the alphabet."""
        text = unescape(_MARKUP.sub(" ", html)) if self._words else ""
        used = dict.fromkeys(name for _, _, name in self._finder.find(text))
        found = (self._words[name] for name in used)
        marked = (word for word in found if word.marked is not False)
        return in_dictionary_order(marked, self._templates.language)


def _before_button(written: str) -> int:
    """Return how many letters of a word, as it is written, stand before its button."""
    end = _END.search(written) if len(written) > _LONG else None
    return end.start() if end else 0
