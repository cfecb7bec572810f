"""Write the file of the theme's version menu for the pages of a translation.

The menu requests `../versions.json` beside the folder of its language. From the binding
language's pages that is mike's own file; from `/2026-2027/en/` it is a file in the
edition's folder, whose links lead to the same language of each edition. All translations
share that file: where there are several, each edition stands in it once for each.
"""

import json
from collections.abc import Container, Mapping, Sequence

from esafety.formats.edition_paths import edition_order
from esafety.school.school import LATEST
from esafety.text.languages import BINDING, KNOWN, language_root

MENU = "versions.json"


def translations_in(paths: Container[str]) -> tuple[str, ...]:
    """Return the languages beside the binding one in which a published edition has a home page.

    `paths` are its files from its own root.
    """
    others = (language for language in KNOWN if language != BINDING)
    return tuple(one for one in others if f"{language_root(one)}index.html" in paths)


def language_menu(edition: str, translations: Mapping[str, Sequence[str]]) -> str:
    """Return the menu for the pages of an edition in its translations, newest edition first.

    `translations` are those of every edition, by its name.
    """
    ordered = sorted(translations, key=edition_order, reverse=True)
    one_language = len({one for languages in translations.values() for one in languages}) == 1
    entries = [
        {
            "version": f"../{name}/{language}",
            "title": name if one_language else f"{name} · {KNOWN[language].own_name}",
            "aliases": [
                *([LATEST] if name == ordered[0] else []),
                *([language] if name == edition else []),
            ],
        }
        for name in ordered
        for language in translations[name]
    ]
    return json.dumps(entries, ensure_ascii=False, indent=1) + "\n"
