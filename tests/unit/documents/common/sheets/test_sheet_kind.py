"""What is too long for a card or a slide is refused by its file and its heading."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from esafety.documents.common.rendered_site import RenderedPage
from esafety.documents.common.sheets.sheet_kind import SheetKind
from esafety.documents.deck.kind import DECK
from esafety.documents.slides.kind import SLIDES
from esafety.pdf.run.render_job import render_job
from esafety.text.templates import Templates
from workshop import CLAUSE_IDS, CONTENT, ROOT

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
KINDS = pytest.mark.parametrize("kind", [DECK, SLIDES], ids=lambda kind: kind.name)
LONG = "<p>" + "Şifremi yalnız ailem bilir. " * 60 + "</p>"


def complaints(kind: SheetKind, texts: list[str], folder: Path, lead: str = "") -> tuple[str, ...]:
    """Print one sheet with a section for each text and return what is said of it."""
    parts = "".join(f'<h2 id="k-{i}">Kart {i}</h2>{t}' for i, t in enumerate(texts, start=1))
    page = RenderedPage(
        *("class/k.md", "tr", "class/k/", "Kartlar", ""),
        chapter=False,
        number=None,
        html=f'<h1 id="a">Kartlar</h1>{lead}{parts}',
        meta={"template": kind.template, "clauses": [CLAUSE_IDS[0]]},
    )
    (job,) = kind.jobs(_inputs(page))
    return render_job(job, ROOT, folder).complaints


def _inputs(page: RenderedPage) -> Any:
    def pages() -> Iterator[RenderedPage]:
        yield page

    return SimpleNamespace(
        rendered_site=SimpleNamespace(pages=pages()),
        templates={"tr": Templates(ROOT, "tr")},
        days=SimpleNamespace(of_page=lambda *_: NOON),
        content=CONTENT,
        root=ROOT,
    )


@KINDS
def test_short_texts_fit_however_many_there_are(kind: SheetKind, tmp_path: Path) -> None:
    texts = ["<p>Kimseye söylemem.</p>"] * 8 + [""]

    assert complaints(kind, texts, tmp_path, "<p>Kesin.</p>") == ()


@KINDS
@pytest.mark.parametrize("place", [1, 8])
def test_a_text_too_long_is_named_wherever_it_stands(
    kind: SheetKind, place: int, tmp_path: Path
) -> None:
    texts = ["<p>Kısa.</p>"] * 8
    texts[place - 1] = LONG

    said = "\n".join(complaints(kind, texts, tmp_path))

    assert f"docs/class/k.tr.md (#k-{place})" in said
    assert "Shorten this part" in said


@KINDS
def test_a_lead_too_long_is_named_by_its_file(kind: SheetKind, tmp_path: Path) -> None:
    said = "\n".join(complaints(kind, ["<p>Kısa.</p>"], tmp_path, LONG))

    assert "docs/class/k.tr.md: yazı kâğıttaki yerine sığmıyor" in said
