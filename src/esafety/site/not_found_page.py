"""The 404 page: one for each language; the theme and static-i18n leave the last one built.

Its language switcher then leads to an unrelated page, too (static-i18n issues 284, 326, 349).

A host serves one of them for every lost address, at any depth and often below a path that nobody
knew when the site was built. So the page needs no other file: its style, its mark and its script
stand in it. Its links are those of the address for which the site was built; where nothing lies
there, the script looks for the site along the lost address. It also looks in the other published
editions: a paper that was linked under `latest/` lies in its own edition's folder when the next
one is in force.
"""

from base64 import b64encode
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from mimetypes import guess_type
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

from esafety.school.school import School
from esafety.site.css_bundle import inlined
from esafety.site.pages.left_out_links import NOWHERE
from esafety.storage.source_files import design_text, source_file
from esafety.text.languages import KNOWN, required_languages
from esafety.text.messages import reader_words

# The address of a page’s source, in a language, from the site’s root.
AddressOf = Callable[[str, str], str]
STYLES: Final = ("assets/styles/tokens.css", "assets/styles/lost.css")
SCRIPT: Final = "assets/scripts/lost.js"
# Where the page leads: the drawing of each link, the page's source, the words.
_LINKS: Final = {
    "home": ("docs/index.md", "lost-home"),
    "report": ("docs/report.md", "lost-report"),
    "policy": ("docs/policy/index.md", "lost-policy"),
    "booklet": ("docs/editions/index.md", "lost-editions"),
}
_HOME: Final = {"home": _LINKS["home"]}
# What the script shows where another edition has what was lost, or where that edition has lost it.
_FOUND: Final = {"kept": "lost-kept", "gone": "lost-gone"}


@dataclass(frozen=True, slots=True)
class LostSection:
    """What one language says: its words, its links as (drawing, words, address).

    `found` are the words before and after an edition's name, by what was found in that edition.
    """

    language: str
    direction: str
    title: str
    lead: str
    links: tuple[tuple[str, str, str], ...]
    found: Mapping[str, tuple[str, str]]


@dataclass(frozen=True, slots=True)
class LostPage:
    """The page of one language: the path of the site's root, all it needs, what it says."""

    root: str
    style: str
    script: str
    sections: tuple[LostSection, ...]


def lost_page(
    folder: Path, school: School, language: str, languages: Iterable[str], address: AddressOf
) -> LostPage:
    """Return the page in which a language comes first and the site's other ones follow.

    `folder` is the school's; `address` gives that of a page's source in a language, or in the one
    to which its readers are led instead.
    """
    root = site_root(school)
    all_languages = [language, *(one for one in languages if one != language)]
    complete = required_languages(all_languages)
    sections = (
        _section(one, root, _LINKS if one in complete else _HOME, address) for one in all_languages
    )
    script = design_text(source_file(folder, SCRIPT))
    return LostPage(root, inlined(folder, STYLES), script, tuple(sections))


def site_root(school: School) -> str:
    """Return the path at which a host serves the site: the root while there is no address."""
    return "/" if school.address_is_placeholder else urlsplit(school.latest).path


def data_address(folder: Path, path: str) -> str:
    """Return a picture of the school as an address that holds all of it.

    It is empty where the school has no such picture yet.
    """
    file = source_file(folder, path)
    if not file.is_file():
        return ""
    kind = guess_type(file.name)[0] or "image/svg+xml"
    return f"data:{kind};base64,{b64encode(file.read_bytes()).decode('ascii')}"


def write_not_found_page(html: str, site: Path, language: str) -> None:
    """Write a language's 404 page into that language's own folder."""
    target = site / language / "404.html"
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(html, encoding="utf-8", newline="\n")


def _section(
    language: str, root: str, links: Mapping[str, tuple[str, str]], address: AddressOf
) -> LostSection:
    """Return what a language says, with links from the host's root."""
    words = reader_words(language)
    shown = tuple(
        (name, words[key], _from_root(root, address(source, language)))
        for name, (source, key) in links.items()
    )
    direction = KNOWN[language].direction
    found = {name: _around_name(words[key]) for name, key in _FOUND.items()}
    return LostSection(language, direction, words["lost-title"], words["lost-lead"], shown, found)


def _around_name(words: str) -> tuple[str, str]:
    before, _, after = words.partition("{name}")
    return before, after


def _from_root(root: str, address: str) -> str:
    return NOWHERE if address.startswith(NOWHERE) else f"{root}{address.removeprefix('./')}"
