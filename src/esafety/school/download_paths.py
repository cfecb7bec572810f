"""Names and addresses of downloads: a pure function of edition, kind and language."""

import re
from collections.abc import Mapping
from typing import Final

from esafety.text.languages import BINDING, LANGUAGES

_OF_THE_POLICY: Final = re.compile(r"^([a-z]{2}/)?policy/.*\.pdf$")
# The booklet in all its variants: what each is called, and the languages it has a file for. What
# is in both languages at once bears the binding one.
BOOKLET_FAMILY: Final[Mapping[str, tuple[str, ...]]] = {
    "booklet": LANGUAGES,
    "booklet-print": LANGUAGES,
    "booklet-shop": LANGUAGES,
    "booklet-large": LANGUAGES,
    "booklet-bilingual": (BINDING,),
    "booklet-bilingual-print": (BINDING,),
    "how-to-print": (BINDING,),
}


def download_path(edition: str, kind: str, language: str) -> str:
    """Return the path from the site's root: `downloads/2022-2023/booklet.tr.pdf`."""
    return f"downloads/{edition}/{kind}.{language}.pdf"


def booklet_paths(edition: str) -> dict[str, str]:
    """Return the booklet's path in each language."""
    return {language: download_path(edition, "booklet", language) for language in LANGUAGES}


def family_paths(edition: str) -> dict[str, dict[str, str]]:
    """Return the paths of the booklet in all its variants, by variant and language."""
    return {
        variant: {language: download_path(edition, variant, language) for language in languages}
        for variant, languages in BOOKLET_FAMILY.items()
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
    force, as pages may.
    """
    folder, _, name = path.rpartition("/")
    printed = folder == f"downloads/{edition}" and name.endswith(".pdf")
    return printed or _OF_THE_POLICY.match(path) is not None


def redline_paths(older: str, newer: str) -> dict[str, str]:
    """Return the path of the redline of two editions in each language."""
    return {lang: download_path(newer, f"redline-from-{older}", lang) for lang in LANGUAGES}


def redline_page(older: str, newer: str) -> str:
    """Return the source path of the page that shows a redline, without its language."""
    return f"editions/{newer}-from-{older}.md"
