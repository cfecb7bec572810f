from collections.abc import Callable
from pathlib import Path

import pytest

from esafety.documents.common.print_job import PrintJob
from esafety.pdf.weasyprint.engine import render
from structure_tags import structure_tags

MakeSheet = Callable[..., PrintJob]


@pytest.mark.parametrize(
    ("body", "tags"),
    [
        ('<p>söz <span lang="en">word</span></p>', "P(Span[en])"),
        ('<section lang="en"><p>word</p></section>', "Sect[en](P)"),
        ("<ul><li>bir</li></ul>", "L(LI(Lbl LBody))"),
        ("<ul><li><p>bir</p><p>iki</p></li></ul>", "L(LI(Lbl LBody(P P)))"),
        (
            '<ul style="list-style: disc"><li><p>bir</p><h2>a</h2></li></ul>',
            "L(LI(Lbl LBody(P H2)))",
        ),
        ("<ol><li>a<ul><li>b</li></ul></li></ol>", "L(LI(Lbl LBody(L(LI(Lbl LBody)))))"),
        (
            "<table><tr><th>a</th><th scope=row>b</th></tr></table>",
            "Table(TBody(TR(TH[Column] TH[Row])))",
        ),
        ("<svg width=9 height=9 aria-label=Daire><path d='M0 0h9'/></svg>", "Figure[Daire]"),
    ],
)
def test_a_tag_says_what_the_html_says(
    body: str, tags: str, make_sheet: MakeSheet, root: Path
) -> None:
    rendering = render(make_sheet(body), root, root)

    assert rendering.complaints == ()
    assert structure_tags(rendering.pdf) == tags


def test_a_drawing_without_a_name_is_a_complaint(make_sheet: MakeSheet, root: Path) -> None:
    drawing = "<svg width=9 height=9><path d='M0 0h9'/></svg>"

    (complaint,) = render(make_sheet(drawing), root, root).complaints

    assert "aria-hidden" in complaint
