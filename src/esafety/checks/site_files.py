"""The files of docs/, the menu and mkdocs.yml: what is published, and what would stop MkDocs."""

import re
from collections.abc import Collection, Iterable, Iterator
from pathlib import PurePosixPath
from typing import Final
from unicodedata import normalize

from esafety.checks.language_rows import check_menu_titles
from esafety.checks.site_configuration import check_site_configuration
from esafety.documents.registry import KINDS
from esafety.formats.configured_values import configured_values
from esafety.formats.edition_paths import POLICY_FOLDER, AddedFile, added_file, edition_of
from esafety.images.check import ending_of
from esafety.policy.seals.seal import SEAL
from esafety.policy.supplements import check_supplement_name, is_supplement
from esafety.policy.translations.seal import FACTS
from esafety.problems.problem import Problem, suggestion
from esafety.source_tree.tree import SourceTree
from esafety.storage.docs_folder import DOCS, below_docs, docs_path
from esafety.storage.free_name import free_name
from esafety.storage.scripts import PARTS, WHOLE
from esafety.text.languages import BINDING, slug

# All of docs/ goes to the public, so nothing else may lie there: no form, no list of names.
PUBLISHED: Final = (".md", ".yml", ".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg")
_FACTS: Final = (".yml", ".yaml")
_FILE_NAME = re.compile(r"[a-z0-9./-]+")
# What Windows refuses: https://learn.microsoft.com/windows/win32/fileio/naming-a-file
_DEVICE: Final = re.compile(
    r"(?:(?<=/)|^)(?:aux|con|nul|prn|con(?:in|out)\$|(?:com|lpt)[0-9\u00b9\u00b2\u00b3])"
    r"(?= *(?:[./]|$))",
    re.IGNORECASE,
)
_LAST_SIGNS: Final = re.compile(r"(?<=[^/.])[. ]+(?=/|$)")
_REFUSED_SIGNS: Final = re.compile(r'[<>:"|?*\\\x00-\x1f]')
_WINDOWS: Final = "file-name-of-windows"
_NAMELESS: Final = "x"
_IN_POLICY: Final = 2


def check_files(source_tree: SourceTree) -> Iterator[Problem]:
    """Yield files that may not lie in docs/: all that lies there is published."""
    yield from _alike(source_tree.files)
    for path in source_tree.files:
        for fault in check_file_name(path, source_tree.files):
            # Nothing in a sealed edition can be renamed.
            if fault.key != _WINDOWS or not source_tree.bears_seal(edition_of(path) or ""):
                yield fault
        if not path.startswith(DOCS):
            continue
        if ending_of(path) not in PUBLISHED:
            yield Problem(path, 1, "file-not-allowed", {"known": ", ".join(PUBLISHED)})
        if is_supplement(path):
            yield from check_supplement_name(path, source_tree.editions)
        elif added := added_file(path):
            yield from _check_added(path, added, source_tree)
        elif (
            path.startswith(f"{POLICY_FOLDER}/")
            and path.count("/") > _IN_POLICY
            and not edition_of(path)
        ):
            yield Problem(path, 1, "edition-name", {"name": path.split("/")[2]})
        if edition_of(path) and not path.startswith(f"{POLICY_FOLDER}/"):
            yield Problem(path, 1, "edition-elsewhere", {"name": edition_of(path)})


def check_file_name(path: str, taken: Collection[str] = ()) -> Iterator[Problem]:
    """Yield why a file may not be named so, and how it may: as addresses are in docs/.

    And nowhere so that Windows can make no such file: it could not even copy the school's folder.
    What is `taken` is proposed to nobody.
    """
    if path.startswith(DOCS) and not _FILE_NAME.fullmatch(path):
        right = _on_windows(_as_address(_LAST_SIGNS.sub("", path)))
        yield Problem(path, 1, "file-name", {"name": path, "right": _free(right, taken)})
    elif (right := _on_windows(path)) != path:
        yield Problem(path, 1, _WINDOWS, {"name": path, "right": _free(right, taken)})


