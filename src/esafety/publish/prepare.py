"""Prepare a publication: the files that go onto the branch with a freshly built edition."""

import re
from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from esafety.formats.edition_paths import EDITION_NAME
from esafety.git.branch import Branch
from esafety.output_rules.published_names import check_published_names
from esafety.policy.editions import Edition
from esafety.policy_data.addresses import ROBOTS
from esafety.problems.problem import ContentError, Problem
from esafety.publish.attestation import Attestation, attestation_files, attestation_kept
from esafety.publish.files_in_zip import with_files
from esafety.publish.manifest import (
    MANIFEST,
    Manifest,
    dump_edition_index,
    dump_manifest,
    edition_index,
    manifest_of,
)
from esafety.publish.published_copy import InMemorySite
from esafety.publish.published_record import first_manifests, unreadable_lists
from esafety.publish.rules import (
    Published,
    check_branch,
    check_history,
    check_publication,
    keep_sealed_files,
)
from esafety.publish.superseded_notice import (
    add_redirect,
    language_of,
    notice_for,
    url_in_force,
    with_notice,
    without_outdated_facts,
)
from esafety.publish.verify import verify
from esafety.publish.version_menu import MENU, language_menu, translations_in
from esafety.school.cms_paths import USB_COPY, is_pasted
from esafety.storage.files_below import contents_below
from esafety.storage.output_folder import STAMP_FILE
from esafety.storage.write_files import write_files
from esafety.text.languages import BINDING, KNOWN, language_root
from esafety.text.templates import Templates
from esafety.web_security.header_files import header_files

_NOT_FOUND_PAGE: Final = "404.html"
_ENTRY_PAGE: Final = "index.html"
# The list of editions, and the page of each: the edition in force has them as they are now.
_EDITIONS_PAGES: Final = re.compile(rf"editions/(?:{EDITION_NAME}/)?index\.html", re.ASCII)
Files = dict[str, bytes]


@dataclass(frozen=True, slots=True)
class Publication:
    """An edition to publish: its metadata, its freshly built site, the templates of its notices.

    `attestation` is what GitHub has signed of the documents of this very site.
    """

    edition: Edition
    site: Path
    templates: Mapping[str, Templates]
    attestation: Attestation | None = None


def published_on(branch: Branch, edition: Edition, site_url: str = "") -> Published:
    """Return what was published so far.

    Raises:
        ContentError: if something published was changed since, or prevents publishing this edition,
            or the branch holds the school's sources.
    """
    files = branch.files()
    published: Published = {}
    problems = [*check_branch(branch.name, files)]
    if problems:
        raise ContentError(problems)
    if MANIFEST in files or MENU in files:
        published, problems = verify(InMemorySite(files), site_url)
    problems += _check_first(branch, published) if branch.exists else ()
    problems += check_publication(edition, published)
    if problems:
        raise ContentError(problems)
    return published


def _check_first(branch: Branch, published: Published) -> Iterator[Problem]:
    """Yield what differs from what the branch first held."""
    try:
        first = first_manifests(branch.folder, branch.name)
    except ValueError as error:
        yield unreadable_lists(branch.name, str(error))
        return
    yield from check_history(published, first)


def published_before(edition: Edition, branch: Branch, published: Published) -> Files:
    """Return the files of an edition as it was published last, if it ever was."""
    return branch.files(edition.name) if edition.name in published else {}


def keep_published_documents(
    publication: Publication, published: Published, before: Mapping[str, bytes]
) -> Files:
    """Put sealed documents that were published before into the built site, over the fresh ones.

    The copy for a USB stick gets them, too; `before` are the edition's published files. Returns
    the files of the site as they are then.
    """
    fresh = contents_below(publication.site)
    files = keep_sealed_files(publication.edition, fresh, published, before)
    changed = {path: content for path, content in files.items() if fresh.get(path) != content}
    if changed and USB_COPY in files:
        changed[USB_COPY] = with_files(files[USB_COPY], changed)
    write_files(publication.site, changed)
    return {**files, **changed}


