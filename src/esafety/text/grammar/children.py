"""Texts that speak of students speak of children: the kit's pages in a kindergarten.

A `sınıf öğretmeni`, which in Turkish schools is a teacher of a primary school, becomes the class's
own teacher: `sınıfın öğretmeni`.

Whole words with their endings: `öğrencilerin` becomes `çocukların`, by vowel harmony and the
softened last consonant (TDK, Yazım Kılavuzu); `students’` becomes `children’s`. Names that a
program reads, such as addresses, anchors and what stands between braces, stay.
"""

import re
from collections.abc import Callable, Mapping
from typing import Final

# The kind of school whose students are called children.
OF_CHILDREN: Final = "kindergarten"
# Endings of öğrenci and of çocuk in one case: a vowel softens the consonant before it.
_SINGULAR: Final = {
    "": "k",
    "nin": "ğun",
    "ye": "ğa",
    "yi": "ğu",
    "de": "kta",
    "den": "ktan",
    "deki": "ktaki",
    "yle": "kla",
    "dir": "ktur",
    "m": "ğum",
    "mi": "ğumu",
    "min": "ğumun",
    "miz": "ğumuz",
    "mizin": "ğumuzun",
    "niz": "ğunuz",
    "nizi": "ğunuzu",
    "nize": "ğunuza",
    "nizin": "ğunuzun",
    "nizle": "ğunuzla",
    "si": "ğu",
    "sine": "ğuna",
    "sini": "ğunu",
    "sinin": "ğunun",
}
# Endings behind the plural have a back vowel in çocuklar.
_BACK: Final = str.maketrans("ei", "aı")
# The particles behind a word follow its vowels, too: `öğrenci de`, `çocuk da`.
_TURKISH: Final = re.compile(r"\b([öÖ])ğrenci(ler)?([a-zçğıöşü]*)\b(?: (de|mi)\b)?")
_TEACHER: Final = re.compile(r"\b([sS]ınıf) öğretmeni")
_NARROW: Final = {"a": "ı", "ı": "ı", "o": "u", "u": "u"}
_ENGLISH: Final = re.compile(r"\b([Ss]tudent|[Pp]upil)(s[’']|[’']s|s)?(?![\w’'-])")
_CHILD: Final = {"": "child", "s": "children", "’s": "child’s", "s’": "children’s"}
# What a program reads: front matter but its titles, targets, attributes, code, tags, addresses.
_FRONT: Final = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
_TITLES: Final = re.compile(r"^(?:title|description|short|alt): .*$", re.MULTILINE)
_READ: Final = re.compile(r"\]\([^)\n]*\)|\{[^{}\n]*\}|`[^`\n]*`|<[^>\n]*>|https?://\S+")
_CALL: Final = re.compile(r"\{\{.*?\}\}", re.DOTALL)
# Among the words of a call, a name has no blank and no capital: `"pupil"`.
_QUOTED: Final = re.compile(r'"[^"\n]*"')
_IN_WORDS: Final = re.compile(r"[A-ZÇĞİÖŞÜ ]")


def in_words_of(kind: str, text: str, language: str) -> str:
    """Return a text of Markdown as a kind of school reads it: in a kindergarten, of children."""
    return of_children(text, language) if kind == OF_CHILDREN else text


def of_children(text: str, language: str) -> str:
    """Return a page of Markdown that speaks of children in the place of students."""
    change = _CHANGES.get(language)
    if change is None:
        return text
    front = _FRONT.match(text)
    head = _TITLES.sub(lambda one: change(one[0]), front[0]) if front else ""
    return head + _outside_calls(text[len(front[0]) if front else 0 :], change)


def _outside_calls(text: str, change: Callable[[str], str]) -> str:
    parts, end = [], 0
    for call in _CALL.finditer(text):
        parts += [_outside_names(text[end : call.start()], change)]
        parts += [_QUOTED.sub(lambda one: _said(one[0], change), call[0])]
        end = call.end()
    return "".join([*parts, _outside_names(text[end:], change)])


def _said(quoted: str, change: Callable[[str], str]) -> str:
    return change(quoted) if _IN_WORDS.search(quoted) else quoted


def _outside_names(text: str, change: Callable[[str], str]) -> str:
    parts, end = [], 0
    for name in _READ.finditer(text):
        parts += [change(text[end : name.start()]), name[0]]
        end = name.end()
    return "".join([*parts, change(text[end:])])


def _turkish(text: str) -> str:
    return _TURKISH.sub(_child_in_turkish, _TEACHER.sub(r"\1ın öğretmeni", text))


def _child_in_turkish(found: re.Match[str]) -> str:
    initial, plural, ending = ("Ç" if found[1] == "Ö" else "ç"), found[2], found[3]
    if not plural and ending not in _SINGULAR:
        return found[0]
    child = f"lar{ending.translate(_BACK)}" if plural else _SINGULAR[ending]
    stem = f"{initial}ocuk" if plural else f"{initial}ocu"
    return f"{stem}{child}{_particle(found[4], child)}"


def _particle(particle: str | None, child: str) -> str:
    """Return `da`, or `mı` or `mu` by the last vowel of the word before it."""
    if particle is None:
        return ""
    last = [letter for letter in f"u{child}" if letter in "aıou"][-1]
    return " da" if particle == "de" else f" m{_NARROW[last]}"


def _english(text: str) -> str:
    return _ENGLISH.sub(_child_in_english, text)


def _child_in_english(found: re.Match[str]) -> str:
    child = _CHILD[(found[2] or "").replace("'", "’")]
    return child.capitalize() if found[1][0].isupper() else child


_CHANGES: Final[Mapping[str, Callable[[str], str]]] = {"tr": _turkish, "en": _english}
