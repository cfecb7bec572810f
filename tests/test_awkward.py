"""Awkward Markdown goes through every kind of sheet and passes every gate."""

from pathlib import Path

import page
import pytest

from awkward import FITTED, awkward_sheets
from esafety.documents.common.print_job import PrintJob, error_message
from esafety.documents.registry import DOCUMENT_TYPES
from esafety.pdf.checks.lost_words import words_of_html
from esafety.pdf.run.render_job import render_job
from examples import representatives
from workshop import ROOT

SHEETS = list(awkward_sheets())


@pytest.mark.parametrize(
    "sheet",
    representatives(SHEETS, *(one for one in SHEETS if one.language == "tr")),
    ids=lambda sheet: f"{sheet.kind}-{sheet.language}",
)
def test_awkward_text_loses_no_word_and_is_tagged(sheet: PrintJob, tmp_path: Path) -> None:
    printed = render_job(sheet, ROOT, tmp_path)

    assert error_message(printed) == ""
    report = page.validate_pdf(tmp_path / sheet.path, profile=page.ValidationProfile.PDF_UA_1)
    assert report.is_compliant, [said.message for said in report.failures]
    assert sum(words_of_html(sheet.source).values()) > 140


def test_every_kind_that_is_not_fitted_to_its_words_was_tried() -> None:
    kinds = set(DOCUMENT_TYPES)

    assert {sheet.kind for sheet in SHEETS} == kinds - FITTED
    assert kinds - FITTED >= {"page", "booklet", "redline"}
