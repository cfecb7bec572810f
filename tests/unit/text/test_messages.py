import re
from importlib.resources import files
from string import Formatter

import pytest
import yaml

from esafety.policy.audiences import READERS
from esafety.school.resources import STATUSES
from esafety.school.school import CONTACT
from esafety.text.messages import Words, letter_words, problem_words, reader_words
from workshop import ROOT

FILES = ("reader.yml", "problems.yml", "letters.yml")


def table(name: str) -> dict[str, dict[str, str]]:
    text = files("esafety.text").joinpath("catalog", name).read_text(encoding="utf-8")
    said: dict[str, dict[str, str]] = yaml.safe_load(text)
    return said


def gaps(sentence: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(sentence) if name is not None}


@pytest.mark.parametrize("name", FILES)
def test_everything_is_said_in_both_languages(name: str) -> None:
    unsaid = [
        key
        for key, said in table(name).items()
        if set(said) != {"tr", "en"} or not all(words.strip() for words in said.values())
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
def test_every_sentence_to_editors_is_used(words: Words) -> None:
    sources = [path.read_text(encoding="utf-8") for path in (ROOT / "src").rglob("*.py")]

    unused = [key for key in words if not any(f'"{key}"' in s for s in sources)]

    assert unused == []


@pytest.mark.parametrize("language", ["tr", "en"])
def test_every_named_thing_has_its_word(language: str) -> None:
    wanted = [
        *(f"reader-{reader}" for reader in READERS),
        *(f"status-{status}" for status in STATUSES),
        *(f"contact-{line}" for line in CONTACT),
    ]

    assert [key for key in wanted if key not in reader_words(language)] == []


def test_words_come_in_the_language_asked_for() -> None:
    assert reader_words("tr")["reader-visitors"] == "ziyaretçiler"
    assert reader_words("en")["reader-visitors"] == "visitors"
