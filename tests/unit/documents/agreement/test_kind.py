"""An agreement is seen at once: what does not fit above its lower border is refused."""

from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from esafety.documents.agreement.kind import AGREEMENT
from esafety.documents.agreement.macros import signatures
from esafety.documents.common.rendered_site import RenderedPage
from esafety.documents.common.sheets.writing import lines
from esafety.pdf.run.render_job import render_job
from esafety.text.templates import Templates
from workshop import CONTENT, ROOT

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
TEMPLATES = Templates(ROOT, "tr")


def complaints(rules: int, children: int, folder: Path) -> str:
    scope: Any = SimpleNamespace(render=TEMPLATES.render)
    parts = (
        "<p>İyi bakarız.</p>",
        f"<p>{lines(scope, str(rules), 'Kurallar')}</p>",
        f"<p>{signatures(scope, str(children), 'Söz verdik')}</p>",
        f"<p>{lines(scope, '1', 'Öğretmen')} {lines(scope, '1', 'Tarih')}</p>",
    )
    page = RenderedPage(
        *("class/a.md", "tr", "class/a/", "Anlaşma", ""),
        chapter=False,
        number=None,
        html='<h1 id="a">Anlaşma</h1>' + "".join(parts),
        meta={"template": "agreement.html", "clauses": []},
    )
    inputs: Any = SimpleNamespace(
        root=ROOT,
        rendered_site=SimpleNamespace(pages=(page,)),
        templates={"tr": TEMPLATES},
        days=SimpleNamespace(of_page=lambda *_: NOON),
        content=CONTENT,
    )
    (job,) = AGREEMENT.jobs(inputs)
    return "".join(render_job(job, ROOT, folder).complaints)


@pytest.mark.parametrize(("rules", "children"), [(5, 35), (4, 40), (6, 28), (1, 5)])
def test_rules_and_signatures_of_a_class_fit(rules: int, children: int, tmp_path: Path) -> None:
    assert complaints(rules, children, tmp_path) == ""


@pytest.mark.parametrize(("rules", "children"), [(7, 35), (12, 40)])
def test_more_than_the_sheet_holds_is_refused(rules: int, children: int, tmp_path: Path) -> None:
    assert "does not fit" in complaints(rules, children, tmp_path)
