"""The seal of a translation: whose it is, when it was added, and to which sealed text.

It is plain YAML, as an approval's seal is, and proved in the same way: its last line is the
SHA-256 of all the lines above it.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Annotated, Any, Final

from pydantic import Field

from esafety.formats.fact_file import FactFile
from esafety.formats.fact_model import FactModel, rule
from esafety.formats.field_types import Words
from esafety.formats.yaml_document import YamlDocument, read_yaml_document
from esafety.formats.yaml_text import quoted
from esafety.policy.editions import AddedTranslation, Edition
from esafety.policy.seals.seal import PROOF, Folder, digest_of, sealed_files
from esafety.problems.problem import Problem
from esafety.text.fallback import ByLanguage
from esafety.text.languages import BINDING

# What of an edition's facts must be said in the language that is added.
FACTS: Final = "translation.yml"
_HEAD: Final = (
    """\
# Çevirinin mührü. Bu dosya elle değiştirilmez; bir harfi değişirse denetim ve yayım durur.
# Seal of a translation. Never change this file by hand; checks and publication would stop.
# Onayın parçası değildir; onayın mührü olduğu gibi geçerlidir · it is no part of the approval,
# whose seal is valid as it is. Son satır üstündekilerin özetidir · the last line is the digest:
"""
    + PROOF
)


def _are_digests(value: Any) -> str | None:
    digests = isinstance(value, dict) and all(isinstance(d, str) for d in value.values())
    return None if digests else "translation-seal-broken"


class TranslationFacts(FactModel):
    """What `translation.yml` says in the language that is added, as `edition.yml` does in its own.

    `office` is the approver's; `changes` is there where the edition says what is new.
    """

    title: Words
    office: Words
    changes: Words | None = None


class TranslationSealFacts(FactModel):
    """What stands in the seal of a translation, key by key."""

    translation_of: Words
    sealed_text: Words
    language: Words
    by: Words
    on: date = Field(alias="added")
    files: Annotated[Mapping[str, str], rule(_are_digests)]
    digest: Words


TRANSLATION_FACTS: Final[FactFile[TranslationFacts]] = FactFile(TranslationFacts)
SEAL_FACTS: Final[FactFile[TranslationSealFacts]] = FactFile(TranslationSealFacts)


@dataclass(frozen=True, slots=True)
class TranslationSeal:
    """The seal of a translation: whose and when, of which edition under which seal, its files."""

    edition: str
    language: str
    of: str
    added: AddedTranslation
    files: Mapping[str, str]
    digest: str


def translation_seal_text(
    edition: str, language: str, of: str, added: AddedTranslation, folder: Folder
) -> str:
    """Return the text of a new seal; `of` is the digest of the seal of the translated edition."""
    body = _HEAD + "".join(f"{line}\n" for line in _body(edition, language, of, added, folder))
    return f'{body}digest: "{digest_of(body.encode())}"\n'


def _body(
    edition: str, language: str, of: str, added: AddedTranslation, folder: Folder
) -> Iterator[str]:
    yield f"translation_of: {quoted(edition)}"
    yield f"sealed_text: {quoted(of)}"
    yield f"language: {quoted(language)}"
    yield f"by: {quoted(added.by)}"
    yield f"added: {added.on}"
    yield "files:"
    for name, content in sealed_files(folder).items():
        yield f"  {quoted(name)}: {quoted(digest_of(content))}"


def read_translation_seal(record: YamlDocument) -> TranslationSeal:
    """Turn the checked seal of a translation into what it says."""
    data = SEAL_FACTS.read(record)
    added = AddedTranslation(data.by, data.on, data.digest)
    return TranslationSeal(
        data.translation_of, data.language, data.sealed_text, added, data.files, data.digest
    )


def with_translation(
    edition: Edition, language: str, facts: TranslationFacts, added: AddedTranslation
) -> Edition:
    """Return a sealed edition that also says its facts in the language that was added."""
    approval, changes = edition.approval, edition.changes
    if approval:
        office = ByLanguage({**approval.office, language: facts.office})
        approval = replace(approval, office=office)
    return replace(
        edition,
        title=ByLanguage({**edition.title, language: facts.title}),
        approval=approval,
        changes=changes and ByLanguage({**changes, language: facts.changes or changes[BINDING]}),
        added={**edition.added, language: added},
    )


def whole_translation_seal(text: str) -> TranslationSeal:
    """Return the seal in a text just made by `translation_seal_text`."""
    record = read_yaml_document("seal.yml", text)
    if isinstance(record, Problem):
        raise TypeError(record.sentence("en"))
    return read_translation_seal(record)
