from collections.abc import Callable
from pathlib import Path

import pytest

from esafety.documents.common.print_job import PrintJob
from esafety.pdf.weasyprint.engine import render
from structure_tags import structure_tags

MakeSheet = Callable[..., PrintJob]
DOT = (
    "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGA"
    "WjR9awAAAABJRU5ErkJggg=="
)
DRAWING = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9" {}><path d="M0 0h9v9"/></svg>'
)


@pytest.mark.parametrize(
    "decoration",
    [
        f'<img src="{DOT}" alt="">',
        f'<img src="{DOT}" alt="Resim" role="presentation">',
        f'<div aria-hidden="true"><img src="{DOT}" alt="Resim"><p>süs</p></div>',
        DRAWING.format('aria-hidden="true"'),
        f'<div style="position: absolute"><img src="{DOT}" alt=""></div>',
    ],
)
def test_what_is_for_the_eye_alone_has_no_tag(
    decoration: str, make_sheet: MakeSheet, root: Path
) -> None:
    rendering = render(make_sheet(f"<h1>Söz</h1>{decoration}<p>söz</p>"), root, root)

    assert rendering.complaints == ()
    assert structure_tags(rendering.pdf) == "H1 P"


def test_page_numbers_and_running_heads_are_artifacts(make_sheet: MakeSheet, root: Path) -> None:
    pdf = render(make_sheet("<p>bir</p><p style='break-before: page'>iki</p>"), root, root).pdf

    assert structure_tags(pdf) == "P P"
    assert b"1 / 2" not in pdf


def test_a_link_has_one_rectangle_and_a_picture_in_it_another(
    make_sheet: MakeSheet, root: Path
) -> None:
    link = f'<a href="https://a.example/"><b>Bağ</b> <img src="{DOT}" alt="Resim"></a>'

    pdf = render(make_sheet(f"<p>{link}</p>"), root, root).pdf

    assert structure_tags(pdf) == "P(Link(Figure[Resim] [Bağ Resim] [Bağ Resim]))"


def test_an_opacity_is_a_complaint(make_sheet: MakeSheet, root: Path) -> None:
    faint = '<p style="opacity: 0.5">Söz</p><style>b { opacity: 1 }</style><b>söz</b>'

    (complaint,) = render(make_sheet(faint), root, root).complaints

    assert "<p>" in complaint
    assert "Choose a lighter colour" in complaint
