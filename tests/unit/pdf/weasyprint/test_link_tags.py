from collections.abc import Callable
from pathlib import Path

import pytest

from esafety.documents.common.print_job import PrintJob
from esafety.pdf.weasyprint.engine import render
from structure_tags import structure_tags

MakeSheet = Callable[..., PrintJob]
OUT = 'href="https://a.example/x"'


@pytest.mark.parametrize(
    ("body", "tags"),
    [
        (f"<p><a {OUT}>Okul sitesi</a></p>", "P(Link([Okul sitesi]))"),
        (f"<p><a {OUT}>Okul <em>sitesi</em></a></p>", "P(Link([Okul sitesi]))"),
        (f'<p><a {OUT} title="Okulun sitesi">1</a></p>', "P(Link([Okulun sitesi]))"),
        (f'<p><a {OUT} aria-label="Geri">←</a></p>', "P(Link([Geri]))"),
        (f"<p><a {OUT}>\n Okul\n sitesi </a></p>", "P(Link([Okul sitesi]))"),
        (f'<a {OUT} style="display: block"><b>Kart</b></a>', "Link([Kart])"),
        ('<h2 id="b">B</h2><p><a href="#b">Yukarı</a></p>', "H2 P(Link([Yukarı]))"),
    ],
)
def test_a_link_says_in_words_where_it_goes(
    body: str, tags: str, make_sheet: MakeSheet, root: Path
) -> None:
    assert structure_tags(render(make_sheet(body), root, root).pdf) == tags
