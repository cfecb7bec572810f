"""Compose a form: one sheet to fill in, print and sign, in parts that are cut apart."""

from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass, replace
from typing import Final

from lxml import html
from lxml.html import HtmlElement

from esafety.documents.common.document_types import ONE_SIDE, DocumentType
from esafety.documents.common.html_fragment import inner
from esafety.documents.common.imprint import copy_address
from esafety.documents.common.print_job import DerivedFile, PrintJob
from esafety.documents.common.qr_code import qr_code
from esafety.documents.common.sheets.build_inputs import BuildInputs
from esafety.documents.common.sheets.sheet_page import SheetPage, sheet_job, sheet_jobs
from esafety.documents.form.form_fields import replace_with_inputs
from esafety.documents.form.source import (
    PICTURE,
    SMALL_PICTURE,
    TEMPLATE,
    copies_on_a4,
    form_path,
    picture_path,
    small_picture_path,
)

FORM: Final = DocumentType(
    *("form", "slip.html", ("print/slip.css",)), filled_in=True, sides=ONE_SIDE, actual_size=True
)
MAX_PAGES: Final = 2


@dataclass(frozen=True, slots=True)
class FormPart:
    """A part of a form: how it starts (`here`, `cut`, `page`), its heading, its content."""

    start: str
    words: str
    html: str


@dataclass(frozen=True, slots=True)
class FormCopy:
    """A copy of a form on its sheet: suffix of its anchors, content before its parts, parts."""

    suffix: str
    intro: str
    parts: tuple[FormPart, ...]


def jobs_of(inputs: BuildInputs) -> Iterator[PrintJob]:
    """Yield the print job of every form of a build."""
    return sheet_jobs(inputs, lambda page: page.template == TEMPLATE, form_job)


def form_job(sheet: SheetPage) -> PrintJob:
    """Return the print job of one form, bound to the edition that is shown."""
    body, edition = sheet.tree(), sheet.content.edition
    copies = copies_on_a4(sheet.page.meta)
    address = copy_address(sheet.content.school, edition)
    context = {
        "copies": [_copy(body, number) for number in range(1, copies + 1)],
        "rests_on": sheet.rests_on(),
        "address": address,
        "qr": qr_code(address),
    }
    place = (edition.name, sheet.name, sheet.page.language)
    pictures = (
        DerivedFile("picture", picture_path(*place), PICTURE),
        DerivedFile("picture", small_picture_path(*place), SMALL_PICTURE),
    )
    return sheet_job(
        sheet,
        FORM,
        form_path(*place),
        max_pages=MAX_PAGES,
        context=context,
        derived_files=pictures,
    )


def _copy(body: HtmlElement, number: int) -> FormCopy:
    """Return one of the copies on a sheet; field names and anchors of a second one get a suffix."""
    body_copy = deepcopy(body)
    suffix = "" if number == 1 else f"-{number}"
    for blank in body_copy.find_class("blank"):
        blank.set("data-field", blank.get("data-field", "") + suffix)
    for element in body_copy.xpath(".//*[@id]"):
        element.set("id", element.get("id", "") + suffix)
    replace_with_inputs(body_copy)
    intro, *parts = _parts(body_copy)
    return FormCopy(suffix, intro.html, tuple(parts))


def _parts(body: HtmlElement) -> Iterator[FormPart]:
    """Yield the content before the first part, then each part."""
    part, contents = FormPart("", "", ""), html.Element("div")
    for element in body:
        if "slip-part" in element.get("class", "").split():
            yield replace(part, html=inner(contents))
            words = element.text_content().strip()
            part, contents = FormPart(element.get("data-way", ""), words, ""), html.Element("div")
        else:
            contents.append(element)
    yield replace(part, html=inner(contents))
