"""Where a page ends: what belongs together is not parted. Seen on the paper, not in the styles."""

import re
from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import pypdfium2
import pytest

from esafety.documents.common.print_job import PrintJob
from esafety.documents.registry import DOCUMENT_TYPES
from esafety.pdf.weasyprint.engine import render

PAGE = DOCUMENT_TYPES["page"]

NOON = datetime(2022, 9, 29, 12, tzinfo=UTC)
WORDS = " ".join(["Telefonlar derste kapalı durur ve çantada kalır."] * 3)
CLAUSE = (
    f'<p class="clause__text">{WORDS} sonsöz</p>'
    '<div class="note"><p><strong>Not:</strong> açıklama.</p></div>'
)
LIST = f'<ol class="clauses"><li class="clause"><div class="clause__body">{CLAUSE}</div></li></ol>'
ROW = f"<td>{CLAUSE}</td><td>{CLAUSE}</td>"
FACING = f'<table class="facing"><tr class="facing__long">{ROW}</tr></table>'


def pages(kind: str, body: str, root: Path, tmp_path: Path) -> list[str]:
    html = (
        '<!doctype html><html lang="tr"><head><meta charset="utf-8"><title>Deneme</title></head>'
        f'<body><main data-title="x">{body}</main></body></html>'
    )
    sheet = PrintJob(
        PAGE,
        "tr",
        "Deneme",
        html,
        body,
        "a.tr.pdf",
        NOON,
        PAGE.all_styles,
    )
    made = render(
        replace(sheet, type=DOCUMENT_TYPES[kind], styles=DOCUMENT_TYPES[kind].all_styles),
        root,
        tmp_path,
    )
    document = pypdfium2.PdfDocument(BytesIO(made.pdf))
    return [str(page.get_textpage().get_text_bounded()) for page in document]


@pytest.mark.parametrize(
    ("kind", "body", "heights"),
    [
        ("page", LIST, range(205, 255, 4)),
        ("booklet", LIST, range(120, 172, 4)),
        ("booklet-bilingual", f'<section class="chapter">{FACING}</section>', range(110, 172, 4)),
    ],
)
def test_a_note_stays_with_the_end_of_its_clause_wherever_the_page_ends(
    kind: str, body: str, heights: range, root: Path, tmp_path: Path
) -> None:
    broken = set()
    for height in heights:
        room = f'<div style="height: {height}mm"></div>'
        found = pages(
            kind,
            body.replace("<ol", f"{room}<ol").replace("<table", f"{room}<table"),
            root,
            tmp_path,
        )
        broken.add(len(found))
        for text in found:
            assert ("sonsöz" in text) == ("açıklama" in text), f"{height} mm"

    assert broken == {1, 2}, "the clause was tried on both sides of a page's end"


HEADS = (
    "<h1>{}</h1><h2>{}</h2><h3>{}</h3><h4>{}</h4><h5>{}</h5>",
    '<div class="admonition"><p class="admonition-title">{}</p></div>',
    "<table><caption>{}</caption><tr><td>A</td></tr></table>",
)


@pytest.mark.parametrize("heads", HEADS)
def test_what_heads_something_is_not_hyphenated(heads: str, root: Path, tmp_path: Path) -> None:
    words = "Kullanıcıların sorumluluklarının güncellenmesi"
    narrow = '<div style="width: 52mm; font-size: 12pt">{}</div>'

    (heading,) = pages("page", narrow.format(heads.replace("{}", words)), root, tmp_path)
    (text,) = pages("page", narrow.format(f"<p>{words}</p>" * 3), root, tmp_path)

    # PDFium reads the hyphen at the end of a line as U+FFFE or U+0002.
    assert not re.search("[-\ufffe\x02]", heading)
    assert re.search("[-\ufffe\x02]", text), "the same words in a paragraph are"
