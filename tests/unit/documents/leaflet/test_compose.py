from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pikepdf
import pytest
from weasyprint import HTML

from esafety.documents.common.document_dates import DocumentDates
from esafety.documents.common.html_fragment import parse
from esafety.documents.common.print_job import PrintJob, RenderedFile
from esafety.documents.common.rendered_site import RenderedPage, RenderedSite
from esafety.documents.common.sheets.build_inputs import BuildInputs
from esafety.documents.common.sheets.sheet_page import SheetPage
from esafety.documents.leaflet.compose import jobs_of, leaflet_job, panels
from esafety.documents.leaflet.source import INSIDE, OUTSIDE, PANELS
from esafety.pdf.run.render_job import render_job
from esafety.policy.editions import Approval, Edition
from esafety.text.languages import SPOKEN_LANGUAGES
from esafety.text.templates import templates_by_language
from facts import a_school
from panels import words_at
from workshop import CONTENT, ROOT

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
TEMPLATES = templates_by_language(ROOT, SPOKEN_LANGUAGES)
SCHOOL = a_school()
APPROVAL = Approval(date(2022, 9, 29), "Ayşe IŞIK", {"tr": "Okul Müdürü", "en": "Head Teacher"})
SEALED = Edition("2022-2023", {"tr": "P", "en": "P"}, "names", APPROVAL, "0123456789ab" * 5)
DRAFT = replace(SEALED, approval=None, seal=None)
PARTS = "".join(f'<h2 id="{name}">Parça {name}</h2><p>sözü-{name}</p>' for name in PANELS)
BODY = f'<h1 id="leaflet">Evde internet</h1><div class="no-print">Ekranda</div>{PARTS}'


PAGE = RenderedPage(
    *("safer-internet-day/leaflet.md", "tr", "safer-internet-day/leaflet/", "Broşür"),
    *("", False, None, BODY),
)


def leaflet(edition: Edition = SEALED, html: str = BODY) -> PrintJob:
    content = replace(CONTENT, school=SCHOOL, edition=edition)
    return leaflet_job(SheetPage(replace(PAGE, html=html), content, TEMPLATES["tr"], NOON, ROOT))


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, RenderedFile]:
    """Return the folder of a small leaflet, its complaints and the file derived from it."""
    folder = tmp_path_factory.mktemp("leaflet")
    sheet = leaflet()
    return folder, render_job(sheet, ROOT, folder)


def test_a_page_is_cut_into_its_title_and_its_parts() -> None:
    title, parts = panels(parse(BODY))

    assert title == "Evde internet"
    assert tuple(parts) == PANELS
    assert parts["talk"] == '<h2 id="talk">Parça talk</h2><p>sözü-talk</p>'


def test_only_the_leaflets_page_is_folded_in_each_language() -> None:
    pages = (PAGE, replace(PAGE, source="report.md"), replace(PAGE, language="en"))
    inputs = BuildInputs(RenderedSite(pages, ()), CONTENT, ROOT, DocumentDates(NOON), TEMPLATES)

    assert [job.language for job in jobs_of(inputs)] == ["tr", "en"]


def test_it_is_set_once_and_the_file_for_a_print_shop_is_made_from_it() -> None:
    read = leaflet()
    (shop,) = read.derived_files

    assert (read.kind, read.made) == ("leaflet", NOON)
    assert shop.name == "print-shop"
    assert shop.path == "downloads/2022-2023/leaflet/safer-internet-day-shop.tr.pdf"
    assert "Matbaa" not in read.html
    assert str(shop.options["variant"]).startswith("Matbaa için")


def test_both_files_come_from_one_layout(tmp_path: Path, layouts: list[HTML]) -> None:
    printed = render_job(leaflet(), ROOT, tmp_path)

    assert [one.pages for one in (printed, *printed.derived_files)] == [2, 2]
    assert len(layouts) == 1


def test_it_is_read_from_the_cover_side_by_side() -> None:
    html = leaflet().html
    places = [html.index(f"sözü-{name}") for name in (*OUTSIDE, *INSIDE)]

    assert places == sorted(places)


def test_it_is_printed_on_two_sides_without_a_complaint(
    printed: tuple[Path, RenderedFile],
) -> None:
    read = printed[1]
    for one in (read, *read.derived_files):
        assert (one.pages, one.lost, one.complaints) == (2, (), ())


@pytest.mark.parametrize("name", PANELS)
def test_each_panel_is_in_its_own_third(name: str, printed: tuple[Path, RenderedFile]) -> None:
    folder, read = printed

    for one in (read, *read.derived_files):
        assert f"sözü-{name}" in words_at(folder / one.path, name)


def test_the_leaflet_links_to_the_page_of_the_day_and_names_the_edition(
    printed: tuple[Path, RenderedFile],
) -> None:
    back = words_at(printed[0] / printed[1].path, "help")

    assert "okul.test/latest/safer" in back
    assert "Sürüm kodu 0123456789ab" in back


def test_a_print_shop_gets_bleed_and_marks_outside_the_trim(
    printed: tuple[Path, RenderedFile],
) -> None:
    with pikepdf.open(printed[0] / printed[1].derived_files[0].path) as pdf:
        assert str(pdf.docinfo.Title).endswith("kesim ve kat işaretleri)")
        for page in pdf.pages:
            media, bleed, trim = (
                [float(side) / 72 * 25.4 for side in box]
                for box in (page.MediaBox, page.BleedBox, page.TrimBox)
            )
            assert trim == pytest.approx([0, 0, 297, 210], abs=0.1)
            assert all(
                abs(b - t) == pytest.approx(3, abs=0.01) for b, t in zip(bleed, trim, strict=True)
            )
            assert all(abs(m - b) >= 5 for m, b in zip(media, bleed, strict=True))


def test_a_draft_is_stamped_on_both_sides() -> None:
    stamp = '<p class="draft-stamp">TASLAK</p>'

    assert leaflet(DRAFT).html.count(stamp) == 2
    assert stamp not in leaflet().html
    assert "Sürüm kodu" not in leaflet(DRAFT).html


def test_a_panel_that_overflows_is_reported_by_name(tmp_path: Path) -> None:
    full = BODY.replace("<p>sözü-talk</p>", "<p>sözü-talk</p>" + "<p>fazla</p>" * 20)

    (complaint,) = render_job(leaflet(html=full), ROOT, tmp_path).complaints

    assert "docs/safer-internet-day/leaflet.tr.md (#talk)" in complaint
    assert "“fazla”" in complaint


def test_a_leaflet_of_the_kit_whose_page_is_the_schools_own_says_so() -> None:
    overruled = replace(
        CONTENT,
        school=SCHOOL,
        edition=SEALED,
        translations_of_kit=frozenset({"docs/safer-internet-day/leaflet.tr.md"}),
    )

    own = leaflet()
    general = leaflet_job(SheetPage(PAGE, overruled, TEMPLATES["tr"], NOON, ROOT))

    said = TEMPLATES["tr"].t("sheet-of-kit")
    assert said not in own.html
    assert general.html.count(said) == 1
