"""Checks that the files of editions are still those approved: every seal, and their chain."""

import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Final

from esafety.formats.edition_paths import edition_order, folder_of
from esafety.formats.yaml_document import YamlDocument, read_yaml_document
from esafety.policy.editions import code_of
from esafety.policy.seals.seal import (
    DRAFT,
    SEAL,
    SEAL_FACTS,
    Folder,
    Seal,
    digest_of,
    read_seal,
    sealed_files,
    stated_digest,
)
from esafety.problems.problem import Problem
from esafety.storage.kit import is_older

_MARK: Final = b"\xef\xbb\xbf"


def read_seals(folders: Mapping[str, Folder]) -> dict[str, Seal]:
    """Return the seals that are whole, oldest edition first."""
    sealed = (name for name in sorted(folders, key=edition_order) if SEAL in folders[name])
    return {
        name: read_seal(record)
        for name in sealed
        if isinstance(record := _record(name, folders[name]), YamlDocument)
        and not any(_check_form(name, record))
    }


def check_seals(folders: Mapping[str, Folder]) -> Iterator[Problem]:
    """Yield everything by which an edition differs from what its seal binds.

    `folders` are all editions' files by edition and name.
    """
    for edition, folder in folders.items():
        yield from _check_state(edition, folder)
        if SEAL in folder:
            record = _record(edition, folder)
            yield from [record] if isinstance(record, Problem) else _check_form(edition, record)
    seals = read_seals(folders)
    for edition, seal in seals.items():
        found = sealed_files(folders[edition])
        yield from check_sealed_files(folder_of(edition), edition, found, seal.files)
    yield from _check_chain(folders, seals)
    yield from _check_overtaken(folders)
    yield from _check_one_draft(folders)


def _check_state(edition: str, folder: Folder) -> Iterator[Problem]:
    """Yield a folder that is marked as neither or as both: draft, sealed."""
    if SEAL in folder and DRAFT in folder:
        yield _at(edition, DRAFT, "seal-beside-draft")
    if SEAL not in folder and DRAFT not in folder:
        yield _at(edition, SEAL, "seal-missing")


def _record(edition: str, folder: Folder) -> YamlDocument | Problem:
    if not stated_digest(folder[SEAL]):
        return _at(edition, SEAL, "seal-broken")
    path = f"{folder_of(edition)}/{SEAL}"
    return read_yaml_document(path, folder[SEAL].decode("utf-8", "replace"))


def _check_form(edition: str, record: YamlDocument) -> Iterator[Problem]:
    """Yield what a seal that somebody wrote by hand lacks."""
    yield from SEAL_FACTS.check(record, edition=edition)
    name = record.data.get("edition") if isinstance(record.data, dict) else None
    if isinstance(name, str) and name != edition:
        yield record.problem(("edition",), "seal-of-another", edition=edition, name=name)


def check_sealed_files(
    folder: str, edition: str, files: Mapping[str, bytes], sealed: Mapping[str, str]
) -> Iterator[Problem]:
    """Yield files of a folder that are no longer those that were sealed, by their digests.

    `edition` is what the folder holds, in the words of the sentence on it.
    """

    def at(name: str, key: str, **params: object) -> Problem:
        facts = {"edition": edition, "name": name, **params}
        return Problem(f"{folder}/{name}", 1, key, facts)

    digests = {name: digest_of(content) for name, content in files.items()}
    added = [name for name in digests if name not in sealed]
    for name, wanted in sealed.items():
        if name not in digests:
            moved = next((other for other in added if digests[other] == wanted), None)
            if moved:
                added.remove(moved)
                yield at(name, "sealed-renamed", now=moved)
            else:
                yield at(name, "sealed-missing")
        elif digests[name] != wanted:
            key, params = _changed(name, files[name], sealed)
            yield at(name, key, **params)
    for name in added:
        yield at(name, "sealed-added")


