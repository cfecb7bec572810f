"""Checks that added translations are still those that were sealed, and of which text."""

from collections.abc import Iterator, Mapping
from typing import Final

from esafety.formats.edition_paths import translation_folder
from esafety.formats.yaml_document import YamlDocument, read_yaml_document
from esafety.policy.editions import code_of
from esafety.policy.seals.seal import SEAL, Folder, Seal, sealed_files, stated_digest
from esafety.policy.seals.verify import check_sealed_files
from esafety.policy.translations.seal import (
    FACTS,
    SEAL_FACTS,
    TRANSLATION_FACTS,
    TranslationSeal,
    read_translation_seal,
)
from esafety.problems.problem import Problem
from esafety.text.languages import BINDING, KNOWN

# The edition and the language of an added translation.
Key = tuple[str, str]
Folders = Mapping[Key, Folder]
_KNOWN: Final = ", ".join(code for code in KNOWN if code != BINDING)


def read_translation_seals(folders: Folders) -> dict[Key, TranslationSeal]:
    """Return the seals of translations that are whole, and of the folder in which they lie."""
    return {
        key: read_translation_seal(record)
        for key, folder in folders.items()
        if SEAL in folder
        and isinstance(record := _record(key, folder), YamlDocument)
        and not any(_check_form(key, record))
    }


def check_translations(folders: Folders, seals: Mapping[str, Seal]) -> Iterator[Problem]:
    """Yield what is wrong with added translations and with their seals.

    `seals` are those of the approved editions: only to a sealed text a translation is added.
    """
    whole = read_translation_seals(folders)
    for key, folder in folders.items():
        yield from _check_place(key, seals)
        if FACTS not in folder:
            yield Problem(_path(key, FACTS), 1, "missing-file", {"name": _path(key, FACTS)})
        if SEAL in folder:
            record = _record(key, folder)
            yield from [record] if isinstance(record, Problem) else _check_form(key, record)
    for key, seal in whole.items():
        edition = f"{key[0]}, {key[1]}"
        found = sealed_files(folders[key])
        yield from check_sealed_files(translation_folder(*key), edition, found, seal.files)
        yield from _check_text(key, seal, seals)


def is_sealed_within(seal: Seal, language: str) -> bool:
    """Tell whether the seal of an edition itself binds chapters in a language."""
    return any(name.endswith(f".{language}.md") for name in seal.files)


def check_translation_facts(record: YamlDocument) -> Iterator[Problem]:
    """Yield what is wrong with a `translation.yml`."""
    yield from TRANSLATION_FACTS.check(record)


def _check_place(key: Key, seals: Mapping[str, Seal]) -> Iterator[Problem]:
    """Yield a folder of a language that cannot be added, or of an edition that is not sealed."""
    edition, language = key
    if language not in KNOWN or language == BINDING:
        yield Problem(_path(key, ""), 1, "translation-language", {"known": _KNOWN})
    elif edition not in seals:
        yield Problem(_path(key, ""), 1, "translation-of-unsealed", {"edition": edition})
    elif is_sealed_within(seals[edition], language):
        params = {"edition": edition, "code": code_of(seals[edition].digest)}
        yield Problem(_path(key, ""), 1, "translation-sealed-within", params)


def _check_text(key: Key, seal: TranslationSeal, seals: Mapping[str, Seal]) -> Iterator[Problem]:
    """Yield that a translation is one of another text than the sealed one."""
    of = seals.get(key[0])
    if of and seal.of != of.digest:
        params = {"edition": key[0], "code": code_of(seal.of), "now": code_of(of.digest)}
        yield Problem(_path(key, SEAL), 1, "translation-of-other-text", params)
    if of and seal.added.on and seal.added.on < of.approval.on:
        params = {"on": seal.added.on.isoformat(), "approved": of.approval.on.isoformat()}
        yield Problem(_path(key, SEAL), 1, "translation-before-approval", params)


def _record(key: Key, folder: Folder) -> YamlDocument | Problem:
    if not stated_digest(folder[SEAL]):
        return Problem(_path(key, SEAL), 1, "translation-seal-broken")
    return read_yaml_document(_path(key, SEAL), folder[SEAL].decode("utf-8", "replace"))


def _check_form(key: Key, record: YamlDocument) -> Iterator[Problem]:
    """Yield what a seal lacks that somebody wrote by hand, and one of another folder."""
    yield from SEAL_FACTS.check(record)
    data = record.data if isinstance(record.data, dict) else {}
    stated = (data.get("translation_of"), data.get("language"))
    if all(isinstance(value, str) for value in stated) and stated != key:
        params = {"stated": ", ".join(map(str, stated)), "folder": ", ".join(key)}
        yield record.problem(("translation_of",), "translation-seal-elsewhere", **params)


def _path(key: Key, name: str) -> str:
    return f"{translation_folder(*key)}/{name}".rstrip("/")
