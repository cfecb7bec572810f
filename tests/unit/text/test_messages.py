import re
from functools import cache
from importlib.resources import files
from string import Formatter
from typing import Any

import pytest
import yaml
from babel import Locale

from esafety.policy.audiences import READERS
from esafety.school.resources import STATUSES
from esafety.school.school import Contact
from esafety.text.languages import KNOWN, SPOKEN_LANGUAGES
from esafety.text.messages import (
    LOADER,
    CatalogWords,
    console_words,
    letter_words,
    plural,
    problem_words,
    reader_words,
)
from workshop import ROOT

FILES = ("reader.yml", "problems.yml", "letters.yml", "console.yml", "help.yml")


def table(name: str) -> dict[str, dict[str, list[str]]]:
    """Return a catalogue: for each key and language the sentence, or its forms by number."""
    return {
        key: {
            language: [sentence] if isinstance(sentence, str) else [*sentence.values()]
            for language, sentence in sentences.items()
        }
        for key, sentences in catalogue(name).items()
    }


@cache
def catalogue(name: str) -> dict[str, Any]:
    text = files("esafety.text").joinpath("catalog", name).read_text(encoding="utf-8")
    said: dict[str, Any] = yaml.load(text, LOADER)
    return said


@cache
def sources() -> str:
    """Return all of the package's code."""
    return "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "src").rglob("*.py"))


@cache
def quoted() -> frozenset[str]:
    """Return every word that stands alone between quotation marks in the package's code."""
    return frozenset(re.findall(r"""['"]([a-z][a-z0-9-]*)(?=['"])""", sources()))


def gaps(forms: list[str]) -> set[str]:
    parsed = (part for form in forms for part in Formatter().parse(form))
    return {name for _, name, _, _ in parsed if name is not None}


@pytest.mark.parametrize("name", FILES)
def test_everything_is_said_in_both_languages(name: str) -> None:
    unsaid = [
        key
        for key, said in table(name).items()
        if set(said) != {"tr", "en"} or not all(w.strip() for forms in said.values() for w in forms)
    ]

    assert unsaid == []


@pytest.mark.parametrize("name", FILES)
def test_both_languages_leave_the_same_gaps(name: str) -> None:
    uneven = [key for key, said in table(name).items() if gaps(said["tr"]) != gaps(said["en"])]

    assert uneven == []


@pytest.mark.parametrize("name", FILES)
def test_no_key_stands_twice(name: str) -> None:
    text = files("esafety.text").joinpath("catalog", name).read_text(encoding="utf-8")
    keys = re.findall(r"^([a-z][a-z0-9-]*):", text, re.MULTILINE)

    assert sorted(keys) == sorted(set(keys))
    assert set(keys) == set(table(name))


@pytest.mark.parametrize("words", [problem_words("tr"), letter_words("tr")])
def test_every_sentence_to_editors_is_used(words: CatalogWords) -> None:
    assert [key for key in words if key not in quoted()] == []


@pytest.mark.parametrize("language", ["tr", "en"])
def test_a_word_that_was_meant_is_named_only_where_there_is_one(language: str) -> None:
    """Sentences have the gap `{guess}`: what fills it leaves no hole where nothing is alike."""
    holed = [key for key, words in problem_words(language).items() if "{near}" in words]

    assert holed == ["did-you-mean"]


def test_every_word_of_a_command_is_used() -> None:
    """Some keys are put together from a prefix and the name of a stage, a part, a step."""
    prefixes = tuple(re.findall(r"""f['"]([a-z-]+-)\{""", sources()))

    unused = [
        key for key in table("console.yml") if key not in quoted() and not key.startswith(prefixes)
    ]

    assert unused == []


@pytest.mark.parametrize("name", FILES)
def test_words_for_a_number_of_things_have_the_forms_of_their_language(name: str) -> None:
    for key, sentences in catalogue(name).items():
        for language, sentence in sentences.items():
            if isinstance(sentence, dict):
                rule = Locale.parse(KNOWN[language].locale).plural_form
                assert set(sentence) == {rule(n) for n in range(200)}, (key, language)


@pytest.mark.parametrize("language", [one for one in KNOWN if one not in SPOKEN_LANGUAGES])
def test_a_catalogue_of_readers_words_has_keys_gaps_and_forms_as_they_are_used(
    language: str,
) -> None:
    own = catalogue(f"reader.{language}.yml")
    used, rule = table("reader.yml"), Locale.parse(KNOWN[language].locale).plural_form
    forms = {key: set(said) for key, said in own.items() if isinstance(said, dict)}
    said = {key: [s] if isinstance(s, str) else [*s.values()] for key, s in own.items()}

    assert [key for key in own if key not in used] == []
    assert [key for key, words in said.items() if not gaps(used[key]["tr"]) <= gaps(words)] == []
    assert {key: {rule(n) for n in range(200)} for key in forms} == forms


def test_the_language_chooses_the_form_for_a_number() -> None:
    chosen = [plural(console_words("en"), "files", n, "en") for n in (0, 1, 2)]

    assert chosen == ["files", "file", "files"]
    assert {plural(console_words("tr"), "files", n, "tr") for n in (0, 1, 2)} == {"dosya"}
    assert plural(reader_words("tr"), "poster-rests-on", 2, "tr").endswith("maddeleri")
    assert plural(console_words("en"), "stopped", None, "en") == "Stopped."


@pytest.mark.parametrize("language", ["tr", "en"])
def test_every_named_thing_has_its_word(language: str) -> None:
    wanted = [
        *(f"reader-{reader}" for reader in READERS),
        *(f"status-{status}" for status in STATUSES),
        *(f"contact-{line}" for line in Contact.model_fields),
    ]

    assert [key for key in wanted if key not in reader_words(language)] == []


def test_words_come_in_the_language_asked_for() -> None:
    assert reader_words("tr")["reader-visitors"] == "ziyaretçiler"
    assert reader_words("en")["reader-visitors"] == "visitors"
