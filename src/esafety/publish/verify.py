"""Verify a published site against its own manifests and edition index."""

from collections.abc import Iterator, Mapping
from typing import Final
from urllib.parse import urlsplit

from esafety.formats.bounded_json import read_json
from esafety.formats.edition_paths import is_edition_name
from esafety.policy.seals.seal import digest_of
from esafety.problems.problem import Problem
from esafety.publish.attestation import Attestation, attestation_paths
from esafety.publish.manifest import MANIFEST, EditionIndex, Manifest, differences
from esafety.publish.published_copy import PublishedSite
from esafety.publish.read_manifest import load_edition_index, load_manifest
from esafety.publish.rules import Published
from esafety.publish.version_menu import MENU
from esafety.school.school import LATEST
from esafety.storage.output_folder import STAMP_FILE
from esafety.text.one_line import console_line

# What every publication writes at its root; a list without one of them was cut.
ROOT_FILES: Final = ("404.html", "index.html", MENU)
# Empty files: the first makes GitHub Pages serve the files as they are, and is never left out;
# the build stamp marks a folder that the next site may replace.
_AS_IT_IS: Final = ".nojekyll"
_EMPTY_FILES: Final = (_AS_IT_IS, STAMP_FILE)
# The school's own domain, as GitHub Pages keeps it.
_DOMAIN_FILE: Final = "CNAME"


def verify(site: PublishedSite, site_url: str = "") -> tuple[Published, list[Problem]]:
    """Return the editions a site holds, and a problem for everything not as published.

    The site holds all editions, or one. `site_url` is the school's public address;
    a file that only names its host is accepted.
    """
    problems = [Problem(path, 1, "published-link") for path in sorted(site.links())]
    text = (site.read(MANIFEST) or b"").decode(errors="replace")
    try:
        index = load_edition_index(text)
    except ValueError as error:
        published, more = _verify_one_edition(site, text, error)
        return published, [*problems, *more]
    manifests, more = _manifests(site, index)
    problems += more
    for name, manifest in manifests.items():
        problems += _compare(site, manifest, f"{name}/")
    if index.latest in manifests:
        problems += _compare(site, manifests[index.latest], f"{LATEST}/")
        problems += _check_latest(site, index)
    problems += _check_root(site, index)
    problems += _check_menu(site, index)
    problems += _check_unlisted(site, index, site_url)
    return manifests, problems


def attestation_in(site: PublishedSite, manifest: Manifest) -> tuple[Attestation | None, str]:
    """Return the attestation beside an edition's files, and where the edition lies in the site."""
    below = f"{manifest.edition}/"
    below = below if site.read(f"{below}{MANIFEST}") is not None else ""
    texts = [
        (site.read(f"{below}{path}") or b"").decode(errors="replace")
        for path in attestation_paths(manifest.edition)
        if path in manifest.files
    ]
    return (Attestation(*texts) if len(texts) == len(Attestation.__slots__) else None), below


def _verify_one_edition(
    site: PublishedSite, text: str, index_error: ValueError
) -> tuple[Published, list[Problem]]:
    try:
        manifest = load_manifest(text)
    except ValueError as error:
        # For an edition index, its own error is more useful.
        cause = index_error if '"editions"' in text else error
        why = str(cause) if text else f"{MANIFEST} {console_line('listed-file-missing')}"
        return {}, [Problem(MANIFEST, 1, "manifest-unreadable", {"why": why})]
    return {manifest.edition: manifest}, list(_compare(site, manifest, ""))


def _manifests(
    site: PublishedSite, index: EditionIndex
) -> tuple[dict[str, Manifest], list[Problem]]:
    manifests: dict[str, Manifest] = {}
    problems = []
    for name, stated in index.editions.items():
        path = f"{name}/{MANIFEST}"
        content = site.read(path)
        try:
            manifest = load_manifest((content or b"").decode(errors="replace"))
        except ValueError as error:
            problems.append(Problem(path, 1, "manifest-unreadable", {"why": str(error)}))
            continue
        manifests[name] = manifest
        actual = {"manifest": digest_of(content or b""), "seal": manifest.seal}
        if manifest.edition != name or any(stated.get(k) != v for k, v in actual.items()):
            problems.append(Problem(path, 1, "published-changed", {"edition": name}))
    return manifests, problems


def _compare(site: PublishedSite, manifest: Manifest, below: str) -> Iterator[Problem]:
    names = site.names(below)
    contents: Mapping[str, bytes | None] = {
        path: site.read(f"{below}{path}") for path in {*manifest.files, *(names or ())}
    }
    yield from differences(manifest, contents, complete=names is not None, below=below)


def _check_latest(site: PublishedSite, index: EditionIndex) -> Iterator[Problem]:
    """Yield that the list beside the latest files is not that of the edition in force."""
    path = f"{LATEST}/{MANIFEST}"
    content = site.read(path)
    if content is None:
        yield Problem(path, 1, "published-missing", {"edition": index.latest})
    elif digest_of(content) != index.editions[index.latest].get("manifest"):
        yield Problem(path, 1, "published-changed", {"edition": index.latest})


def _check_root(site: PublishedSite, index: EditionIndex) -> Iterator[Problem]:
    for path in (*index.files, *(name for name in ROOT_FILES if name not in index.files)):
        content = site.read(path)
        if content is None:
            yield Problem(path, 1, "published-missing", {"edition": index.latest})
        elif digest_of(content) != index.files.get(path):
            yield Problem(path, 1, "published-changed", {"edition": index.latest})


def _check_menu(site: PublishedSite, index: EditionIndex) -> Iterator[Problem]:
    """Yield editions that the menu offers and the list lacks, or the other way round."""
    try:
        menu = read_json((site.read(MENU) or b"").decode())
        offered = {entry["version"] for entry in menu}
    except (ValueError, TypeError, KeyError):  # no menu, or one of something else
        yield Problem(MENU, 1, "published-changed", {"edition": index.latest})
        return
    for name in sorted(map(str, offered ^ index.editions.keys())):
        yield Problem(MENU, 1, "published-menu", {"edition": name})


def _check_unlisted(site: PublishedSite, index: EditionIndex, site_url: str) -> Iterator[Problem]:
    """Yield files at the root, and folders of editions, that are listed nowhere."""
    known = {*index.editions, LATEST}
    reported: set[str] = set()
    names = site.names("")
    if names is not None and _AS_IT_IS not in names:
        yield Problem(_AS_IT_IS, 1, "published-missing", {"edition": index.latest})
    for name in sorted(names or ()):
        place = name.split("/")[0]
        if place in known if "/" in name else name in (*index.files, *ROOT_FILES, MANIFEST):
            continue
        shown = place if is_edition_name(place) else name
        if shown not in reported and not _is_host_file(site, name, site_url):
            reported.add(shown)
            yield Problem(shown, 1, "published-added", {"edition": index.latest})


def _is_host_file(site: PublishedSite, name: str, site_url: str) -> bool:
    """Return whether a file belongs to the host: empty, or the school's own domain."""
    content = (site.read(name) or b"").decode(errors="replace").strip()
    host = urlsplit(site_url).hostname
    return (name in _EMPTY_FILES and not content) or (name == _DOMAIN_FILE and content == host)
