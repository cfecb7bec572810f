"""Search in two languages: an index for each, and Turkish letters folded.

The theme and static-i18n make one index for all languages.

Source: research/web.md part 2, fault 2.
"""

import json
from collections.abc import Iterable, Sequence
from fnmatch import fnmatch
from pathlib import Path
from typing import Any, Final

WORKER: Final = "assets/javascripts/workers/search.*.min.js"
Index = dict[str, Any]


def write_split_index(site: Path, languages: Sequence[str]) -> None:
    """Replace a site's merged index by one for each language; the first is the site's root."""
    default, *others = languages
    merged = (site / "search/search_index.json").read_text(encoding="utf-8")
    for language, text in split_index(merged, default, others).items():
        folder = site / ("" if language == default else language) / "search"
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "search_index.json").write_text(text, encoding="utf-8")


def teach_turkish(site: Path, lesson: str) -> None:
    """Append our folding of Turkish letters to the theme's Turkish search.

    Source: research/web.md part 2; the theme finds neither `sifre` nor `İNTERNET`.
    """
    theirs = site / "assets/javascripts/lunr/min/lunr.tr.min.js"
    theirs.write_text(f"{theirs.read_text(encoding='utf-8')}\n{lesson}", encoding="utf-8")


def search_worker(paths: Iterable[str]) -> str:
    """Return where the theme's search worker lies; its name carries a hash.

    Raises:
        LookupError: if the theme has none, which means that the theme has changed.
    """
    found = next((path for path in paths if fnmatch(path, WORKER)), None)
    if found is None:
        raise LookupError(f"the theme has no {WORKER}; the search must be looked at again")
    return found


def split_index(merged: str, default: str, others: Sequence[str]) -> dict[str, str]:
    """Return each language's index as JSON, with locations relative to that language's root."""
    index: Index = json.loads(merged)
    prefixes = {language: f"{language}/" for language in others}
    docs: dict[str, list[dict[str, Any]]] = {default: [], **{lang: [] for lang in others}}
    for entry in index["docs"]:
        language = next(
            (x for x, p in prefixes.items() if entry["location"].startswith(p)), default
        )
        short = entry["location"].removeprefix(prefixes.get(language, ""))
        docs[language].append(entry | {"location": short})
    return {language: _dump(index, language, found) for language, found in docs.items()}


def _dump(index: Index, language: str, docs: list[dict[str, Any]]) -> str:
    config = index["config"] | {"lang": [language]}
    return json.dumps({"config": config, "docs": docs}, ensure_ascii=False, separators=(",", ":"))
