from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from esafety.documents.common.document_dates import DocumentDates
from esafety.documents.common.print_job import PrintJob
from esafety.documents.common.rendered_site import RenderedPage, RenderedSite
from esafety.documents.common.sheets.build_inputs import BuildInputs
from esafety.documents.worksheet.compose import jobs_of, worksheet_job
from esafety.pdf.run.render_job import render_job
from esafety.text.templates import Templates
from workshop import CONTENT, ROOT, WORDS

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
FRAGMENTS = {lang: Templates(ROOT / "overrides/fragments", lang) for lang in ("tr", "en")}
WRITING = '<span class="writing"><span class="writing__for">Örneğim</span></span>'
BODY = f'<h1 id="a">Kartlar</h1><ol><li>Kes.</li></ol><p>{WRITING}</p>'


def page(language: str = "tr", body: str = BODY, **meta_changes: object) -> RenderedPage:
    root = "" if language == "tr" else f"{language}/"
    meta = {"template": "worksheet.html", "clauses": ["e-safety-policy-13"], **meta_changes}
    url = f"{root}day/cards/"
    return RenderedPage("day/cards.md", language, url, "Kartlar", "", False, None, body, meta)  # noqa: FBT003


def job(**changes: object) -> PrintJob:
    return worksheet_job(page(**changes), CONTENT, FRAGMENTS["tr"], NOON)  # type: ignore[arg-type]


def test_a_worksheet_has_a_path_below_its_edition() -> None:
    assert job().path == f"downloads/{CONTENT.edition.name}/worksheets/cards.tr.pdf"
    assert job().kind == "worksheet"


def test_a_childs_name_and_class_stand_between_the_title_and_the_work() -> None:
    html = job().html
    places = [html.index(text) for text in ("Kartlar</h1>", "Adım", "Sınıfım", "Kes.", "Örneğim")]

    assert places == sorted(places)


def test_the_foot_says_whose_it_is_its_edition_clauses_and_licence() -> None:
    sheet = job()
    wanted = (
        CONTENT.school.name["tr"],
        CONTENT.edition.name,
        CONTENT.edition.code or "",
        WORDS["tr"]["slip-clauses"].format(numbers="2.13"),
        WORDS["tr"]["poster-licence"],
    )

    foot = sheet.html.partition("worksheet__foot")[2]
    assert [text for text in wanted if text not in foot] == []
    assert [text for text in wanted if text not in sheet.source] == []


def test_a_worksheet_that_rests_on_no_clause_names_none() -> None:
    assert WORDS["tr"]["slip-clauses"].partition("{")[0] not in job(clauses=[]).html


def test_a_draft_is_stamped_and_has_no_code() -> None:
    edition = replace(CONTENT.edition, approval=None, seal=None)
    draft = replace(CONTENT, edition=edition)

    html = worksheet_job(page(), draft, FRAGMENTS["tr"], NOON).html

    assert WORDS["tr"]["draft-stamp"] in html
    assert CONTENT.edition.code
    assert CONTENT.edition.code not in html


def test_jobs_come_only_from_worksheets_each_in_its_language() -> None:
    pages = (page(), page("en"), page(template="slip.html"))
    inputs = BuildInputs(RenderedSite(pages, ()), CONTENT, ROOT, DocumentDates(NOON), FRAGMENTS)

    assert [(one.language, one.made) for one in jobs_of(inputs)] == [("tr", NOON), ("en", NOON)]


@pytest.mark.parametrize(("items", "fits"), [(3, True), (60, False)])
def test_what_does_not_fit_one_page_is_refused_with_its_file(
    items: int,
    fits: bool,  # noqa: FBT001
    tmp_path: Path,
) -> None:
    sheet = job(body=BODY.replace("<li>Kes.</li>", "<li>Kes.</li>" * items))

    rendered = render_job(sheet, ROOT, tmp_path)

    text = " ".join(rendered.complaints)
    assert (rendered.pages == 1) is fits
    assert ("docs/day/cards.tr.md:1" in text) is not fits
    assert rendered.lost == ()
