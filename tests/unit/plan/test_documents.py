from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from esafety.documents.common.rendered_site import PagePdfRequest, RenderedPage, RenderedSite
from esafety.documents.registry import KINDS
from esafety.plan import documents
from esafety.plan.documents import plan_documents, plan_print_instructions
from workshop import CONTENT, ROOT, WORDS

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)


def test_the_instructions_for_printing_name_every_kind_of_sheet_in_every_language() -> None:
    (job,) = plan_print_instructions([], CONTENT, ROOT, NOON)

    for words in WORDS.values():
        names = [str(words[f"how-to-{kind.series}"]) for kind in KINDS]
        assert [name for name in names if f"<strong>{name}.</strong>" not in job.html] == []


def test_they_carry_the_date_of_the_edition_they_are_about() -> None:
    (job,) = plan_print_instructions([], CONTENT, ROOT, NOON)

    assert CONTENT.edition.approval
    assert job.made.date() == CONTENT.edition.approval.on


def test_the_page_about_an_edition_bears_the_day_of_its_approval(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No history of git has it: dated by the last commit, each commit would print it anew."""
    monkeypatch.setattr(documents, "KINDS", ())
    monkeypatch.setattr(documents, "_booklets", lambda *_: ())
    edition = CONTENT.edition
    assert edition.approval
    page = f"editions/{edition.name}/index.html"
    (tmp_path / page).parent.mkdir(parents=True)
    (tmp_path / page).write_text("<title>A</title><article><h1>A</h1></article>", "utf-8")
    about = RenderedPage(
        *(f"editions/{edition.name}.md", "tr", page.removesuffix("index.html"), "A", "a"),
        chapter=False,
        number=None,
        html="<h1>A</h1>",
    )
    asked = PagePdfRequest("tr", page, f"editions/{edition.name}/a.tr.pdf")
    content = replace(CONTENT, editions=(edition,))

    (job,) = plan_documents(RenderedSite((about,), (asked,)), content, ROOT, tmp_path, NOON)

    assert job.made.date() == edition.approval.on
