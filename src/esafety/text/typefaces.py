"""The school's own typefaces: what they are called, and which letters they have."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from esafety.text.languages import KNOWN, composed

# Where a tree keeps what typefaces are called: style sheets with @font-face. Those of every sheet,
# and those of the languages that have one of their own.
DECLARED_IN: Final = "assets/styles/fonts.css"
DECLARED_FOR: Final = {
    code: f"assets/{one.typeface_style}" for code, one in KNOWN.items() if one.typeface
}
FOLDER: Final = "assets/fonts/"
FONT_FILE: Final = ".woff2"
# Marks that change how their neighbours are written and have no shape themselves.
_SHAPELESS: Final = frozenset(("Cf", "Cc", "Cs"))
_MOST_NAMED: Final = 12
_FILE: Final = re.compile(r"""url\(["']?\.\./fonts/([^"')]+)""")
_FAMILY: Final = re.compile(r'@font-face\s*{[^}]*font-family:\s*"([^"]+)"')


@dataclass(frozen=True, slots=True)
class Typefaces:
    """Our typefaces: their families, and every letter that at least one of them has.

    Without letters nothing is known of them, and no text can be judged.
    """

    families: frozenset[str] = frozenset()
    letters: frozenset[str] = frozenset()


def families_in(style: str) -> frozenset[str]:
    """Return the names of the typefaces that a style sheet declares."""
    return frozenset(_FAMILY.findall(style))


def font_files_in(style: str) -> frozenset[str]:
    """Return the paths of the font files that a style sheet declares, from the tree's root."""
    return frozenset(f"{FOLDER}{name}" for name in _FILE.findall(style))


def typefaces_of(tree: Mapping[str, str], language: str = "") -> Typefaces:
    """Return the typefaces of a tree, in which each font file stands as the letters it has.

    They are those of every sheet, and of a `language` with a typeface of its own that one, too.
    """
    others = (tree.get(style, "") for code, style in DECLARED_FOR.items() if code != language)
    for_others = frozenset(path for style in others for path in font_files_in(style))
    fonts = (p for p in tree if p.startswith(FOLDER) and p.endswith(FONT_FILE))
    letters = frozenset(letter for p in fonts if p not in for_others for letter in tree[p])
    styles = (tree.get(DECLARED_IN, ""), tree.get(DECLARED_FOR.get(language, ""), ""))
    return Typefaces(frozenset().union(*map(families_in, styles)), letters)


def typefaces_by_language(tree: Mapping[str, str]) -> dict[str, Typefaces]:
    """Return the typefaces of a tree for each language that has one of its own."""
    declared = (language for language, style in DECLARED_FOR.items() if style in tree)
    return {language: typefaces_of(tree, language) for language in declared}


def lacking(text: str, typefaces: Typefaces) -> Iterator[str]:
    """Yield the runs of letters in a text that none of our typefaces has.

    Blanks and marks without a shape need none (UAX 44, General_Category).
    """
    shown = composed(text)
    foreign = {one for one in _others(typefaces.letters).findall(shown) if _is_drawn(one)}
    if not foreign:
        return  # nearly every text
    run = ""
    for letter in shown:
        if letter in foreign:
            run += letter
        elif unicodedata.category(letter) not in _SHAPELESS:
            yield from [run] if run else []
            run = ""
    yield from [run] if run else []


@lru_cache(maxsize=16)
def _others(letters: frozenset[str]) -> re.Pattern[str]:
    """Return what finds every letter but those and blanks: a pattern reads a text fastest."""
    return re.compile(rf"[^\s{re.escape(''.join(sorted(letters)))}]")


def _is_drawn(letter: str) -> bool:
    return unicodedata.category(letter) not in _SHAPELESS


def shown_letters(runs: Iterable[tuple[str, int]]) -> str:
    """Return runs of letters behind the number of their line, each run once: `9: ✗ ★; 12: ≤`."""
    first: dict[str, int] = {}
    for run, line in runs:
        first.setdefault(run, line)
    runs_by_line = sorted(first.items(), key=lambda one: one[1])
    lines: dict[int, list[str]] = {}
    for run, line in runs_by_line[:_MOST_NAMED]:
        lines.setdefault(line, []).append(run)
    result = "; ".join(f"{line}: {' '.join(runs)}" for line, runs in lines.items())
    return f"{result} …" if len(runs_by_line) > _MOST_NAMED else result
