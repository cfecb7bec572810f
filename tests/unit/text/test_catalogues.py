"""How the sentences of the catalogues are set: what a careful reader would mark in any of them."""

import re
from collections.abc import Iterator
from importlib.resources import files

import pytest
import yaml

from esafety.text.messages import LOADER

NAMES = ("problems", "console", "rules", "help", "letters", "fields", "reader")
# Between letters it is an apostrophe; before a word or a gap it opens a quotation of what is typed.
STRAIGHT = re.compile(r"(?<=\w)'(?=\w)")
ENDS = re.compile(r"(?:[.?!…)”]|\{\w+\})$")
# What is typed stands last behind a colon, and a full stop would be typed, too.
TYPED_LAST = re.compile(r": [^.?!]*\S$|: \S+$|: [^:]+$")
# What stands within another sentence.
HALF_SENTENCES = {"or", "row-lines", "row-braces", "titles-lines", "titles-braces"}
# A suffix that depends on how a gap is filled.
HANGING = re.compile(
    r"\}['’]?(?:[dt][ae]n?|n?[iıuü]n|y?[aeiıuü]|[lL][ae]r|l[aeiıuü]|s[iıuü]|c[aeiıuü])\b"
)


def sentences(name: str) -> Iterator[tuple[str, str, str]]:
    """Yield the key, language and text of each entry of a catalogue."""
    text = files("esafety.text").joinpath("catalog", f"{name}.yml").read_text(encoding="utf-8")
    for key, entry in yaml.load(text, LOADER).items():
        for language, said in entry.items():
            for one in said.values() if isinstance(said, dict) else [said]:
                yield key, language, one


@pytest.mark.parametrize("name", NAMES)
def test_apostrophes_are_curved(name: str) -> None:
    assert [(key, lang) for key, lang, one in sentences(name) if STRAIGHT.search(one)] == []


def test_a_problem_ends_as_a_sentence_or_with_what_is_typed() -> None:
    open_ended = [
        (key, language)
        for key, language, one in sentences("problems")
        if key not in HALF_SENTENCES and not ENDS.search(one) and not TYPED_LAST.search(one)
    ]

    assert open_ended == []


def test_what_a_rule_asks_is_a_sentence() -> None:
    asked = [(key, one) for key, _, one in sentences("rules") if key.endswith("-asks")]

    assert [key for key, one in asked if not one.endswith(".")] == []


@pytest.mark.parametrize("name", NAMES)
def test_no_turkish_suffix_hangs_on_a_gap(name: str) -> None:
    turkish = [(key, one) for key, language, one in sentences(name) if language == "tr"]

    assert [key for key, one in turkish if HANGING.search(one)] == []
