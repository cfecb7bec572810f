"""Compose the Word file of a redline."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Final, cast

from docx.document import Document as WordDocument
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn
from docx.oxml.text.run import CT_R
from docx.text.run import Run
from lxml.etree import _Element

from esafety.policy.alignment.passage import CLAUSE, FACT, NOTE, PERSON
from esafety.redline.changes import EDITED, Redline
from esafety.redline.document.compose import RedlineInputs
from esafety.redline.word.frame import add_frame, set_properties
from esafety.redline.word.marks import CLOSING, LABEL, TrackedChanges, plain_paragraph
from esafety.redline.word.package import empty_document, written
from esafety.redline.word.rows import STYLES, RevisedParagraph, tracked_rows
from esafety.redline.word.styles import settings_xml, styles_xml
from esafety.text.languages import KNOWN
from esafety.text.templates import Templates

# Passages whose style Word does not know; it is called by the word for them.
_OF_OURS: Final = (CLAUSE, FACT, NOTE, PERSON)


def redline_document(inputs: RedlineInputs, templates: Templates, made: datetime) -> bytes:
    """Return the Word file of a redline in the language of the templates.

    Its changes are the school's, of the moment `made`: same redline and moment, same bytes. Where
    an edition names no people, the lines on its team are left out on both sides.
    """
    locale = KNOWN[templates.language].locale.replace("_", "-")
    document = empty_document(styles_xml(locale, _style_names(templates)), settings_xml(locale))
    changes = TrackedChanges(inputs.school.name[templates.language], made)
    rows = tracked_rows(_public(inputs), templates.words)
    for row, paragraph in zip(rows, _add_text(document, rows, changes), strict=True):
        if row.change:
            _comment(document, paragraph, _said(row, templates), changes)
    _date_comments(document, changes)
    add_frame(document, inputs, templates)
    set_properties(document, inputs, templates, locale, made)
    return written(document, made)


def _public(inputs: RedlineInputs) -> Redline:
    """Return the redline without the lines on people, where their names are not published."""
    redline = inputs.redline
    if inputs.named:
        return redline
    return replace(redline, changes=tuple(c for c in redline.changes if c.passage_kind != PERSON))


def _style_names(templates: Templates) -> Mapping[str, str]:
    words = templates.words
    names = {STYLES[kind]: words[f"redline-sort-{kind}"] for kind in _OF_OURS}
    return {**names, LABEL: words["redline-word-label"]}


def _add_text(
    document: WordDocument, rows: Iterable[RevisedParagraph], changes: TrackedChanges
) -> list[_Element]:
    """Add the paragraphs of rows to a document; return them.

    The mark of the last one can be neither taken out nor added: an empty one takes its place.
    """
    body = document.element.body
    paragraphs = [changes.paragraph(row) for row in rows]
    ends_whole = not paragraphs or bool(paragraphs[-1].xpath("./w:pPr/w:rPr"))
    closing = [plain_paragraph(CLOSING)] if ends_whole else []
    for paragraph in (*paragraphs, *closing):
        body.sectPr.addprevious(paragraph)
    return paragraphs


def _said(row: RevisedParagraph, templates: Templates) -> str:
    """Return what a comment says of a passage that is here whole and was elsewhere."""
    words = templates.words
    said = words[f"redline-kind-{row.change}"]
    if row.change == EDITED:
        said = f"{said}, {words['redline-also-moved']}"
    return f"{said} ({templates.t('redline-was', number=row.was)})" if row.was else said


def _comment(
    document: WordDocument, paragraph: _Element, said: str, changes: TrackedChanges
) -> None:
    owner = document.paragraphs[0]
    runs = [Run(cast("CT_R", run), owner) for run in paragraph.iter(qn("w:r"))]
    document.add_comment(runs, said, changes.author, changes.author[:1])


def _date_comments(document: WordDocument, changes: TrackedChanges) -> None:
    """Give the comments the moment of the changes instead of that of their making."""
    for relation in document.part.rels.values():
        if relation.reltype == RELATIONSHIP_TYPE.COMMENTS:
            for comment in relation.target_part.element:
                comment.set(qn("w:date"), changes.date)
