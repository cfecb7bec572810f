"""The rules of publication: what may be published over what."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import PurePosixPath

from esafety.formats.edition_paths import edition_order, folder_of
from esafety.policy.editions import Edition, code_of
from esafety.policy.seals.seal import SEAL
from esafety.problems.problem import Problem
from esafety.publish.manifest import MANIFEST, Manifest
from esafety.school.school import SCHOOL_FILE, School
from esafety.storage.kit import CONFIGURATION

# What was published so far, edition by edition.
Published = Mapping[str, Manifest]


def check_publication(edition: Edition, published: Published) -> Iterator[Problem]:
    """Yield the problems of publishing an edition where others were published before."""
    path = f"{folder_of(edition.name)}/{SEAL}"
    before = published.get(edition.name)
    if before and before.seal != edition.seal:
        params = {"name": edition.name, "code": code_of(before.seal), "now": edition.code}
        yield Problem(path, 1, "publish-other-seal", params)
    for language, digest in before.translations.items() if before else ():
        added = edition.added.get(language)
        if added is None or added.seal != digest:
            params = {"name": edition.name, "language": language, "code": code_of(digest)}
            yield Problem(path, 1, "publish-other-translation", params)
    newest = max(published, key=edition_order, default=edition.name)
    if edition_order(newest) > edition_order(edition.name):
        yield Problem(path, 1, "publish-behind", {"name": edition.name, "newest": newest})


def check_branch(name: str, files: Iterable[str]) -> Iterator[Problem]:
    """Yield a problem if the sources of a school lie on a branch, which is no place to publish.

    A repository may hold a school in a folder of its own.
    """
    sources = min((path for path in files if PurePosixPath(path).name == CONFIGURATION), default="")
    if sources:
        yield Problem(f"{name}:{sources}", 1, "publish-on-sources", {"name": name})


def check_address(school: School) -> Iterator[Problem]:
    """Yield a problem if the school has no public address: printed links would lead nowhere."""
    if school.address_is_placeholder:
        yield Problem(SCHOOL_FILE, 1, "publish-without-address", {"now": school.site_url})


def check_sealed_files(
    editions: Mapping[str, str | None], published: Published
) -> Iterator[Problem]:
    """Yield editions that were published under another seal than they carry here, or are gone.

    `editions` are the seals' digests of the school's folder, by edition; None for a draft.
    """
    for name, manifest in published.items():
        now = editions.get(name)
        if now is None:
            yield Problem(f"{name}/{MANIFEST}", 1, "published-unknown", {"edition": name})
        elif now != manifest.seal:
            params = {"name": name, "code": code_of(manifest.seal), "now": code_of(now)}
            yield Problem(f"{folder_of(name)}/{SEAL}", 1, "publish-other-seal", params)


def check_gaps(editions: Mapping[str, str | None], published: Published) -> Iterator[Problem]:
    """Yield sealed editions older than the newest one here that are not published at all."""
    sealed = sorted((name for name, seal in editions.items() if seal), key=edition_order)
    for name in sealed[:-1]:
        if name not in published:
            yield Problem(f"{folder_of(name)}/{SEAL}", 1, "publish-older-missing", {"name": name})


def check_history(published: Published, first: Published) -> Iterator[Problem]:
    """Yield what is no longer as the branch first held it; `first` are the first manifests."""
    for name, manifest in first.items():
        if name not in published:
            yield Problem(f"{name}/{MANIFEST}", 1, "published-lost", {"edition": name})
            continue
        for path, entry in manifest.sealed.items():
            if published[name].files.get(path) != entry:
                yield Problem(f"{name}/{path}", 1, "published-sealed-changed", {"edition": name})


def keep_sealed_files(
    edition: Edition, fresh: Mapping[str, bytes], published: Published, kept: Mapping[str, bytes]
) -> dict[str, bytes]:
    """Return an edition's files with every sealed document as it was first published.

    `kept` holds the files of the published edition as it is now.
    """
    before = published.get(edition.name)
    sealed = before.sealed if before else {}
    return {**fresh, **{path: kept[path] for path in sealed}}
