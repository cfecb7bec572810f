"""The topics there are, as the file of topics declares them."""

from collections.abc import Mapping
from typing import Annotated, Any, Final, Literal

from pydantic import BeforeValidator, Field

from esafety.formats.fact_file import FactFile
from esafety.formats.fact_model import NONE_AS_EMPTY, FactModel, Given, Several, rule
from esafety.formats.field_types import NOT_EMPTY, Both, EntryId, Words
from esafety.policy.topics.topic_words import WordGroups
from esafety.text.languages import BINDING, SPOKEN_LANGUAGES
from esafety.text.messages import letter_words

TOPICS_FILE: Final = "data/topics.yml"
# The value of a choice of which the clause says nothing.
NONE: Final = "none"


def _named(value: Any) -> str | None:
    return None if isinstance(value, dict) and value else "topic-choice-empty"


# What topics are gathered under where a reader's clauses are folded; their words are the reader's.
TopicGroup = Literal["phones", "pictures", "families", "school", "serious"]


def _group(value: Any) -> Any:
    return [value] if isinstance(value, str) else value


# Words that mean the same; a single one may stand for itself.
SameMeaning = Annotated[Several[Words], NOT_EMPTY, BeforeValidator(_group, str | list[str])]


class TopicWords(FactModel):
    """Words by which clauses on a topic are found, in the language that binds.

    They are groups of words that mean the same, what the topic is about first.
    """

    tr: Annotated[Several[SameMeaning], NOT_EMPTY]


class Topic(FactModel):
    """A topic: one sentence on it, words that find its clauses, what schools decide differently.

    `group` is the one under which its clauses are folded on a reader's page.
    `choices` are the values of each choice by the choice's name, each with a label.
    """

    tr: Words
    # That it is there in each language of the site is a rule of all facts
    # (checks/translations/facts.py).
    en: Given[Words] = None
    words: Given[TopicWords] = None
    group: Given[TopicGroup] = None
    choices: Given[
        Annotated[
            Mapping[EntryId, Annotated[Mapping[EntryId, Both], rule(_named)]],
            Field(min_length=1),
            rule(_named),
        ]
    ] = None

    @property
    def sentence(self) -> Mapping[str, str]:
        """Return the sentence on it by language; untranslated, it is that of the one that binds."""
        return {"tr": self.tr, "en": self.en or self.tr}

    @property
    def values(self) -> Mapping[str, Mapping[str, Mapping[str, str]]]:
        """Return the values of each choice with their labels; nothing where there is no choice.

        Each has one more: the clause says none of them, so what rests on it is not shown.
        """
        none = {language: letter_words(language)["topics-none"] for language in SPOKEN_LANGUAGES}
        return {name: {**values, NONE: none} for name, values in (self.choices or {}).items()}

    @property
    def search_words(self) -> WordGroups:
        """Return the words that find its clauses, in groups, in the language that binds."""
        return getattr(self.words, BINDING) if self.words else ()


Topics = Mapping[str, Topic]
TOPICS: Final[FactFile[Topics]] = FactFile(Annotated[Mapping[EntryId, Topic], NONE_AS_EMPTY])
