import re
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from esafety.documents.common.document_dates import DocumentDates
from esafety.documents.common.imprint import copy_address
from esafety.documents.common.print_job import PrintJob
from esafety.documents.common.rendered_site import RenderedPage, RenderedSite
from esafety.documents.common.sheets.build_inputs import BuildInputs
from esafety.documents.common.sheets.school_facts import SchoolFacts
from esafety.documents.common.sheets.sheet_page import SheetPage
from esafety.documents.form.compose import form_job, jobs_of
from esafety.text.templates import Templates
from workshop import CHAPTERS, CLAUSE_IDS, CONTENT, ROOT, WORDS

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
CODE = CONTENT.edition.code or ""
FRAGMENTS = {lang: Templates(ROOT, lang) for lang in ("tr", "en")}


def part(start: str, words: str) -> str:
    return f'<p class="slip-part" data-way="{start}"><strong>{words}</strong></p>'


BODY = (
    '<h1 id="a">Veli formu</h1><p>Giriş.</p>'
    f"{part('here', 'Sizde kalır')}<p>Kurallar <a href='../../report/'>burada</a>.</p>"
    '<p><img src="../../assets/art/slips/kind.svg" alt="Kalp"></p>'
    f"{part('cut', 'Okula verin')}"
    '<p><span class="blank" data-kind="line" data-field="pupil">'
    '<span class="blank__label">Adı</span><span class="blank__room"></span></span></p>'
    f"{part('page', 'Saklayın')}<p>Son.</p>"
)


def page(language: str = "tr", **meta_changes: object) -> RenderedPage:
    root = "" if language == "tr" else f"{language}/"
    meta = {"template": "slip.html", "clauses": [CLAUSE_IDS[0]], **meta_changes}
    return RenderedPage(
        source="forms/veli.md",
        language=language,
        url=f"{root}forms/veli/",
        title="Veli",
        slug="",
        chapter=False,
        number=None,
        html=BODY,
        meta=meta,
    )


def form(rendered: RenderedPage, content: SchoolFacts = CONTENT) -> PrintJob:
    return form_job(SheetPage(rendered, content, FRAGMENTS[rendered.language], NOON, ROOT))


@pytest.fixture
def sheet() -> PrintJob:
    return form(page())


def test_a_form_has_a_path_below_its_edition(sheet: PrintJob) -> None:
    assert sheet.path == f"downloads/{CONTENT.edition.name}/slips/veli.tr.pdf"
    assert sheet.kind == "form"


def test_parts_are_in_order_and_each_starts_as_marked(sheet: PrintJob) -> None:
    marks = ('class="part part--here"', 'class="part part--cut"', 'class="part part--page"')
    places = [sheet.html.index(mark) for mark in marks]

    assert places == sorted(places)
    assert sheet.html.count('class="part__cut"') == 1
    assert sheet.html.index("Giriş.") < places[0] < sheet.html.index("Kurallar")


def test_every_part_names_its_edition(sheet: PrintJob) -> None:
    parts = sheet.html.split('<section class="part')[1:]

    assert CODE
    assert [CODE in part and CONTENT.edition.name in part for part in parts] == [True] * 3


def test_a_returned_part_names_its_form_and_school(sheet: PrintJob) -> None:
    _, _, returned, _ = sheet.html.split('<section class="part')

    assert f"Veli · {CONTENT.school.name['tr']}" in returned


def test_the_part_to_keep_links_to_the_page_that_checks_copies(sheet: PrintJob) -> None:
    _, kept, *others = sheet.html.split('<section class="part')
    address = copy_address(CONTENT.school, CONTENT.edition)

    assert f'<a href="{address}">' in kept
    assert "data:image/svg+xml" in kept
    assert not any(address in part for part in others)


def test_the_clauses_are_named_by_their_numbers(sheet: PrintJob) -> None:
    number = CONTENT.clauses[CLAUSE_IDS[0]].number

    assert f"<p>Dayandığı madde: {number}</p>" in sheet.html


def test_a_form_without_clauses_names_none() -> None:
    sheet = form(page(clauses=[]))

    assert "Dayandığı" not in sheet.html


def test_what_can_be_typed_is_a_field(sheet: PrintJob) -> None:
    assert '<input type="text" class="blank__room" name="pupil" title="Adı">' in sheet.html


def test_links_and_pictures_have_full_addresses(sheet: PrintJob) -> None:
    assert f"{CONTENT.school.latest}report/" in sheet.html
    assert 'src="site:/assets/art/slips/kind.svg"' in sheet.html


def test_a_link_to_a_clause_stays_in_the_edition() -> None:
    chapter = CHAPTERS[0].slug
    link = f'<a href="../../policy/{chapter}/#{CLAUSE_IDS[0]}">madde</a>'
    sheet = form(replace(page(), html=BODY.replace("Giriş.", link)))

    kept = CONTENT.school.edition_url(CONTENT.edition.name)
    assert f'"{kept}policy/{chapter}/#{CLAUSE_IDS[0]}"' in sheet.html


def test_english_forms_state_that_the_turkish_text_binds() -> None:
    sheet = form(page("en"))

    assert WORDS["en"]["translation-label"] in sheet.html


def test_a_draft_is_stamped_and_has_no_code() -> None:
    draft = replace(CONTENT, edition=replace(CONTENT.edition, approval=None, seal=None))

    sheet = form(page(), draft)

    assert WORDS["tr"]["draft-stamp"] in sheet.html
    assert CODE not in sheet.html


def test_two_copies_on_one_sheet_have_their_own_fields_anchors_and_numbers() -> None:
    sheet = form(page(paper="two-on-a4"))

    names = re.findall(r' name="(pupil[^"]*)"', sheet.html)
    anchors = re.findall(r' id="([^"]+)"', sheet.html)
    assert names == ["pupil", "pupil-2"]
    assert len(anchors) == len(set(anchors))
    assert {"copy-1", "copy-3", "copy-1-2", "copy-3-2"} <= set(anchors)
    assert sheet.html.count("<h1") == 2


def test_form_jobs_come_only_from_form_pages() -> None:
    other = replace(page(), source="report.md", meta={})

    rendered_site = RenderedSite((page(), other, page("en")), ())
    inputs = BuildInputs(rendered_site, CONTENT, ROOT, DocumentDates(NOON), FRAGMENTS)

    sheets = jobs_of(inputs)

    assert [sheet.language for sheet in sheets] == ["tr", "en"]


def test_every_part_has_a_place_for_the_copy_number(sheet: PrintJob) -> None:
    assert [f'id="copy-{n}"' in sheet.html for n in (1, 2, 3, 4)] == [True, True, True, False]
