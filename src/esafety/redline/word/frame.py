"""What stands around the text: header and footer, the facts of the file, the paper it is for.

Nothing of this is in the body, which holds the words of the two editions alone.
"""

from datetime import datetime
from typing import Final

from docx.document import Document as WordDocument
from docx.section import Section, _Footer, _Header
from docx.shared import Mm
from lxml.etree import _Element

from esafety.documents.common.paper.iso_216 import UPRIGHT
from esafety.policy.editions import Edition
from esafety.redline.document.compose import RedlineInputs
from esafety.redline.word.marks import field, plain_paragraph, run
from esafety.text.languages import BINDING
from esafety.text.templates import Templates

# Millimetres.
_WIDTH, _HEIGHT = UPRIGHT["a4"]
_MARGIN: Final = 25


def add_frame(document: WordDocument, inputs: RedlineInputs, templates: Templates) -> None:
    """Give a document its paper, header and footer; how it is read stands on the first page."""
    section = document.sections[0]
    _set_paper(section)
    section.different_first_page_header_footer = True
    compared = _compared(inputs, templates)
    lines = (*compared, *_how_it_is_read(inputs, templates))
    _fill(section.first_page_header, *(plain_paragraph("Header", run(line)) for line in lines))
    _fill(section.header, plain_paragraph("Header", run(" · ".join(compared))))
    page = f"{templates.t('redline-word-page')} "
    for footer in (section.first_page_footer, section.footer):
        number = (run(page), field("PAGE"), run(" / "), field("NUMPAGES"))
        _fill(footer, plain_paragraph("Footer", *number))


def set_properties(
    document: WordDocument, inputs: RedlineInputs, templates: Templates, locale: str, made: datetime
) -> None:
    """Set what the file says of itself: title, language, who made it and when."""
    facts, school = document.core_properties, inputs.school.name[templates.language]
    facts.title = f"{templates.t('redline')}: {inputs.older.name} → {inputs.newer.name}"
    facts.subject = inputs.newer.title[templates.language]
    facts.language = locale
    facts.author = facts.last_modified_by = school
    facts.created = facts.modified = made
    facts.comments = facts.keywords = ""
    facts.revision = 1


def _set_paper(section: Section) -> None:
    section.page_width, section.page_height = Mm(_WIDTH), Mm(_HEIGHT)
    section.left_margin = section.right_margin = Mm(_MARGIN)
    section.top_margin = section.bottom_margin = Mm(_MARGIN)


def _compared(inputs: RedlineInputs, templates: Templates) -> tuple[str, str]:
    older, newer = (_named(edition, templates) for edition in (inputs.older, inputs.newer))
    return inputs.school.name[templates.language], f"{templates.t('redline')}: {older} → {newer}"


def _named(edition: Edition, templates: Templates) -> str:
    """Return an edition with its code, or with the word that it is a draft."""
    told = templates.t("draft-stamp") if edition.is_draft else edition.code
    return f"{edition.name} ({told})" if told else edition.name


def _how_it_is_read(inputs: RedlineInputs, templates: Templates) -> tuple[str, ...]:
    names = {"older": inputs.older.name, "newer": inputs.newer.name}
    how = templates.t("redline-word-how", **names)
    if templates.language == BINDING:
        return (how,)
    return how, templates.t("translation-label")


def _fill(container: _Header | _Footer, *paragraphs: _Element) -> None:
    element = container.part.element
    for child in list(element):
        element.remove(child)
    element.extend(paragraphs)