def _changed(name: str, content: bytes, sealed: Mapping[str, str]) -> tuple[str, dict[str, object]]:
    """Return the key of the sentence on a file that differs, and its parameters."""
    digest = digest_of(content)
    other = next((n for n, stated in sealed.items() if stated == digest), None)
    if other:
        return "sealed-swapped", {"other": other}
    undone = (key for key, _, undo in _UNDO if digest_of(undo(content)) == sealed[name])
    return next(undone, "sealed-changed"), {}


def _plain_line_ends(content: bytes) -> bytes:
    return content.replace(b"\r\n", b"\n").replace(b"\r", b"\n")


def _composed(content: bytes) -> bytes:
    text = content.decode("utf-8", "surrogateescape")
    return unicodedata.normalize("NFC", text).encode("utf-8", "surrogateescape")


# What an editor's program does to a text without changing a word, and how it is undone.
_UNDO: Final[Sequence[tuple[str, str, Callable[[bytes], bytes]]]] = (
    ("sealed-line-ends", "draft-line-ends", _plain_line_ends),
    ("sealed-decomposed", "draft-decomposed", _composed),
    ("sealed-with-mark", "draft-with-mark", lambda content: content.removeprefix(_MARK)),
)


def _check_chain(folders: Mapping[str, Folder], seals: Mapping[str, Seal]) -> Iterator[Problem]:
    """Yield seals that do not follow the one before, in digest and in time."""
    sealed = [e for e in sorted(folders, key=edition_order) if SEAL in folders[e]]
    for before, edition in pairwise(["", *sealed]):
        seal, last = seals.get(edition), seals.get(before)
        if not seal or (before and not last):
            continue  # reported as a broken seal
        wanted = last.digest if last else None
        if seal.previous != wanted:
            params = {"wanted": _short(wanted), "said": _short(seal.previous)}
            yield _at(edition, SEAL, "seal-chain", **params)
        if last and seal.approval.on < last.approval.on:
            params = {"on": seal.approval.on.isoformat(), "before": last.approval.on.isoformat()}
            yield _at(edition, SEAL, "seal-before-previous", **params)


def check_release(seals: Mapping[str, Seal], installed: str) -> Iterator[Problem]:
    """Yield seals made by a later release of this program than the one `installed`.

    An older one may not know all that was sealed, and would print it otherwise.
    """
    for edition, seal in seals.items():
        if is_older(installed, seal.release):
            yield _at(edition, SEAL, "seal-of-later-release", later=seal.release, now=installed)


def _check_overtaken(folders: Mapping[str, Folder]) -> Iterator[Problem]:
    """Yield drafts older than a sealed edition: they could never join the chain."""
    newest = max((e for e in folders if SEAL in folders[e]), key=edition_order, default=None)
    for edition in folders:
        is_draft = DRAFT in folders[edition] and SEAL not in folders[edition]
        if newest and is_draft and edition_order(edition) < edition_order(newest):
            yield _at(edition, DRAFT, "draft-overtaken", newest=newest)


def _check_one_draft(folders: Mapping[str, Folder]) -> Iterator[Problem]:
    """Yield drafts beside a newer draft: only the newest is shown, and nobody would see them."""
    drafts = (e for e in folders if DRAFT in folders[e] and SEAL not in folders[e])
    *older, newest = sorted(drafts, key=edition_order) or [""]
    for edition in older:
        yield _at(edition, DRAFT, "draft-beside-newer", newest=newest)


def _short(digest: str | None) -> str:
    return code_of(digest) if digest else "null"


def check_drafts_letters(folders: Mapping[str, Folder]) -> Iterator[Problem]:
    """Yield texts of drafts that another machine would write with other bytes."""
    for edition, folder in folders.items():
        if SEAL not in folder:
            texts = ((n, c) for n, c in folder.items() if n.endswith((".md", ".yml")))
            yield from _check_letters(edition, texts)


def _check_letters(edition: str, texts: Iterable[tuple[str, bytes]]) -> Iterator[Problem]:
    for name, content in texts:
        for _, key, undo in _UNDO:
            if undo(content) != content:
                yield _at(edition, name, key, name=name)


def _at(edition: str, file: str, key: str, /, **params: object) -> Problem:
    return Problem(f"{folder_of(edition)}/{file}", 1, key, {"edition": edition, **params})
