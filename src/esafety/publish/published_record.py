"""Read the record of publications that this repository's own branches hold."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from esafety.formats.edition_paths import POLICY_FOLDER, edition_order, folder_of, is_edition_name
from esafety.git.history import first_additions, git_output, stored_file
from esafety.problems.problem import Problem
from esafety.publish.manifest import MANIFEST, Manifest
from esafety.publish.read_manifest import load_edition_index, load_manifest
from esafety.publish.rules import Published, check_history, check_sealed_files

# Where a clone keeps the branch of published editions: its own, or the remote's.
_USUAL: Final = ("refs/heads/gh-pages", "refs/remotes/origin/gh-pages")
_BRANCHES: Final = ("for-each-ref", "--sort=-committerdate", "--format=%(refname)")


@dataclass(frozen=True, slots=True)
class PublishedRecord:
    """The published editions a branch of this repository holds: as they are, as they were first."""

    branch: str
    now: Mapping[str, Manifest]
    first: Mapping[str, Manifest]
    unreadable: str = ""
    """Why the branch's lists could not be read, if they could not."""


def record_in(root: Path) -> PublishedRecord | None:
    """Return a repository's record of its publications; None where it has none.

    One on a branch of another name, which `esafety publish --branch` may be told, is found by its
    list of editions; of several such branches the one that changed last counts.
    """
    for ref in _usual(root):
        if index := stored_file(root, f"{ref}:{MANIFEST}"):
            return _record(root, ref, index)
    listed = git_output(root, *_BRANCHES, "refs/heads", "refs/remotes") or b""
    for ref in listed.decode("utf-8", "surrogateescape").splitlines():  # names are bytes to git
        index = stored_file(root, f"{ref}:{MANIFEST}")
        if index and _is_list_of_editions(index):
            return _record(root, ref, index)
    return None


def _usual(root: Path) -> tuple[str, ...]:
    """Return the usual branches, the repository's own first unless the remote's goes on from it."""
    own, remote = _USUAL
    goes_on = _holds(root, own, remote) and not _holds(root, remote, own)
    return (remote, own) if goes_on else _USUAL


def _holds(root: Path, before: str, after: str) -> bool:
    return git_output(root, "merge-base", "--is-ancestor", before, after) is not None


def _is_list_of_editions(index: bytes) -> bool:
    """Tell whether a branch's manifest is ours: those of web apps have the same name."""
    try:
        load_edition_index(index.decode(errors="replace"))
    except ValueError:
        return False
    return True


def _record(root: Path, ref: str, index: bytes) -> PublishedRecord:
    branch = ref.removeprefix("refs/").split("/", 1)[1]
    try:
        names = load_edition_index(index.decode(errors="replace")).editions
        now = {name: stored_file(root, f"{ref}:{name}/{MANIFEST}") for name in names}
        return PublishedRecord(branch, _read(now), first_manifests(root, ref))
    except ValueError as error:
        return PublishedRecord(branch, {}, {}, str(error))


def first_manifests(root: Path, ref: str) -> Published:
    """Return each edition's manifest as a branch first held it; what others keep there is none.

    Raises:
        ValueError: if one of them is no manifest.
    """
    added = first_additions(root, f":(top,glob)*/{MANIFEST}", ref)
    editions = {path.split("/")[0]: f"{commit}:{path}" for path, commit in added.items()}
    return _read(
        {name: stored_file(root, at) for name, at in editions.items() if is_edition_name(name)}
    )


def _read(texts: Mapping[str, bytes | None]) -> Published:
    if missing := [name for name, text in texts.items() if not text]:
        raise ValueError(f"{missing[0]}/{MANIFEST}")
    return {
        name: load_manifest((text or b"").decode(errors="replace")) for name, text in texts.items()
    }


def check_in_force_published(
    seals: Mapping[str, str | None], record: PublishedRecord | None
) -> Iterator[Problem]:
    """Yield a note if the newest sealed edition was never published from this repository.

    `seals` are the digests by edition; a draft has none.
    """
    name = max((name for name, seal in seals.items() if seal), key=edition_order, default=None)
    if name and not (record and name in record.now):
        yield Problem(folder_of(name), 1, "in-force-unpublished", {"name": name}, severity="note")


def check_against_record(published: Published, record: PublishedRecord | None) -> Iterator[Problem]:
    """Yield sealed documents of a copy that are not those the repository first published.

    A copy of an earlier day lacks the editions since; one that lacks an edition older than its
    newest has lost it.
    """
    newest = max(map(edition_order, published), default=None)
    if record and newest is not None:
        first = {name: m for name, m in record.first.items() if edition_order(name) <= newest}
        yield from check_history(published, first)


def same_lists(published: Published, record: PublishedRecord | None) -> tuple[str, ...]:
    """Return the editions whose whole list of files is the one the repository has."""
    known = record.now if record else {}
    return tuple(name for name, manifest in published.items() if known.get(name) == manifest)


def unreadable_lists(branch: str, why: str) -> Problem:
    """Return that the lists of a branch cannot be read."""
    return Problem(f"{branch}:{MANIFEST}", 1, "manifest-unreadable", {"why": why})


def check_seals_against_record(
    seals: Mapping[str, str | None], record: PublishedRecord | None
) -> Iterator[Problem]:
    """Yield editions sealed otherwise than published; a note where there is nothing to compare.

    A history that was rewritten together with the newest seal looks sound by itself.
    """
    if record and record.unreadable:
        yield unreadable_lists(record.branch, record.unreadable)
    elif record:
        yield from check_sealed_files(seals, record.now)
    elif any(seals.values()):
        yield Problem(POLICY_FOLDER, 1, "nothing-published-here", severity="note")
