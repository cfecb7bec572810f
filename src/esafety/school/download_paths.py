"""Names and addresses of downloads: a pure function of edition, kind and language."""

import re
from collections.abc import Iterable
from typing import Final

from esafety.text.languages import BINDING, SPOKEN_LANGUAGES

_OF_THE_POLICY: Final = re.compile(r"^([a-z]{2}/)?policy/.*\.pdf$")
# The variants of the booklet: those that each language has, and those that each pair of the binding
# language and a translation has. What is in several languages at once bears the binding one.
_IN_ONE_LANGUAGE: Final = ("booklet", "booklet-print", "booklet-shop", "booklet-large")
_IN_A_PAIR: Final = ("", "-print")
BILINGUAL: Final = "booklet-bilingual"
PRINT_INSTRUCTIONS: Final = "how-to-print"
# The translation whose pair is called by no language.
_FIRST_TRANSLATION: Final = next(one for one in SPOKEN_LANGUAGES if one != BINDING)


def download_path(edition: str, kind: str, language: str) -> str:
    """Return the path from the site's root: `downloads/2022-2023/booklet.tr.pdf`."""
    return f"downloads/{edition}/{kind}.{language}.pdf"


def booklet_paths(edition: str, languages: Iterable[str]) -> dict[str, str]:
    """Return the booklet's path in each of the languages in which the edition is printed."""
    return {language: download_path(edition, "booklet", language) for language in languages}


def pair_variant(translation: str) -> str:
    """Return what the bilingual booklet of the binding language and a translation is called."""
    return BILINGUAL if translation == _FIRST_TRANSLATION else f"{BILINGUAL}-{translation}"


def booklet_variants(languages: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Return the booklet in all its variants, each with the languages that name its files.

    `languages` are those in which the edition is printed.
    """
    printed = tuple(languages)
    pairs = (pair_variant(language) for language in printed if language != BINDING)
    of_pairs = (f"{pair}{suffix}" for pair in pairs for suffix in _IN_A_PAIR)
    return {
        **dict.fromkeys(_IN_ONE_LANGUAGE, printed),
        **dict.fromkeys((*of_pairs, PRINT_INSTRUCTIONS), (BINDING,)),
    }


def family_paths(edition: str, languages: Iterable[str]) -> dict[str, dict[str, str]]:
    """Return the paths of the booklet in all its variants, by variant and language."""
    return {
        variant: {language: download_path(edition, variant, language) for language in named}
        for variant, named in booklet_variants(languages).items()
    }


def sheet_path(edition: str, series: str, name: str, language: str, suffix: str = "pdf") -> str:
    """Return the path of a sheet that editors write: `downloads/2022-2023/posters/kind.tr.pdf`.

    `series` is the folder of its kind.
    """
    return f"downloads/{edition}/{series}/{name}.{language}.{suffix}"


def is_sealed_document(path: str, edition: str) -> bool:
    """Tell whether a published file never changes again: the edition on paper.

    `path` is taken from the site's root. Web pages may get a notice or a better design;
    what was printed from an approved text stays as it was (ARCHITECTURE.md, "The seal"). Other
    sheets, in the folders of their kinds below the edition's, may be bettered while it is in
    force, as pages may; so may a redline's Word file, which is made to be worked in.
    """
    folder, _, name = path.rpartition("/")
    printed = folder == f"downloads/{edition}" and name.endswith(".pdf")
    return printed or _OF_THE_POLICY.match(path) is not None


def redline_path(older: str, newer: str, language: str) -> str:
    """Return the path of the redline of two editions in a language."""
    return download_path(newer, f"redline-from-{older}", language)


def redline_word_path(older: str, newer: str, language: str) -> str:
    """Return the path of the Word file of the redline of two editions in a language."""
    return redline_path(older, newer, language).removesuffix("pdf") + "docx"


def edition_page(edition: str) -> str:
    """Return the source path of the page that says who approved an edition, without language."""
    return f"editions/{edition}.md"


def redline_page(older: str, newer: str) -> str:
    """Return the source path of the page that shows a redline, without its language."""
    return f"editions/{newer}-from-{older}.md"
