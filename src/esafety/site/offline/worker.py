"""The service worker of each language and the file by which the site is installed."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from hashlib import sha256
from pathlib import Path
from typing import Final

from PIL import Image

from esafety.documents.common.rendered_site import RenderedPage
from esafety.policy.editions import Edition
from esafety.school.school import School
from esafety.site.offline.precache import from_scope, precached_files, precached_pages
from esafety.site.security.content_policy import with_policy
from esafety.storage.source_files import design_text, source_file
from esafety.text.languages import KNOWN, language_root
from esafety.text.templates import Templates

WORKER: Final = "service-worker.js"
MANIFEST: Final = "manifest.webmanifest"
PROGRAM: Final = "assets/scripts/service-worker.js"
_TOKENS: Final = "assets/styles/tokens.css"
_DRAWN: Final = "assets/brand/favicon.svg"
_PAINTED: Final = ("assets/brand/apple-touch-icon.png", "assets/brand/favicon.png")
_DIGITS: Final = 12


def write_worker(
    site: Path, folder: Path, edition: Edition, pages: Sequence[RenderedPage], words: Templates
) -> None:
    """Write the worker of one language into a finished site, at that language's root.

    It keeps the files of this very site: its name for them holds the edition, its code, and a
    digest of every byte. `folder` is the school's; `words` are those of the language.
    """
    language = words.language
    kept = precached_pages(pages, language)
    files = precached_files(site, kept, language)
    program = design_text(source_file(folder, PROGRAM))
    titles = {from_scope(f"{page.url}index.html", language): page.title for page in kept}
    fallback = with_policy(words.render("offline.html", pages=titles, edition=edition))
    notice = words.render("offline-notice.html")
    said = {
        "edition": edition.name,
        "code": edition.code,
        "digest": _digest([program, fallback, notice], {one: site / one for one in files}),
        "language": language,
        "files": [from_scope(path, language) for path in files],
        "fallback": fallback,
        "notice": notice,
    }
    text = f"const KEPT = {json.dumps(said, ensure_ascii=False)};\n{program}"
    (site / language_root(language) / WORKER).write_text(text, encoding="utf-8", newline="\n")


def write_manifest(site: Path, folder: Path, school: School, words: Templates) -> None:
    """Write by what a browser installs the site in one language, with the school's own mark."""
    language = words.language
    name = school.site_name[language]
    tokens = design_text(source_file(folder, _TOKENS))
    said = {
        "id": "./",
        "name": f"{name} · {school.name[language]}",
        "short_name": name,
        "description": school.site_description[language],
        "lang": language,
        "dir": KNOWN[language].direction,
        "start_url": "./",
        "scope": "./",
        "display": "minimal-ui",
        "background_color": _colour(tokens, "--es-paper"),
        "theme_color": _colour(tokens, "--es-band"),
        "icons": [*_icons(folder, language)],
    }
    target = site / language_root(language) / MANIFEST
    text = json.dumps(said, ensure_ascii=False, indent=1)
    target.write_text(text, encoding="utf-8", newline="\n")


def _icons(folder: Path, language: str) -> Iterator[dict[str, str]]:
    """Yield the school's marks; one that has just begun may have none yet."""
    if source_file(folder, _DRAWN).is_file():
        yield {"src": from_scope(_DRAWN, language), "sizes": "any", "type": "image/svg+xml"}
    for path in _PAINTED:
        file = source_file(folder, path)
        if file.is_file():
            with Image.open(file) as picture:
                size = f"{picture.width}x{picture.height}"
            yield {"src": from_scope(path, language), "sizes": size, "type": "image/png"}


def _colour(tokens: str, name: str) -> str:
    """Return a colour of the light scheme, which stands first.

    Raises:
        LookupError: if there is none of that name.
    """
    found = re.search(rf"{name}:\s*(#[0-9a-f]{{3,8}})", tokens, re.IGNORECASE)
    if not found:
        raise LookupError(f"{_TOKENS}: {name} is no colour")
    return found[1]


def _digest(texts: Sequence[str], files: Mapping[str, Path]) -> str:
    digest = sha256("\0".join(texts).encode())
    for name in sorted(files):
        digest.update(f"\0{name}\0".encode())
        digest.update(sha256(files[name].read_bytes()).digest())
    return digest.hexdigest()[:_DIGITS]
