"""The glossary: what words mean, in a sentence for a child and one for a grown-up."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Annotated, Any, Final

from pydantic import WithJsonSchema

from esafety.formats.entries import mappings_in
from esafety.formats.fact_file import FactFile
from esafety.formats.fact_model import FactModel, Given, Missed, Several, also, rule
from esafety.formats.field_types import LONGEST_VALUE, Both, EntryId, Switch, text
from esafety.school.directory_entry import ids_once
from esafety.text.grammar.letter_case import small_letters
from esafety.text.grammar.reading_ease import CEILINGS, reading_ease
from esafety.text.grammar.word_forms import dictionary_order, form_of
from esafety.text.languages import KNOWN, SPOKEN_LANGUAGES

GLOSSARY_FILE: Final = "data/glossary.yml"
# For whom a sentence is, and whose sheets have sentences as long as it may be, in the mean.
CHILD, ADULT = "child", "adult"
READ_LIKE: Final[Mapping[str, str]] = {CHILD: "3-4", ADULT: "parents"}


def _forms(value: Any) -> str | None:
    lists = isinstance(value, dict) and all(isinstance(words, list) for words in value.values())
    if not lists or not set(value) <= set(KNOWN):
        return "needs-forms"
    return (
        None
        if all(text(words) is None for one in value.values() for words in one)
        else "needs-forms"
    )


# One letter alone is found in every other line of a text.
FEWEST_LETTERS: Final = 2
# Words, each with a blank before it: "iki adımlı giriş", "Web 2.0", "e-posta", "EU's".
_ONE_WORD: Final = r"[^\W_]+(?:[.'’-][^\W_]+)*"
_WORDS: Final = re.compile(rf"{_ONE_WORD}(?: {_ONE_WORD})*")
_WORD: Final = {"type": "string", "minLength": 1, "maxLength": LONGEST_VALUE}
Forms = Annotated[
    Mapping[str, Several[str]],
    rule(_forms),
    WithJsonSchema(
        {
            "type": "object",
            "properties": {code: {"type": "array", "items": _WORD} for code in KNOWN},
            "additionalProperties": False,
        }
    ),
]


class GlossaryWord(FactModel):
    """A word of the glossary.

    `forms` are other words that count as a use of it, in each language, without their endings.
    A word that is not `marked` stands in the glossary and is not explained on other pages.
    """

    id: EntryId
    term: Both
    forms: Given[Forms] = None
    child: Both
    adult: Both
    marked: Given[Switch] = None

    def sentence(self, reader: str, language: str) -> str:
        """Return the sentence for a reader, CHILD or ADULT."""
        return (self.child if reader == CHILD else self.adult)[language]


def _forms_once(entries: Any) -> Iterator[Missed]:
    """Yield words that would be found for two entries, so that nobody knows which is meant."""
    for language in SPOKEN_LANGUAGES:
        seen: list[tuple[int, str]] = []
        for number, where, words in _written(entries, language):
            if other := _taken(words, language, number, seen):
                params = {"words": words, "other": other}
                yield (number, *where), "glossary-word-twice", params
            seen.append((number, words))


def _written(entries: Any, language: str) -> Iterator[tuple[int, tuple[str | int, ...], str]]:
    """Yield each word in a language: the number of its entry, its place there, as it is written."""
    for number, entry in mappings_in(entries):
        term, forms = entry.get("term"), entry.get("forms")
        if isinstance(term, dict) and isinstance(term.get(language), str):
            yield number, ("term", language), term[language]
        others = forms.get(language) if isinstance(forms, dict) else None
        for place, words in enumerate(others if isinstance(others, list) else ()):
            if isinstance(words, str):
                yield number, ("forms", language, place), words


def _are_words(entries: Any) -> Iterator[Missed]:
    """Yield terms and forms that no text holds as words: signs, one letter, marks of Markdown."""
    for language in SPOKEN_LANGUAGES:
        for number, where, words in _written(entries, language):
            if not _WORDS.fullmatch(words) or sum(map(str.isalpha, words)) < FEWEST_LETTERS:
                yield (number, *where), "glossary-no-word", {"words": words}


def _taken(words: str, language: str, number: int, seen: Sequence[tuple[int, str]]) -> str:
    """Return a word of another entry above of which this one is a form, or the other way round."""
    others = (other for entry, other in seen if entry != number)
    return next(
        (o for o in others if _is_form(words, o, language) or _is_form(o, words, language)), ""
    )


def _is_form(words: str, of: str, language: str) -> bool:
    small, form = small_letters(words, language), form_of(of, language)
    if form is None or not small.startswith(form.stem):
        return False
    return form.end(words, small, 0) == len(words)


def _short_enough(entries: Any) -> Iterator[Missed]:
    """Yield the longest sentence for a child where they are too long in the mean."""
    most = CEILINGS[READ_LIKE[CHILD]]
    for language in SPOKEN_LANGUAGES:
        sentences = dict(_sentences(entries, CHILD, language))
        mean = reading_ease("\n".join(sentences.values())).words_in_sentence
        if mean > most:
            longest = max(sentences, key=lambda number: _length(sentences[number]))
            params = {"mean": f"{mean:.1f}", "most": most}
            yield (longest, CHILD, language), "glossary-too-long", params


def _length(sentence: str) -> float:
    return reading_ease(sentence).words_in_sentence


def _sentences(entries: Any, reader: str, language: str) -> Iterator[tuple[int, str]]:
    for number, entry in mappings_in(entries):
        said = entry.get(reader)
        if isinstance(said, dict) and isinstance(said.get(language), str):
            yield number, said[language]


GLOSSARY: Final[FactFile[tuple[GlossaryWord, ...]]] = FactFile(
    Annotated[
        tuple[GlossaryWord, ...],
        also(ids_once),
        also(_are_words),
        also(_forms_once),
        also(_short_enough),
    ]
)


def owners_of_words(words: Iterable[GlossaryWord], language: str) -> dict[str, str]:
    """Return the words that are looked for in a language, each with the id of its entry."""
    return {
        written: word.id
        for word in words
        if language in word.term
        for written in (word.term[language], *(word.forms or {}).get(language, ()))
    }


def in_dictionary_order(words: Iterable[GlossaryWord], language: str) -> tuple[GlossaryWord, ...]:
    """Return words as a dictionary of a language lists them."""
    return tuple(sorted(words, key=lambda word: dictionary_order(word.term[language], language)))
