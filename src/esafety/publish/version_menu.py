"""Write the file of the theme's version menu for the pages of the other language.

The menu asks for `../versions.json` beside the folder of its language. From the binding
language's pages that is mike's own file; from `/2026-2027/en/` it is a file in the
edition's folder, whose links lead to the same language of each edition.
"""

import json
from collections.abc import Iterable

from esafety.formats.edition_paths import edition_order
from esafety.school.school import LATEST
from esafety.text.languages import BINDING, LANGUAGES

MENU = "versions.json"


def language_menu(edition: str, editions: Iterable[str]) -> str:
    """Return the menu for the pages of an edition in the other language, newest first."""
    (language,) = (language for language in LANGUAGES if language != BINDING)
    ordered = sorted(editions, key=edition_order, reverse=True)
    entries = [
        {
            "version": f"../{name}/{language}",
            "title": name,
            "aliases": [
                *([LATEST] if name == ordered[0] else []),
                *([language] if name == edition else []),
            ],
        }
        for name in ordered
    ]
    return json.dumps(entries, ensure_ascii=False, indent=1) + "\n"
