from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from esafety.documents.common.compose import compose
from esafety.documents.common.print_job import PrintJob
from esafety.documents.registry import DOCUMENT_TYPES
from esafety.pdf.weasyprint.engine import render
from esafety.policy.editions import Edition
from esafety.text.fallback import ByLanguage
from esafety.text.templates import Templates
from facts import a_school

MakeSheet = Callable[..., PrintJob]

NOON = datetime(2022, 9, 29, 12, tzinfo=UTC)
NAMES = {"tr": "Çınar İlkokulu", "en": "Çınar Primary School"}
DRAFT = Edition("2026-2027", {"tr": "Politika", "en": "Policy"}, "names")


@pytest.mark.parametrize("kind", DOCUMENT_TYPES)
def test_a_document_type_has_a_template_and_styles(kind: str, root: Path) -> None:
    row = DOCUMENT_TYPES[kind]

    assert (root / "overrides/fragments" / row.template).is_file()
    assert all((root / "assets" / style).is_file() for style in row.styles)


def test_a_document_has_its_title_its_date_and_the_stamp_of_a_draft(root: Path) -> None:
    context: dict[str, Any] = {
        "address": "https://okul.test/",
        "text": "Söz",
        "page_language": "tr",
    }
    context["school"] = a_school(name=NAMES, site_name=NAMES)

    sheet = compose(
        DOCUMENT_TYPES["page"],
        Templates(root, "tr"),
        title="Başlık",
        source="<p>Söz</p>",
        path="a.tr.pdf",
        made=NOON,
        edition=DRAFT,
        **context,
    )

    assert (sheet.kind, sheet.language, sheet.path, sheet.made) == ("page", "tr", "a.tr.pdf", NOON)
    assert "<title>Başlık</title>" in sheet.html
    assert "2022-09-29T12:00:00+00:00" in sheet.html
    assert "TASLAK" in sheet.html
    assert sheet.styles[-1] == "print/page.css"


def test_words_of_another_language_are_looked_for_on_paper_without_their_marks(root: Path) -> None:
    school = a_school(name=ByLanguage(NAMES), site_name=ByLanguage(NAMES))
    sheet = compose(
        DOCUMENT_TYPES["page"],
        Templates(root, "ar"),
        title="Başlık",
        source=f"<p>{school.name['ar']}</p>",
        path="a.ar.pdf",
        made=NOON,
        edition=DRAFT,
        school=school,
        address="https://okul.test/",
        text="Söz",
        page_language="ar",
    )

    assert sheet.source == '<p><span lang="en" dir="ltr">Çınar Primary School</span></p>'


@pytest.mark.parametrize(
    ("kind", "wanted"),
    [
        ("leaflet", ("/DuplexFlipShortEdge", "/None")),
        ("poster", ("/Simplex", None)),
        ("bundle", ("/Simplex", None)),
        ("form", ("/Simplex", "/None")),
        ("worksheet", ("/Simplex", "/None")),
        ("page", (None, None)),
    ],
)
def test_a_file_asks_a_printer_for_what_its_document_type_needs(
    kind: str,
    wanted: tuple[str | None, ...],
    make_sheet: MakeSheet,
    root: Path,
    tmp_path: Path,
) -> None:
    sheet = replace(
        make_sheet("<h1>A</h1>"), type=DOCUMENT_TYPES[kind], styles=DOCUMENT_TYPES[kind].styles
    )

    with pikepdf.open(BytesIO(render(sheet, root, tmp_path).pdf)) as document:
        wishes = document.Root.ViewerPreferences
        assert wishes.DisplayDocTitle
        stated = [wishes.get(f"/{name}") for name in ("Duplex", "PrintScaling")]
        assert tuple(value and str(value) for value in stated) == wanted
