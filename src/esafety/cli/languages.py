"""In which language the command answers: `--lang`, else the locale for help, else both."""

import os
from collections.abc import Mapping, Sequence
from typing import Final

from esafety.text.languages import SPOKEN_LANGUAGES
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


def help_languages(environment: Mapping[str, str] = os.environ) -> tuple[str, ...]:
    """Return the languages of help and of what is wrong with arguments.

    They are for whoever types, so the locale counts; what is reported of a school is for
    everybody who works on it and comes in both languages unless one is chosen.
    """
    if environment.get(CHOICE):
        return shown_languages()
    named = next((environment[name] for name in _LOCALES if environment.get(name)), "")
    language = named.partition("_")[0].partition(".")[0]
    return (language,) if language in SPOKEN_LANGUAGES else SPOKEN_LANGUAGES
