"""Plan the release of an edition on GitHub: its files, their names, its notes."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Final

from esafety.policy.editions import Approval, Edition
from esafety.publish.attestation import (
    ATTESTATIONS,
    TRUSTED_ROOT,
    AttestationBundle,
    attestation_paths,
)
from esafety.publish.manifest import MANIFEST
from esafety.school.download_paths import is_sealed_document
from esafety.text.languages import format_day, required_languages
from esafety.text.messages import letter_words

# The name by which Sigstore puts a bundle beside a file.
MANIFEST_BUNDLE: Final = f"{MANIFEST}.sigstore.json"
RECORDS: Final = frozenset({MANIFEST, MANIFEST_BUNDLE, ATTESTATIONS, TRUSTED_ROOT})


@dataclass(frozen=True, slots=True)
class ReleaseDiff:
    """What a release still needs: files to add, files to replace, sealed files that differ."""

    missing: tuple[str, ...]
    renewed: tuple[str, ...]
    conflicting: tuple[str, ...]


def asset_names(edition: str, paths: Iterable[str]) -> dict[str, str]:
    """Return which of an edition's published files a release carries, by their names there.

    These are the sealed documents below its downloads, what GitHub has signed of them, and the
    manifest. A release knows no folders: `downloads/2022-2023/booklet.tr.pdf` becomes
    `booklet.tr.pdf`.
    """
    named = {MANIFEST: MANIFEST} if MANIFEST in (paths := sorted(paths)) else {}
    documents = (p for p in paths if p.startswith("downloads/") and is_sealed_document(p, edition))
    signed = (path for path in attestation_paths(edition) if path in paths)
    return named | {PurePosixPath(path).name: path for path in (*documents, *signed)}


def plan(
    wanted: Mapping[str, str],
    present: Mapping[str, str | None],
    *,
    published: bool,
    immutable: bool = False,
) -> ReleaseDiff:
    """Compare files (name → digest) with those of an existing release.

    In a draft, what differs is replaced. Once it is published, nothing is: the records there
    (manifest, attestation) stay those of the day, and another sealed file conflicts. An immutable
    one takes no file any more; a record that it lacks is left out. A digest that is not known
    counts as another.
    """
    wanted = {n: d for n, d in wanted.items() if not (immutable and n in RECORDS)}
    differing = [name for name in wanted if name in present and present[name] != wanted[name]]
    return ReleaseDiff(
        tuple(name for name in wanted if name not in present),
        () if published else tuple(differing),
        tuple(name for name in differing if name not in RECORDS) if published else (),
    )


def release_title(edition: Edition) -> str:
    """Return the title in each language of the edition, Turkish first."""
    params = {"edition": edition.name}
    languages = required_languages(edition.languages)
    return " · ".join(letter_words(lang)["release-title"].format(**params) for lang in languages)


def release_notes(edition: Edition, signed: AttestationBundle | None) -> str:
    """Return the release notes in each language of the edition, Turkish first.

    They state who approved the edition, in which office, on which day, and how a reader
    verifies a file; `signed` is what GitHub has signed of the documents, if it has. Where the
    edition withholds names, only the office is named.
    """
    decision = edition.approval.decision if edition.approval else None
    proof = signed.proof if signed else None
    params = {"proof": proof, "code": edition.code, "decision": decision}
    languages = required_languages(edition.languages)
    texts = ("\n".join(_language_lines(edition, params, language)) for language in languages)
    return "\n\n---\n\n".join(texts) + "\n"


def _language_lines(
    edition: Edition, params: Mapping[str, str | None], language: str
) -> Iterator[str]:
    words = letter_words(language)
    yield f"**{edition.title[language]}**\n"
    if edition.approval:
        yield f"- {_approval_line(edition, edition.approval, language)}"
    for key, gap in (("release-decision", "decision"), ("release-code", "code")):
        if params[gap]:
            yield f"- {words[key].format(**params)}"
    yield "- " + words["release-binding"] + "\n"
    yield words["release-verify"].rstrip()
    if params["proof"]:
        yield "\n" + words["release-attested"].format(**params).rstrip()


def _approval_line(edition: Edition, approval: Approval, language: str) -> str:
    key = "release-approved-by-name" if edition.named else "release-approved-by-office"
    params = {"day": format_day(approval.on, language), "office": approval.office[language]}
    return letter_words(language)[key].format(
        **params, **({"name": approval.by} if edition.named else {})
    )
