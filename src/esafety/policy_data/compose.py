"""Compose `policy.json` of an edition, and its JSON Schema."""

import json
from collections.abc import Iterator, Mapping
from typing import Final

from esafety.content.edition_marks import EditionMarks
from esafety.content.school_content import Content
from esafety.formats.edition_paths import chapter_of, edition_of, in_order
from esafety.formats.fact_file import FactFile
from esafety.formats.json_schema import schema_text
from esafety.policy.alignment.passage import CLAUSE, EditionPassage
from esafety.policy.editions import Edition, code_of
from esafety.policy_data.addresses import SCHEMA, clause_path, policy_path, public_root
from esafety.policy_data.record import (
    DataApproval,
    DataChapter,
    DataClause,
    DataLanguage,
    DataPolicy,
    DataPrevious,
    DataSeal,
)
from esafety.redline.editions_compared import edition_text
from esafety.redline.passages import EditionText
from esafety.text.languages import BINDING

_SCHEMA: Final[FactFile[DataPolicy]] = FactFile(DataPolicy)

# The text of an edition in each of its languages.
_TextsOf = Mapping[str, EditionText]


def policy_text(content: Content, edition: Edition) -> str:
    """Return `policy.json` of an edition of a school, the same text for the same edition."""
    record = policy_data(content, edition)
    return _json(record.model_dump(mode="json", by_alias=True))


def policy_schema() -> str:
    """Return the JSON Schema of `policy.json`, draft 7."""
    schema = json.loads(schema_text(_SCHEMA))
    del schema["$comment"]
    return _json(schema)


def policy_data(content: Content, edition: Edition) -> DataPolicy:
    """Return what `policy.json` holds of an edition.

    Names of people stand in it where its pages print them; what an edition lacks is None.
    """
    texts = {one: edition_text(content, edition, one, approved=True) for one in edition.languages}
    marks = content.marks.get(edition.name, EditionMarks())
    return DataPolicy.model_validate(
        {
            "$schema": SCHEMA,
            "school": dict(content.school.name),
            "edition": edition.name,
            "title": dict(edition.title),
            "draft": edition.is_draft,
            "binding_language": BINDING,
            "languages": tuple(_languages(edition)),
            "approval": _approval(edition, named=edition.named and content.edition.named),
            "review_due": edition.review_due,
            "seal": _seal(marks),
            "previous": _previous(content, edition, marks),
            "address": public_root(content.school, edition.name),
            "chapters": tuple(_chapters(content, edition, texts)),
            "clauses": tuple(_clauses(texts, marks)),
        }
    )


def _languages(edition: Edition) -> Iterator[DataLanguage]:
    for code in edition.languages:
        added = edition.added.get(code)
        if added:
            yield DataLanguage(code=code, status="added", on=added.on, digest=added.seal)
        elif code == BINDING:
            yield DataLanguage(code=code, status="binding", on=None, digest=None)
        else:
            yield DataLanguage(code=code, status="translation", on=None, digest=None)


def _approval(edition: Edition, *, named: bool) -> DataApproval | None:
    given = edition.approval
    if given is None:
        return None
    return DataApproval(
        on=given.on,
        office=dict(given.office),
        by=given.by if named else None,
        decision=given.decision,
        languages=given.languages,
    )


def _seal(marks: EditionMarks) -> DataSeal | None:
    if marks.seal is None:
        return None
    digest = marks.seal.digest
    return DataSeal(digest=digest, code=code_of(digest), files=dict(marks.seal.files))


def _previous(content: Content, edition: Edition, marks: EditionMarks) -> DataPrevious | None:
    """Return the edition before: the one that the seal names, of a draft the one in force."""
    stated = marks.seal.previous if marks.seal else None
    before = next((one for one in content.editions if one.seal and one.seal == stated), None)
    if edition.is_draft:
        before = content.in_force
    if before is None or before.seal is None:
        return None
    return DataPrevious(edition=before.name, digest=before.seal, policy=policy_path(before.name))


def _chapters(content: Content, edition: Edition, texts: _TextsOf) -> Iterator[DataChapter]:
    own = (page for page in content.policy if edition_of(page.neutral) == edition.name)
    chapters = {chapter for page in own if (chapter := chapter_of(page.neutral))}
    for chapter in in_order(chapters):
        titles = {code: text.chapters.get(chapter.slug, "") for code, text in texts.items()}
        yield DataChapter(slug=chapter.slug, number=chapter.number, title=titles)


def _clauses(texts: _TextsOf, marks: EditionMarks) -> Iterator[DataClause]:
    """Yield the clauses in the order of the binding text."""
    by_id = {code: {p.anchor: p for p in _passages(text)} for code, text in texts.items()}
    for binding in _passages(texts[BINDING]):
        found = {code: own[binding.anchor] for code, own in by_id.items() if binding.anchor in own}
        yield DataClause(
            id=binding.anchor,
            number=binding.number,
            chapter=binding.chapter,
            section=binding.section,
            audiences=marks.audiences.get(binding.anchor, ()),
            topics=marks.topics.get(binding.anchor, ()),
            text={code: passage.text for code, passage in found.items()},
            path={code: clause_path(p.chapter, p.anchor, code) for code, p in found.items()},
        )


def _passages(text: EditionText) -> Iterator[EditionPassage]:
    return (passage for passage in text.passages if passage.kind == CLAUSE)


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"
