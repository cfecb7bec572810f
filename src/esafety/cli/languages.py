"""In which language the command answers: `--lang`, else the school's own, else both.

Help, which needs no school, asks the locale.
"""

import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from esafety.formats.site_languages import site_languages
from esafety.processes.environment import environment
from esafety.storage.kit import CONFIGURATION
from esafety.text.languages import SPOKEN_LANGUAGES, required_languages
from esafety.text.shown_languages import CHOICE, shown_languages

OPTION: Final = "--lang"
# The order in which POSIX asks for the language of messages; an empty one does not count.
_LOCALES: Final = ("LC_ALL", "LC_MESSAGES", "LANG")


def chosen_language(words: Sequence[str]) -> str | None:
    """Return the language that the words of a command line ask for, wherever `--lang` stands.

    It is looked for before they are parsed, so that their faults are reported in it, too. What is
    no language of ours is none; parsing refuses it.
    """
    before_end = words[: words.index("--")] if "--" in words else words
    chosen = None
    for place, word in enumerate(before_end):
        name, equals, value = word.partition("=")
        if name == OPTION:
            chosen = value if equals else next(iter(words[place + 1 :]), None)
    return chosen if chosen in SPOKEN_LANGUAGES else None


def help_languages(variables: Mapping[str, str] = os.environ) -> tuple[str, ...]:
    """Return the languages of help and of what is wrong with arguments.

    They are for whoever types, so the locale counts; what is reported of a school is for
    everybody who works on it and comes in its languages unless one is chosen.
    """
    if variables.get(CHOICE):
        return shown_languages()
    named = next((variables[name] for name in _LOCALES if variables.get(name)), "")
    language = named.partition("_")[0].partition(".")[0]
    return (language,) if language in SPOKEN_LANGUAGES else SPOKEN_LANGUAGES


@contextmanager
def in_language_of(school: Path) -> Iterator[None]:
    """Speak the language of a school that writes in one, unless another was chosen.

    Who works on a school without English pages need not read each message twice.
    """
    with in_only_one_of(languages_of(school)):
        yield


def languages_of(school: Path) -> tuple[str, ...]:
    """Return the languages of the site of a school in a folder."""
    configuration = (school / CONFIGURATION).read_text(encoding="utf-8", errors="replace")
    return site_languages(configuration)


@contextmanager
def in_only_one_of(languages: Sequence[str]) -> Iterator[None]:
    """Speak the only one of some languages that the program speaks, unless one was chosen."""
    spoken = required_languages(languages)
    only = len(spoken) == 1 and not os.environ.get(CHOICE)
    with environment({CHOICE: spoken[0]} if only else {}):
        yield
