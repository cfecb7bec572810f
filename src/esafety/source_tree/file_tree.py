"""A school's files by their paths, before anything in them is understood."""

import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from esafety.formats.edition_paths import added_file, edition_of, folder_of
from esafety.images.check import ENDINGS
from esafety.markdown.page import split_language
from esafety.policy.seals.verify import read_seals
from esafety.policy.translations.verify import Key
from esafety.source_tree.readable_text import bytes_of
from esafety.source_tree.unread_files import Unread
from esafety.storage.docs_folder import DOCS
from esafety.storage.kit import CONFIGURATION, is_schools_own
from esafety.text.languages import SPOKEN_LANGUAGES

# Every file by its path; bytes that are no UTF-8 are kept by surrogateescape. What is no file
# that can be read stands for itself; the name of a folder ends with a slash.
TextsByPath = Mapping[str, str]
# Where editors write, and the files of theirs that are read as text.
WRITTEN: Final = (DOCS, "data/")
READ: Final = (".md", ".yml")


def is_left_out(path: str, languages: Sequence[str]) -> bool:
    """Tell whether a page is no part of a site in some languages.

    The kit has its pages in every language that the program speaks; those in a language that a
    school has not chosen lie there unread. A chapter of the policy is the school's own.
    """
    language = split_language(path)[1] if path.endswith(".md") else ""
    unread = language in SPOKEN_LANGUAGES and language not in languages
    return unread and not is_schools_own(path)


def is_file(path: str) -> bool:
    """Tell whether a place in a tree is a file and no folder, and not hidden."""
    return not path.rpartition("/")[2].startswith(".") and not path.endswith("/")


def is_picture(path: str, text: str) -> bool:
    """Tell whether a file is a picture that could be read."""
    return path.lower().endswith(ENDINGS) and not isinstance(text, Unread)


def edition_folders(tree: TextsByPath) -> dict[str, dict[str, bytes]]:
    """Return the files of each edition by their names in its folder, byte for byte."""
    folders: dict[str, dict[str, bytes]] = {}
    for path, text in tree.items():
        edition = edition_of(path)
        home = f"{folder_of(edition or '')}/"
        name = path.removeprefix(home)
        if edition and path.startswith(home) and is_file(path):
            folders.setdefault(edition, {})[name] = bytes_of(text)
    return folders


def translation_folders(tree: TextsByPath) -> dict[Key, dict[str, bytes]]:
    """Return the files of each translation that was added, byte for byte."""
    folders: dict[Key, dict[str, bytes]] = {}
    for path, text in tree.items():
        if (added := added_file(path)) and is_file(path):
            key = (added.edition, added.language)
            folders.setdefault(key, {})[added.name] = bytes_of(text)
    return folders


def seals_in(tree: TextsByPath) -> dict[str, str | None]:
    """Return the digest of each edition's seal in a tree; None for a draft."""
    folders = edition_folders(tree)
    seals = read_seals(folders)
    return {name: s.digest if (s := seals.get(name)) else None for name in folders}


def decomposed(tree: TextsByPath) -> Iterator[str]:
    """Yield texts outside of editions that would change if they were composed (UAX 15).

    What an edition holds is sealed byte by byte, and reported by its own rule.
    """
    for path, text in tree.items():
        written = path == CONFIGURATION or (path.startswith(WRITTEN) and path.endswith(READ))
        if written and not edition_of(path) and not unicodedata.is_normalized("NFC", text):
            yield path
