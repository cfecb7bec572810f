"""A copy of what was published, proved against its own lists and against records outside it."""

import json
from collections.abc import Iterator, Mapping
from typing import Final
from urllib.parse import urlsplit

from esafety.formats.edition_paths import edition_of
from esafety.policy.seals.seal import digest_of
from esafety.problems.problem import Problem
from esafety.publish.manifest import (
    MANIFEST,
    EditionIndex,
    Manifest,
    differences,
    load_edition_index,
    load_manifest,
)
from esafety.publish.published_copy import PublishedSite
from esafety.publish.rules import Published
from esafety.publish.version_menu import MENU
from esafety.school.school import LATEST
from esafety.storage.output_folder import STAMP_FILE

# What every publication writes at its root; a list without one of them was cut.
ROOT_FILES: Final = ("404.html", "index.html", MENU)
# Empty files: one tells GitHub Pages to serve the files as they are, one that a folder of this
# machine may be replaced by the next site.
_EMPTY: Final = (".nojekyll", STAMP_FILE)
# The school's own domain, as GitHub Pages keeps it.
_DOMAIN: Final = "CNAME"


def verify(copy: PublishedSite, site_url: str = "") -> tuple[Published, list[Problem]]:
    """Return the editions a copy holds, and everything in it that is not as published.

    The copy is that of all editions, or of one. `site_url` is the school's public address;
    a file that only names its host is no stranger.
    """
    problems = [Problem(path, 1, "published-link") for path in sorted(copy.links())]
    text = (copy.read(MANIFEST) or b"").decode(errors="replace")
    try:
        index = load_edition_index(text)
    except ValueError as error:
        published, found = _prove_one(copy, text, error)
        return published, [*problems, *found]
    manifests, found = _manifests(copy, index)
    problems += found
    for name, manifest in manifests.items():
        problems += _compare(copy, manifest, f"{name}/")
    if index.latest in manifests:
        problems += _compare(copy, manifests[index.latest], f"{LATEST}/")
        problems += _check_latest(copy, index)
    problems += _check_root(copy, index)
    problems += _check_menu(copy, index)
    problems += _check_strangers(copy, index, site_url)
    return manifests, problems


def _prove_one(
    copy: PublishedSite, text: str, no_ledger: ValueError
) -> tuple[Published, list[Problem]]:
    try:
        manifest = load_manifest(text)
    except ValueError as error:
        # Of a list of editions, what is wrong with it says more.
        told = no_ledger if '"editions"' in text else error
        why = str(told) if text else f"{MANIFEST} yok · is missing"
        return {}, [Problem(MANIFEST, 1, "manifest-unreadable", {"why": why})]
    return {manifest.edition: manifest}, list(_compare(copy, manifest, ""))


def _manifests(
    copy: PublishedSite, index: EditionIndex
) -> tuple[dict[str, Manifest], list[Problem]]:
    found: dict[str, Manifest] = {}
    problems = []
    for name, stated in index.editions.items():
        path = f"{name}/{MANIFEST}"
        content = copy.read(path)
        try:
            manifest = load_manifest((content or b"").decode(errors="replace"))
        except ValueError as error:
            problems.append(Problem(path, 1, "manifest-unreadable", {"why": str(error)}))
            continue
        found[name] = manifest
        stands = {"manifest": digest_of(content or b""), "seal": manifest.seal}
        if manifest.edition != name or any(stated.get(k) != v for k, v in stands.items()):
            problems.append(Problem(path, 1, "published-changed", {"edition": name}))
    return found, problems


def _compare(copy: PublishedSite, manifest: Manifest, below: str) -> Iterator[Problem]:
    names = copy.names(below)
    found: Mapping[str, bytes | None] = {
        path: copy.read(f"{below}{path}") for path in {*manifest.files, *(names or ())}
    }
    yield from differences(manifest, found, complete=names is not None, below=below)


def _check_latest(copy: PublishedSite, index: EditionIndex) -> Iterator[Problem]:
    """Yield that the list beside the latest files is not that of the edition in force."""
    path = f"{LATEST}/{MANIFEST}"
    content = copy.read(path)
    if content is None:
        yield Problem(path, 1, "published-missing", {"edition": index.latest})
    elif digest_of(content) != index.editions[index.latest].get("manifest"):
        yield Problem(path, 1, "published-changed", {"edition": index.latest})


def _check_root(copy: PublishedSite, index: EditionIndex) -> Iterator[Problem]:
    for path in (*index.files, *(name for name in ROOT_FILES if name not in index.files)):
        content = copy.read(path)
        if content is None:
            yield Problem(path, 1, "published-missing", {"edition": index.latest})
        elif digest_of(content) != index.files.get(path):
            yield Problem(path, 1, "published-changed", {"edition": index.latest})


def _check_menu(copy: PublishedSite, index: EditionIndex) -> Iterator[Problem]:
    """Yield editions that the menu offers and the list lacks, or the other way round."""
    try:
        offered = {entry["version"] for entry in json.loads(copy.read(MENU) or b"")}
    except (ValueError, TypeError, KeyError):
        yield Problem(MENU, 1, "published-changed", {"edition": index.latest})
        return
    for name in sorted(map(str, offered ^ index.editions.keys())):
        yield Problem(MENU, 1, "published-menu", {"edition": name})


def _check_strangers(copy: PublishedSite, index: EditionIndex, site_url: str) -> Iterator[Problem]:
    """Yield files at the root, and folders of editions, that are listed nowhere."""
    known = {*index.editions, LATEST}
    told: set[str] = set()
    for name in sorted(copy.names("") or ()):
        place = name.split("/")[0]
        if place in known if "/" in name else name in (*index.files, *ROOT_FILES, MANIFEST):
            continue
        shown = place if edition_of(f"policy/{place}/") else name
        if shown not in told and not _is_hosts(copy, name, site_url):
            told.add(shown)
            yield Problem(shown, 1, "published-added", {"edition": index.latest})


def _is_hosts(copy: PublishedSite, name: str, site_url: str) -> bool:
    """Tell whether a file is a host's own: it says nothing, or the school's own domain."""
    content = (copy.read(name) or b"").decode(errors="replace").strip()
    host = urlsplit(site_url).hostname
    return (name in _EMPTY and not content) or (name == _DOMAIN and content == host)
