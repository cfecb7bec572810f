import re
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from esafety.documents.common.print_job import PrintJob
from esafety.documents.registry import DOCUMENT_TYPES
from esafety.pdf.derived.numbered_copies import class_order
from esafety.pdf.derived.table import derive
from esafety.pdf.weasyprint.engine import render
from workshop import ROOT

FORM = DOCUMENT_TYPES["form"]

BODY = """<h1>Veli</h1>
<div id="copy-1" style="width: 36mm; margin-left: 100mm"></div>
<p>Adı <input type="text" name="pupil" title="Adı" style="border-bottom: 1pt solid"></p>
<p><a href="https://okul.example/">Okul</a></p>
<section style="break-before: page"><div id="copy-2"></div><p>İkinci yüz.</p></section>
"""
HTML = f'<html lang="tr"><head><title>Veli formu</title></head><body>{BODY}</body></html>'
NOON = datetime(2022, 9, 29, 12, tzinfo=UTC)
ORDER = class_order("a.pdf", 3, "2-İĞ", "tr")


@pytest.fixture(scope="module")
def form(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    with pytest.MonkeyPatch.context() as moment:
        moment.setenv("SOURCE_DATE_EPOCH", "0")
        sheet = PrintJob(
            FORM,
            "tr",
            "Veli",
            HTML,
            BODY,
            "a.tr.pdf",
            NOON,
            FORM.all_styles,
        )
        return render(sheet, ROOT, tmp_path_factory.mktemp("site")).pdf


@pytest.fixture(scope="module")
def bound(form: bytes) -> bytes:
    return derive(form, ORDER)


def texts(pdf: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [str(page.get_textpage().get_text_bounded()) for page in document]
    finally:
        document.close()


def test_every_copy_has_its_number_on_each_of_its_pages(bound: bytes) -> None:
    pages = texts(bound)

    found = [re.findall(r"Nüsha \d+/\d+ · \S+", page) for page in pages]
    assert found == [[f"Nüsha {n}/3 · 2-İĞ"] for n in (1, 1, 2, 2, 3, 3)]


def test_copies_that_share_a_sheet_are_numbered_one_after_the_other(tmp_path: Path) -> None:
    twice = '<p>A</p><div id="copy-1"></div><p>B</p><div id="copy-1-2"></div>'
    form = '<p><input type="text" name="a" title="A"></p>'
    body = HTML.replace(BODY, twice + form)
    sheet = PrintJob(
        FORM,
        "tr",
        "Veli",
        body,
        "",
        "a.tr.pdf",
        NOON,
        FORM.all_styles,
    )

    pages = texts(derive(render(sheet, ROOT, tmp_path).pdf, ORDER))

    found = [sorted(re.findall(r"Nüsha (\d+)/3", page)) for page in pages]
    assert found == [["1", "2"], ["3"]], "three copies need two sheets"


def test_every_copy_says_all_that_the_form_says(form: bytes, bound: bytes) -> None:
    one = [page.split() for page in texts(form)]

    assert len(one) == 2
    for number, page in enumerate(texts(bound)):
        assert set(one[number % 2]) <= set(page.split())


def test_a_file_for_the_printer_has_no_fields_and_no_links(form: bytes, bound: bytes) -> None:
    with pikepdf.open(BytesIO(form)) as one, pikepdf.open(BytesIO(bound)) as many:
        assert "/AcroForm" in one.Root
        assert "/AcroForm" not in many.Root
        assert not any("/Annots" in page for page in many.pages)


def test_copies_share_all_but_their_numbers(form: bytes) -> None:
    small, large = (
        len(derive(form, class_order("a.pdf", copies, "2-İĞ", "tr"))) for copies in (1, 30)
    )

    assert large < small * 4


def test_a_class_may_be_left_out_and_braces_are_letters(form: bytes) -> None:
    plain, odd = (
        texts(derive(form, class_order("a.pdf", 1, name, "en")))[0] for name in ("", "{2}")
    )

    assert "Copy 1/1" in plain
    assert "·" not in plain
    assert "Copy 1/1 · {2}" in odd


def test_the_same_order_gives_the_same_bytes(form: bytes, bound: bytes) -> None:
    assert derive(form, ORDER) == bound


def test_the_set_knows_its_language_and_its_title(bound: bytes) -> None:
    with pikepdf.open(BytesIO(bound)) as many:
        assert str(many.Root.Lang) == "tr"
        assert str(many.docinfo.Title) == "Veli formu × 3"
