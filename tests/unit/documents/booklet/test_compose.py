from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from weasyprint import HTML

from esafety.documents.booklet.compose import booklet_jobs, document_date
from esafety.documents.common.imprint import Imprint
from esafety.documents.common.print_job import PrintJob, error_message
from esafety.documents.common.rendered_site import RenderedPage
from esafety.pdf.run.render_job import render_job
from esafety.policy.editions import Approval, Edition
from esafety.school.print_settings import Printing
from esafety.text.templates import Templates
from facts import a_school

SCHOOL = a_school(
    "https://okul.test/e-guvenlik/", site_name={"tr": "e-Güvenlik", "en": "Online Safety"}
)
OFFICE = {"tr": "Okul Müdürü", "en": "Head Teacher"}
EDITION = Edition(
    "2022-2023",
    {"tr": "Politika", "en": "Policy"},
    "names",
    Approval(date(2022, 9, 29), "Ayşe IŞIK", OFFICE),
    "0123456789abcdef" * 4,
)
SEALED_AT = datetime(2022, 9, 29, 12, tzinfo=UTC)
PRINTING = Printing(paper=0.1, most_sheets=12, marks=True)
DRAFT = replace(EDITION, approval=None, seal=None)


def page(source: str, number: int | None, html: str) -> RenderedPage:
    slug = source.split("-", 1)[-1]
    return RenderedPage(
        source=f"policy/2022-2023/{source}.md",
        language="en",
        url=f"en/policy/{slug}/",
        title=slug,
        slug=slug,
        chapter=True,
        number=number,
        html=html,
    )


PAGES = [
    page("90-team", None, '<h1 id="team">Team</h1>'),
    page("02-devices", 2, '<h1 id="devices">Devices</h1><p><a href="../purpose/">Why</a></p>'),
    page("index", None, '<h1 id="title">Formal title</h1>'),
    page("01-purpose", 1, '<h1 id="purpose">Purpose</h1>'),
]


@pytest.fixture
def templates(root: Path) -> Templates:
    return Templates(root, "en")


def forms(templates: Templates, edition: Edition = EDITION) -> dict[str, PrintJob]:
    made = booklet_jobs(PAGES, Imprint(SCHOOL, edition), templates, SEALED_AT, PRINTING)
    return {sheet.kind: sheet for sheet in made}


@pytest.fixture
def sheet(templates: Templates) -> PrintJob:
    return forms(templates)["booklet"]


def test_chapters_are_in_the_order_of_the_policy_below_one_title(sheet: PrintJob) -> None:
    places = [sheet.html.index(f'<h2 id="{slug}">') for slug in ("purpose", "devices", "team")]

    assert places == sorted(places)
    assert sheet.html.count("<h1") == 2
    assert "Formal title" in sheet.html


def test_only_numbered_chapters_show_a_number(sheet: PrintJob) -> None:
    assert sheet.html.count('<p class="chapter__label">') == 2
    assert "Chapter 2</p>" in sheet.html


def test_space_to_sign_and_stamp_is_only_below_the_approval(templates: Templates) -> None:
    approval = page("91-approval", None, '<h1 id="approval">Approved</h1>')
    pages = (*PAGES, approval)

    made = booklet_jobs(pages, Imprint(SCHOOL, EDITION), templates, SEALED_AT, PRINTING)

    assert made[0].html.count('<div class="sign-here">') == 1
    assert made[0].html.index(">Approved<") < made[0].html.index("Signature</p>")
    assert forms(templates)["booklet"].html.count('<div class="sign-here">') == 0


def test_the_table_of_contents_links_to_every_chapter(sheet: PrintJob) -> None:
    for slug in ("purpose", "devices", "team"):
        assert f'<a href="#{slug}">' in sheet.html


def test_links_between_chapters_are_full_addresses(sheet: PrintJob) -> None:
    assert (
        '<a href="https://okul.test/e-guvenlik/2022-2023/en/policy/purpose/">Why</a>' in sheet.html
    )


def test_the_booklet_states_approver_date_and_binding_language(sheet: PrintJob) -> None:
    for words in ("29 September 2022", "Head Teacher", "September 2023", "The Turkish text is"):
        assert words in sheet.html


def test_the_back_links_to_the_site_in_the_booklets_language(sheet: PrintJob) -> None:
    assert '<a href="https://okul.test/e-guvenlik/latest/editions/#0123456789ab">' in sheet.html
    assert 'src="data:image/svg+xml;base64,' in sheet.html


def test_every_word_of_every_chapter_is_checked(sheet: PrintJob) -> None:
    assert all(page.html in sheet.source for page in PAGES)


def test_the_job_has_its_path_language_and_date(sheet: PrintJob) -> None:
    assert (sheet.kind, sheet.language) == ("booklet", "en")
    assert sheet.path == "downloads/2022-2023/booklet.en.pdf"
    assert sheet.made == datetime(2022, 9, 29, 12, tzinfo=UTC)


def test_a_sealed_edition_carries_the_day_of_its_approval_and_a_draft_another() -> None:
    today = datetime(2026, 11, 22, tzinfo=UTC)

    assert document_date(EDITION, today) == SEALED_AT
    assert document_date(DRAFT, today) == today


def test_a_sealed_booklet_shows_its_code_and_no_stamp(sheet: PrintJob) -> None:
    assert sheet.html.count("0123456789ab") == 5
    assert "DRAFT" not in sheet.html