def _on_windows(path: str) -> str:
    """Return the nearest path that Windows can make."""
    signs = _LAST_SIGNS.sub("", _REFUSED_SIGNS.sub("-", path))
    return _DEVICE.sub(lambda device: f"{device[0]}1", signs)


def _free(path: str, taken: Collection[str]) -> str:
    """Return a path, with a number where a file of that name is there."""
    name = path.rpartition("/")[2]
    ending = name[len(name.partition(".")[0]) :]
    return free_name(path.removesuffix(ending), taken, ending=ending)


def _as_address(path: str) -> str:
    """Return a path in the letters of addresses, its folders and endings where they are."""
    folders = (part.split(".") for part in path.split("/"))
    return "/".join(".".join(slug(word) or _NAMELESS for word in words) for words in folders)


def _alike(paths: Iterable[str]) -> Iterator[Problem]:
    """Yield files that look as if they had one name: one has its letters in two parts (NFD)."""
    first: dict[str, str] = {}
    for path in sorted(paths):
        other = first.setdefault(normalize("NFC", path), path)
        if other != path:
            yield Problem(path, 1, "file-name-twice", {"name": normalize("NFC", path)})


def _check_added(path: str, added: AddedFile, source_tree: SourceTree) -> Iterator[Problem]:
    """Yield a file of an added translation that is neither a chapter nor says anything of it."""
    chapters = (PurePosixPath(page.path).name for page in source_tree.chapters(added.edition))
    ending = f".{added.language}.md"
    known = [*(name.replace(f".{BINDING}.md", ending) for name in chapters), FACTS, SEAL]
    if added.name not in known:
        yield Problem(path, 1, "translation-file", suggestion(added.name, known))


def check_uncalled(source_tree: SourceTree, known: Collection[str]) -> Iterator[Problem]:
    """Yield files of facts that nobody reads, and programs that no page calls.

    `known` are the paths of the files of facts.
    """
    scripts = configured_values(source_tree.configuration, "extra_javascript")
    for path in source_tree.files:
        if path.startswith("data/") and path not in known and path.lower().endswith(_FACTS):
            yield Problem(path, 1, "file-not-read", suggestion(path, known))
        called = scripts is None or path in PARTS or path in WHOLE or path in scripts
        if path.startswith("assets/") and path.endswith(".js") and not called:
            yield Problem(path, 1, "script-not-called")


def check_menu(source_tree: SourceTree) -> Iterator[Problem]:
    """Yield pages that the navigation in mkdocs.yml does not name.

    The page of a folder leads to the sheets in it: where it is named, and the folder stands
    under `not_in_nav`, they need not be.
    """
    named = configured_values(source_tree.configuration, "nav")
    if named is None:
        return
    hidden = configured_values(source_tree.configuration, "not_in_nav") or frozenset[str]()
    folders = {line.strip() for value in hidden for line in value.splitlines()}
    for page in source_tree.pages:
        path = below_docs(page.neutral)
        chapter = path.startswith("policy/")
        folder = PurePosixPath(path).parent
        left_out = docs_path(f"{folder}/index.md") in source_tree.left_out
        led_to = (left_out or f"{folder}/index.md" in named) and f"/{folder}/*" in folders
        if led_to and any(kind.is_source(page) for kind in KINDS):
            continue
        if page.language == BINDING and not chapter and path not in named:
            yield Problem(page.path, 1, "page-not-in-menu", {"name": path})


def check_configuration(source_tree: SourceTree) -> Iterator[Problem]:
    """Yield what `mkdocs.yml` may not hold, and what in it leads nowhere."""
    pages = {below_docs(page.neutral) for page in source_tree.pages}
    written = source_tree.written_configuration
    yield from check_site_configuration(written, pages, source_tree.files)
    yield from check_menu_titles(written, source_tree.configuration)
