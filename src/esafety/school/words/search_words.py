"""What readers say for what a school writes, and which pages answer it."""

from collections.abc import Collection, Iterator
from typing import Annotated, Any, Final

from pydantic import Field

from esafety.formats.entries import mappings_in
from esafety.formats.fact_file import FactFile
from esafety.formats.fact_model import FactModel, Given, Missed, Several, also
from esafety.formats.field_types import NOT_EMPTY, EntryId, Switch, Words
from esafety.formats.yaml_document import YamlDocument
from esafety.problems.problem import Problem, did_you_mean
from esafety.school.directory_entry import ids_once
from esafety.school.words.phrases import WithPhrases
from esafety.text.languages import SPOKEN_LANGUAGES

SEARCH_WORDS_FILE: Final = "data/search.yml"
_Group = Annotated[Several[Words], NOT_EMPTY]


class SearchWords(WithPhrases, FactModel):
    """Words that a search takes for each other, in each language for itself.

    `topics` and `pages` answer whoever types one of them, whatever their own words. Words that
    are `ignored` do not count beside others: those of a question. Those `aside` count less: what
    nearly every page is about.
    """

    id: EntryId
    tr: Given[_Group] = None
    en: Given[_Group] = None
    topics: Given[Annotated[Several[EntryId], NOT_EMPTY]] = None
    pages: Given[Annotated[Several[Words], NOT_EMPTY]] = None
    ignored: Given[Switch] = None
    aside: Given[Switch] = None


def _has_words(entries: Any) -> Iterator[Missed]:
    """Yield entries without words in any language."""
    for number, entry in mappings_in(entries):
        if not any(language in entry for language in SPOKEN_LANGUAGES):
            yield (number,), "search-words-missing", {}


SEARCH_WORDS: Final[FactFile[tuple[SearchWords, ...]]] = FactFile(
    Annotated[tuple[SearchWords, ...], Field(), also(ids_once), also(_has_words)]
)


def check_answers(
    record: YamlDocument, topics: Collection[str], pages: Collection[str]
) -> Iterator[Problem]:
    """Yield each topic and page that is named and is not there.

    `pages` are paths below `docs` without a language, also of what the school leaves out.
    """
    known = {"topics": ("search-topic-unknown", topics), "pages": ("search-page-unknown", pages)}
    for number, entry in mappings_in(record.data):
        for key, (sentence, names) in known.items():
            given = entry.get(key)
            for place, name in enumerate(given if isinstance(given, list) else ()):
                if isinstance(name, str) and name not in names:
                    near = did_you_mean(name, names)
                    yield record.problem((number, key, place), sentence, value=name, near=near)
