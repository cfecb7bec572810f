"""Seals: the record that binds an approval to the exact bytes of every file of an edition.

A seal is plain YAML. Its last line is the SHA-256 of all the lines above it, so that an
inspector can prove it without this program: `sed '$d' seal.yml | sha256sum`.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from typing import Annotated, Any, Final

from pydantic import Field

from esafety.formats.fact_file import FactFile
from esafety.formats.fact_model import FactModel, Given, Several, rule
from esafety.formats.field_types import BindingLanguage, Both, Words
from esafety.formats.yaml_document import YamlDocument, read_yaml_document
from esafety.formats.yaml_text import quoted
from esafety.policy.editions import Approval
from esafety.problems.problem import Problem
from esafety.text.languages import BINDING, KNOWN, in_table_order, required_languages
from esafety.text.messages import comments, letter_words

SEAL: Final = "seal.yml"
DRAFT: Final = "draft.yml"
# What lay before the approver, what was translated later, and what only arranges the text.
PARTS: Final = ("approved", "translation", "arrangement")

_LAST_LINE = re.compile(rb'digest: "([0-9a-f]{64})"\n')
_TEXT = re.compile(r"\.([a-z]{2})\.md$")
# The last line of what stands above every seal: whoever doubts it types this.
PROOF: Final = "#   sed '$d' seal.yml | sha256sum\n"

# The files of an edition by their names in its folder, byte for byte.
Folder = Mapping[str, bytes]


def _are_digests(value: Any) -> str | None:
    digests = isinstance(value, dict) and all(isinstance(d, str) for d in value.values())
    return None if digests else "seal-broken"


def _are_languages(value: Any) -> str | None:
    stated = set(map(str, value)) if isinstance(value, list) else set()
    return None if {BINDING} <= stated <= set(KNOWN) else "seal-broken"


_Digests = Annotated[Mapping[str, str], rule(_are_digests)]


class ApprovalFacts(FactModel):
    """The approval as a seal records it."""

    on: date = Field(alias="date")
    by: Words
    office: Both
    decision: Words | None
    languages: Annotated[Several[str], rule(_are_languages)]


class SealFacts(FactModel):
    """What stands in a seal, key by key; each of `PARTS` holds digests by the names of files."""

    edition: Words
    approval: ApprovalFacts
    binding_language: BindingLanguage
    # Seals made before releases were recorded have none.
    release: Given[Words] = None
    previous: Words | None
    approved: _Digests
    translation: _Digests
    arrangement: _Digests
    digest: Words


SEAL_FACTS: Final[FactFile[SealFacts]] = FactFile(SealFacts)


@dataclass(frozen=True, slots=True)
class Seal:
    """An approval bound to its files: SHA-256 by name, and the seal of the edition before.

    `release` is the one of this program by which it was sealed.
    """

    edition: str
    approval: Approval
    previous: str | None
    files: Mapping[str, str]
    digest: str
    release: str = ""


def digest_of(content: bytes) -> str:
    """Return the SHA-256 of some bytes as 64 hex digits."""
    return sha256(content).hexdigest()


def sealed_files(folder: Folder) -> dict[str, bytes]:
    """Return the files a seal binds: all of the folder but the seal and the mark of a draft."""
    return {name: folder[name] for name in sorted(folder) if name not in (SEAL, DRAFT)}


def part_of(name: str, languages: tuple[str, ...]) -> str:
    """Return whether a file was approved, translated later, or only arranges the text."""
    written = _TEXT.search(name)
    if not written:
        return "arrangement"
    return "approved" if written[1] in languages else "translation"


def seal_text(
    edition: str, approval: Approval, previous: str | None, folder: Folder, release: str = ""
) -> str:
    """Return the text of a new seal; `previous` is the digest of the seal before it.

    `release` is that of this program, by which a later one knows whether it is older.
    """
    lines = _body(edition, approval, previous, folder, release)
    body = _head(folder) + "".join(f"{line}\n" for line in lines)
    return f'{body}digest: "{digest_of(body.encode())}"\n'


def _head(folder: Folder) -> str:
    """Return what a seal says of itself, in the languages in which its edition is written.

    It is part of what the last line digests, so a seal keeps the words it was made with.
    """
    written = {found[1] for name in folder if (found := _TEXT.search(name))}
    languages = required_languages(in_table_order({BINDING, *written}))
    last = " · ".join(letter_words(one)["seal-comment-digest"] for one in languages)
    return comments("seal-comment", languages) + f"# {last}:\n{PROOF}"


def _body(
    edition: str, approval: Approval, previous: str | None, folder: Folder, release: str
) -> Iterator[str]:
    yield f"edition: {quoted(edition)}"
    yield "approval:"
    yield f"  date: {approval.on.isoformat()}"
    yield f"  by: {quoted(approval.by)}"
    yield "  office:"
    offices = ((one, approval.office[one]) for one in in_table_order(approval.office))
    yield from (f"    {language}: {quoted(office)}" for language, office in offices)
    yield f"  decision: {quoted(approval.decision)}"
    yield f"  languages: [{', '.join(approval.languages)}]"
    yield f"binding_language: {BINDING}"
    if release:
        yield f"release: {quoted(release)}"
    yield f"previous: {quoted(previous)}"
    files = sealed_files(folder)
    for part in PARTS:
        names = [name for name in files if part_of(name, approval.languages) == part]
        yield f"{part}:" if names else f"{part}: {{}}"
        yield from (f"  {quoted(name)}: {quoted(digest_of(files[name]))}" for name in names)


def stated_digest(content: bytes) -> str | None:
    """Return the digest in a seal's last line if it is that of the lines above, else None."""
    body, _, last = content.removesuffix(b"\n").rpartition(b"\n")
    stated = _LAST_LINE.fullmatch(content[len(body) + 1 :]) if last else None
    return stated[1].decode() if stated and stated[1].decode() == digest_of(body + b"\n") else None


def read_seal(record: YamlDocument) -> Seal:
    """Turn a checked `seal.yml` into the seal."""
    data = SEAL_FACTS.read(record)
    stated = data.approval
    approval = Approval(stated.on, stated.by, stated.office, stated.decision, stated.languages)
    files = {**data.approved, **data.translation, **data.arrangement}
    return Seal(data.edition, approval, data.previous, files, data.digest, data.release or "")


def whole_seal(text: str) -> Seal:
    """Return the seal in a text just made by `seal_text`."""
    record = read_yaml_document(SEAL, text)
    if isinstance(record, Problem):
        raise TypeError(record.sentence("en"))
    return read_seal(record)