def prepare(publication: Publication, branch: Branch, published: Published) -> Manifest:
    """Complete the built site for publication: documents, attestation, menu and manifest.

    Returns the manifest, which it also writes.

    Raises:
        ContentError: if a file has a name that no list of a publication holds, or if the
            attestation cannot be read or does not name a sealed document.
    """
    edition, site = publication.edition, publication.site
    (site / STAMP_FILE).unlink(missing_ok=True)
    before = published_before(edition, branch, published)
    kept = keep_published_documents(publication, published, before)
    if odd := [*check_published_names(kept)]:
        raise ContentError(odd)
    files = dict(kept)
    if beside := _attested(publication, files, before):
        files |= beside
        if USB_COPY in files:
            files[USB_COPY] = with_files(files[USB_COPY], beside)
    translations = _translations({**_paths(published), edition.name: files})
    files[MENU] = language_menu(edition.name, translations).encode()
    added = {code: one.seal for code, one in edition.added.items() if one.seal}
    manifest = manifest_of(edition.name, edition.seal or "", files, added)
    files[MANIFEST] = dump_manifest(manifest).encode()
    write_files(site, {path: body for path, body in files.items() if kept.get(path) is not body})
    return manifest


def _attested(publication: Publication, files: Files, before: Mapping[str, bytes]) -> Files:
    """Return what GitHub has signed: of this publication, or else of the one before."""
    edition = publication.edition
    if publication.attestation is None:
        return attestation_kept(edition.name, before)
    listed = manifest_of(edition.name, edition.seal or "", files)
    return attestation_files(listed, publication.attestation, before)


def superseded_and_root_files(
    publication: Publication, branch: Branch, manifests: Mapping[str, Manifest]
) -> Files:
    """Return the files beside a deployed edition: older ones' notices, and the root's own.

    `manifests` are those of all editions, the new one among them.
    """
    edition = publication.edition.name
    added: Files = {}
    current = dict(manifests)
    for name, manifest in manifests.items():
        if name != edition:
            older = _superseded_files(publication, manifest, branch.files(name), manifests)
            current[name] = manifest_of(name, manifest.seal, older, manifest.translations)
            older[MANIFEST] = dump_manifest(current[name]).encode()
            added |= {f"{name}/{path}": content for path, content in older.items()}
    languages = (BINDING, *translations_in(manifests[edition].files))
    offered = {language: KNOWN[language] for language in languages}
    root = {
        _NOT_FOUND_PAGE: (publication.site / _NOT_FOUND_PAGE).read_bytes(),
        _ENTRY_PAGE: publication.templates[BINDING].render("entry.html", offered=offered).encode(),
        MENU: branch.file(MENU),
        # A host's programs read it at the root alone.
        ROBOTS: (publication.site / ROBOTS).read_bytes(),
        # What hosts say of every edition belongs to none: no seal and no list of one has it.
        **header_files(),
    }
    index = dump_edition_index(edition_index(edition, current, root))
    return added | root | {MANIFEST: index.encode()}


def _paths(manifests: Mapping[str, Manifest]) -> dict[str, Container[str]]:
    return {name: manifest.files for name, manifest in manifests.items()}


def _translations(paths: Mapping[str, Container[str]]) -> dict[str, tuple[str, ...]]:
    """Return the translations of each published edition, by its name, from its files."""
    return {name: translations_in(files) for name, files in paths.items()}


def _superseded_files(
    publication: Publication, manifest: Manifest, files: Files, manifests: Mapping[str, Manifest]
) -> Files:
    """Return an older edition's files with the notice on its pages; sealed ones untouched."""
    newest = publication.edition.name
    in_force = manifests[newest].files
    changed = dict(files)
    for path in manifest.files:
        # A host serves the page of lost addresses of the edition in force alone.
        if path.endswith(".html") and not is_pasted(path) and not path.endswith(_NOT_FOUND_PAGE):
            words = publication.templates[language_of(path)]
            page = without_outdated_facts(files[path].decode(), words)
            page = with_notice(page, notice_for(path, newest, in_force, words))
            if _EDITIONS_PAGES.fullmatch(path.removeprefix(language_root(language_of(path)))):
                page = add_redirect(page, url_in_force(path, in_force))
            changed[path] = page.encode()
    changed[MENU] = language_menu(manifest.edition, _translations(_paths(manifests))).encode()
    return changed