def test_a_draft_is_stamped_and_shows_no_code(templates: Templates) -> None:
    html = forms(templates, DRAFT)["booklet"].html

    assert "<title>DRAFT · " in html
    assert 'content: "DRAFT"' in html
    assert html.count('<p class="draft-stamp">DRAFT</p>') == 2
    assert "Edition code" not in html
    assert "https://okul.test/e-guvenlik/latest/editions/<" in html


def test_one_text_gives_two_booklets_each_with_its_own_title(templates: Templates) -> None:
    made = forms(templates)
    titles = [sheet.html.partition("<title>")[2].partition("<")[0] for sheet in made.values()]

    assert list(made) == ["booklet", "booklet-large"]
    assert len({sheet.source for sheet in made.values()}) == 1
    assert [title.rpartition(" · ")[2] for title in titles] == [
        *("Çınar Primary School", "Large print"),
    ]


def test_the_file_to_print_is_made_from_the_reading_one(templates: Templates) -> None:
    to_print, _ = forms(templates)["booklet"].derived_files

    assert (to_print.name, to_print.path) == (
        *("imposed", "downloads/2022-2023/booklet-print.en.pdf"),
    )
    assert to_print.options == {
        "paper": 0.1,
        "most": 12,
        "marks": 1,
        "variant": "To print at the office",
    }


def test_the_file_for_a_print_shop_is_made_from_the_reading_one(templates: Templates) -> None:
    _, shop = forms(templates)["booklet"].derived_files

    assert (shop.name, shop.path) == ("print-shop", "downloads/2022-2023/booklet-shop.en.pdf")
    assert shop.options == {"bleed": 3.0, "whole_sheets": 1, "variant": "For a print shop"}


def test_what_is_made_from_a_booklet_is_not_laid_out_again(
    templates: Templates, root: Path, tmp_path: Path, layouts: list[HTML]
) -> None:
    sheet = forms(templates)["booklet"]
    render_job(replace(sheet, derived_files=()), root, tmp_path)
    alone = len(layouts)  # more than one where a last page might be saved

    read = render_job(sheet, root, tmp_path)

    assert [one.kind for one in (read, *read.derived_files)] == ["booklet", "imposed", "print-shop"]
    assert error_message(read) == ""
    assert len(layouts) == 2 * alone


def test_what_is_read_ends_at_the_cut_and_the_print_shop_gets_the_ground_beyond(
    templates: Templates, root: Path, tmp_path: Path
) -> None:
    read = render_job(forms(templates)["booklet"], root, tmp_path)
    shop = read.derived_files[1]

    with pikepdf.open(tmp_path / read.path) as pdf:
        for page in pdf.pages:
            assert page.MediaBox == page.TrimBox == page.BleedBox
    with pikepdf.open(tmp_path / shop.path) as pdf:
        assert len(pdf.pages) % 4 == 0
        assert {"/StructTreeRoot", "/Outlines"} <= pdf.Root.keys()
    shown = pypdfium2.PdfDocument(tmp_path / shop.path)
    cover = shown[0].render(scale=1).to_pil().convert("RGB")
    shown.close()
    above = [cover.getpixel((cover.width // 2, round(mm * 72 / 25.4))) for mm in (3, 8)]
    assert above[0] == (255, 255, 255)
    assert above[1] != (255, 255, 255)


@pytest.mark.parametrize(("people", "named"), [("names", True), ("roles", False)])
def test_the_imprint_names_the_approver_where_the_edition_publishes_names(
    templates: Templates, people: str, *, named: bool
) -> None:
    html = forms(templates, replace(EDITION, people=people))["booklet"].html

    assert "Head Teacher" in html
    assert ("Ayşe IŞIK" in html) is named


def test_the_colophon_names_date_typefaces_and_licences(sheet: PrintJob) -> None:
    for colophon in ("Set from the text approved on 29 September 2022", "Atkinson", "CC BY 4.0"):
        assert colophon in sheet.html


def test_a_picture_of_a_chapter_is_relative_to_the_site(templates: Templates) -> None:
    shown = page(
        "03-plan", 3, '<h1 id="plan">Plan</h1><p><img alt="Map" src="../../../plan.png"></p>'
    )

    sheets = booklet_jobs([*PAGES, shown], Imprint(SCHOOL, EDITION), templates, SEALED_AT, PRINTING)

    assert all('src="site:/plan.png"' in sheet.html for sheet in sheets)


NOTE = (
    '<div class="note note--reading" role="note"><p class="note__text">'
    "<strong>Reading note:</strong> The opposite was meant.</p>"
    '<p class="note__standing"><span class="note__apart">Not approved.</span> '
    '<span class="note__by">By the editor.</span></p></div>'
)


def test_a_reading_note_follows_the_approval_and_its_chapter_links_to_it(
    templates: Templates,
) -> None:
    noted = page("03-plan", 3, f'<h1 id="plan">Plan</h1><p>Words.</p>{NOTE}')

    made = booklet_jobs([*PAGES, noted], Imprint(SCHOOL, EDITION), templates, SEALED_AT, PRINTING)

    for sheet in made:
        team, opposite = sheet.html.index('<h2 id="team">'), sheet.html.index("The opposite")
        assert sheet.html.index('href="#note-plan"') < team < opposite
        assert sheet.html.count("The opposite was meant.") == 1
        assert "The opposite was meant." in sheet.source
        assert '<a href="#reading-notes">' in sheet.html


def test_a_booklet_without_notes_has_no_pages_for_them(sheet: PrintJob) -> None:
    assert "reading-notes" not in sheet.html
