"""How hard each sheet is to read for those who get it, against the ceiling of its readers."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from esafety.documents.lesson.source import is_lesson
from esafety.documents.registry import KINDS
from esafety.formats.yaml_document import YamlDocument
from esafety.markdown.page import Page
from esafety.policy.plain_words.entries import PLAIN_WORDS, PlainChapter
from esafety.policy.plain_words.limits import CHILDREN, PARENTS, ease_of
from esafety.policy.supplements import PLAIN
from esafety.problems.problem import Problem
from esafety.school.glossary import GLOSSARY, GLOSSARY_FILE, READ_LIKE
from esafety.text.grammar.reading_ease import CEILINGS, ReadingEase, reading_ease
from esafety.text.languages import SPOKEN_LANGUAGES, in_table_order

_SHEETS: Final = frozenset(kind.template for kind in KINDS if kind.paper)
_MARKS: Final = r"\]\([^)]*\)|\{[^}]*\}|[*`#>]|^\s*(?:[-+]|\d+\.)\s+(?:\[[ xX]\])?"
# What is no text to read, and what stands for it: calls, pictures, marks, rules of tables, cells.
_UNREAD: Final = (
    (re.compile(r"\{\{.*?\}\}|!\[[^\]]*\]\([^)]*\)"), " "),
    (re.compile(_MARKS, re.MULTILINE), " "),
    (re.compile(r"^\s*\|?[\s|:-]+\|\s*$", re.MULTILINE), "\n"),
    (re.compile(r"\|"), "\n"),
)


@dataclass(frozen=True, slots=True)
class ReadingFigure:
    """The measure of one sheet; `readers` is a key of CEILINGS, empty where none is set."""

    path: str
    language: str
    readers: str
    ease: ReadingEase

    @property
    def ceiling(self) -> int | None:
        """Return the most words in a sentence for its readers."""
        return CEILINGS.get(self.readers)

    @property
    def is_too_hard(self) -> bool:
        """Tell whether its sentences are longer in the mean than its readers manage."""
        return self.ceiling is not None and self.ease.words_in_sentence > self.ceiling


def reading_figures(pages: Sequence[Page]) -> tuple[ReadingFigure, ...]:
    """Return the figures of all sheets but the teachers' pages, in the order of their paths."""
    sheets = (page for page in pages if _is_read(page))
    return tuple(
        ReadingFigure(page.path, page.language, _readers(page), _ease_of(page))
        for page in sorted(sheets, key=lambda page: page.path)
    )


def notes_on_reading(pages: Sequence[Page]) -> Iterator[Problem]:
    """Yield a note on each sheet that is too hard for its readers, with its figures."""
    for figure in reading_figures(pages):
        if figure.is_too_hard:
            mean, score = f"{figure.ease.words_in_sentence:.1f}", f"{figure.ease.score:.0f}"
            params = {"words": mean, "most": figure.ceiling, "score": score}
            yield Problem(figure.path, 1, "too-hard-to-read", params, severity="note")


def glossary_figures(record: YamlDocument | None) -> tuple[ReadingFigure, ...]:
    """Return the figures of the glossary's sentences, by reader and language; none if unsound.

    `record` is its file, if there is one.
    """
    if record is None or any(GLOSSARY.check(record)):
        return ()
    words = GLOSSARY.read(record)
    shared = _languages_of(word.term for word in words)
    return tuple(
        ReadingFigure(
            f"{GLOSSARY_FILE} {reader}.{language}",
            language,
            like,
            reading_ease("\n".join(word.sentence(reader, language) for word in words), language),
        )
        for reader, like in READ_LIKE.items()
        for language in shared
    )


def plain_figures(records: Mapping[str, YamlDocument]) -> tuple[ReadingFigure, ...]:
    """Return the figures of all explanations in plain words that can be read, file by file."""
    sound = (
        (path, PLAIN_WORDS.read_sound(record) or ())
        for path, record in sorted(records.items())
        if path.startswith(f"{PLAIN}/")
    )
    return tuple(figure for path, entries in sound for figure in _of_plain_words(path, entries))


def _of_plain_words(path: str, entries: Iterable[PlainChapter]) -> Iterator[ReadingFigure]:
    for one in entries:
        for language in _languages_of(one.parents):
            place = f"{path}: {one.chapter}, {language}"
            parents = ease_of((said[language] for said in one.parents), language)
            yield ReadingFigure(place, language, PARENTS, parents)
            if one.children:
                says = ease_of([one.children.says[language]], language)
                yield ReadingFigure(f"{place}, {CHILDREN}", language, CHILDREN, says)


def _languages_of(texts: Iterable[Mapping[str, str]]) -> tuple[str, ...]:
    """Return the languages that we can measure and in which all of some texts are given."""
    given = [set(text) for text in texts]
    return in_table_order(set(SPOKEN_LANGUAGES).intersection(*given))


def readable(body: str) -> str:
    """Return what is read of a page's Markdown; a cell of a table is a sentence of its own."""
    for pattern, instead in _UNREAD:
        body = pattern.sub(instead, body)
    return body


def _ease_of(page: Page) -> ReadingEase:
    return reading_ease(readable(page.body), page.language)


def _is_read(page: Page) -> bool:
    return page.template in _SHEETS and not is_lesson(page) and not page.unread


def _readers(page: Page) -> str:
    own, audience = page.meta.get("grades"), page.meta.get("audience")
    if isinstance(own, str):
        return own
    if isinstance(audience, list) and "parents" in audience:
        return "parents"
    return ""
