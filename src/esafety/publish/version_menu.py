"""Write the file of the theme's version menu for the pages of a translation.

The menu requests `../versions.json` beside the folder of its language. From the binding
language's pages that is mike's own file; from `/2026-2027/en/` it is a file in the
edition's folder, whose links lead to the same language of each edition. All translations
share that file: where there are several, each edition stands in it once for each.
"""

import json
from collections.abc import Iterable, Sequence

from esafety.formats.edition_paths import edition_order
from esafety.school.school import LATEST
from esafety.text.languages import KNOWN, TRANSLATIONS

MENU = "versions.json"


def language_menu(
    edition: str, editions: Iterable[str], languages: Sequence[str] = TRANSLATIONS
) -> str:
    """Return the menu for the pages of an edition in its translations, newest first."""
    ordered = sorted(editions, key=edition_order, reverse=True)
    entries = [
        {
            "version": f"../{name}/{language}",
            "title": name if len(languages) == 1 else f"{name} · {KNOWN[language].own_name}",
            "aliases": [
                *([LATEST] if name == ordered[0] else []),
                *([language] if name == edition else []),
            ],
        }
        for name in ordered
        for language in languages
    ]
    return json.dumps(entries, ensure_ascii=False, indent=1) + "\n"
