from pathlib import Path

import pypdfium2
import pytest
from weasyprint import HTML
from weasyprint.layout import inline

from esafety.pdf.right_to_left.inline_pictures import placed

_DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 1"><path d="M0 0h2v1H0z"/></svg>'
_PAGE = """<html dir="rtl"><style>@page { size: 100mm; margin: 10mm }</style>
<ul><li><img src="tell.svg" alt="طائر"> أخبر</li></ul>"""


def test_a_drawing_without_a_size_stands_among_words_from_the_right(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        inline, "inline_replaced_box_layout", placed(inline.inline_replaced_box_layout)
    )
    (tmp_path / "tell.svg").write_text(_DRAWING, encoding="utf-8")

    HTML(string=_PAGE, base_url=f"{tmp_path}/").write_pdf(tmp_path / "a.pdf")

    with pypdfium2.PdfDocument(tmp_path / "a.pdf") as document:
        bounds = [part.get_bounds() for part in document[0].get_objects()]
        width = document[0].get_width()
    assert bounds
    assert all(0 <= left < right <= width for left, _, right, _ in bounds)
