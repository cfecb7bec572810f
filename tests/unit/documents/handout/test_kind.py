"""A handout is set by what it holds: few words are large, and fit on its page all the same."""

from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from esafety.documents.common.print_job import PrintJob
from esafety.documents.common.rendered_site import RenderedPage
from esafety.documents.handout.kind import HANDOUT
from esafety.pdf.run.render_job import render_job
from esafety.text.templates import Templates
from workshop import CONTENT, ROOT

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
HEAD = '<h1 id="a">Politika öğretmenden ne ister?</h1>'
LINE = "<li>Okulda izinsiz fotoğraf çekmezsiniz (madde 6.1).</li>"
LARGE = "plain-sheet--few-words"


def job(body: str) -> PrintJob:
    page = RenderedPage(
        *("staff/asks.md", "tr", "staff/asks/", "Politika", ""),
        chapter=False,
        number=None,
        html=HEAD + body,
        meta={"template": "handout.html", "clauses": []},
    )
    inputs: Any = SimpleNamespace(
        rendered_site=SimpleNamespace(pages=(page,)),
        templates={"tr": Templates(ROOT, "tr")},
        days=SimpleNamespace(of_page=lambda *_: NOON),
        content=CONTENT,
        root=ROOT,
    )
    (made,) = HANDOUT.jobs(inputs)
    return made


def items(number: int) -> str:
    return f"<h2>Kendiniz</h2><ul>{LINE * number}</ul>"


@pytest.mark.parametrize(
    "body", [items(2), items(4) * 3, items(16), f"<p>{'Söz verdik. ' * 95}</p>"]
)
def test_few_words_are_set_large_and_fit(body: str, tmp_path: Path) -> None:
    made = job(body)

    assert LARGE in made.html
    assert render_job(made, ROOT, tmp_path).complaints == ()


@pytest.mark.parametrize(
    "body",
    [
        items(30),
        items(1) + "<table><tr><td>x</td></tr></table>",
        '<p><span class="writing">Ad</span></p>',
    ],
)
def test_many_words_and_what_is_filled_in_are_not(body: str) -> None:
    assert LARGE not in job(body).html
