import re
from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO
from itertools import pairwise
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
import yaml
import zxingcpp
from PIL import Image
from weasyprint import CSS, HTML
from weasyprint.text.fonts import FontConfiguration

from esafety.content.load import read_content
from esafety.content.school_content import Content
from esafety.documents.common.document_dates import DocumentDates
from esafety.documents.common.paper import poster_sizes
from esafety.documents.common.paper.poster_sizes import POSTER_SIZES, SCALED, PosterSize
from esafety.documents.common.print_job import PrintJob, RenderedFile
from esafety.documents.common.rendered_site import RenderedPage, RenderedSite
from esafety.documents.poster.compose import poster_jobs
from esafety.documents.poster.content import rests_on
from esafety.documents.poster.files import poster_context, poster_files
from esafety.documents.poster.source import COLOURS, posters_of
from esafety.pdf.checks.lost_words import text_of_pdf, words_of_text
from esafety.pdf.run.render_job import render_job
from esafety.text.templates import Templates
from golden_schools import with_register
from sealing import sealed
from workshop import ROOT

NOON = datetime(2022, 9, 29, 12, tzinfo=UTC)
MM = 72 / 25.4
FRONT = """---
title: Telefonlar kutuda
description: Afiş.
template: poster.html
audience: [students]
policy: 2022-2023
clauses: [devices-01, devices-students-01]
art: phones-off
alt: Bir kutu.
colour: students
target: report.md
---

# Telefonlar<br> kutuda {{ #box }}

- Girerken **kapat**.
"""


@pytest.fixture(scope="module")
def content() -> Content:
    tree = yaml.safe_load((ROOT / "tests/golden/school.yml").read_text(encoding="utf-8"))
    tree |= {f"docs/posters/box.{lang}.md": FRONT.format() for lang in ("tr", "en")}
    tree["assets/art/posters/phones-off.svg"] = '<svg xmlns="http://www.w3.org/2000/svg"/>'
    tree["mkdocs.yml"] = tree["mkdocs.yml"].replace("nav:", "nav:\n  - posters/box.md")
    return read_content(sealed(with_register(tree)))


def rendered_site(html: str) -> RenderedSite:
    page = RenderedPage("posters/box.md", "tr", "posters/box/", "Kutu", "", False, None, html)  # noqa: FBT003
    return RenderedSite((page,), ())


def first_page(pdf: bytes) -> Image.Image:
    with pypdfium2.PdfDocument(pdf) as document:
        drawn: Image.Image = document[0].render(scale=1).to_pil().convert("RGB")
    return drawn


def sheets(content: Content, html: str) -> list[PrintJob]:
    templates = {"tr": Templates(ROOT, "tr")}
    return poster_jobs(rendered_site(html), content, templates, ROOT, DocumentDates(NOON))


HTML_OF_PAGE = (
    '<h1 id="box">Telefonlar<br> kutuda</h1><ul><li>Girerken <strong>kapat</strong>.</li></ul>'
)


@pytest.fixture(scope="module")
def printed(
    content: Content, tmp_path_factory: pytest.TempPathFactory
) -> tuple[RenderedFile, Path]:
    folder = tmp_path_factory.mktemp("poster")
    return render_job(sheets(content, HTML_OF_PAGE)[0], ROOT, folder), folder


def read(printed: tuple[RenderedFile, Path], ending: str) -> bytes:
    return (printed[1] / f"downloads/2022-2023/posters/box{ending}").read_bytes()


def test_a_poster_is_one_a3_page_without_a_complaint(printed: tuple[RenderedFile, Path]) -> None:
    sheet, _ = printed

    assert (sheet.pages, sheet.lost, sheet.complaints) == (1, (), ())
    with pikepdf.open(BytesIO(read(printed, ".tr.pdf"))) as pdf:
        box = [round(float(side) / MM) for side in pdf.pages[0].mediabox]
    assert box == [0, 0, 297, 420]


def test_its_foot_names_school_clauses_edition_code_and_licence(
    printed: tuple[RenderedFile, Path], content: Content
) -> None:
    printed_text = " ".join(text_of_pdf(read(printed, ".tr.pdf")).split())

    for words in (
        "Çınar İlkokulu",
        "Politikamızın 2.1 ve 2.A.1. maddeleri",
        "2022-2023 sürümü",
        content.edition.code or "—",
        "CC BY 4.0",
        "okul.test/e-guvenlik/latest/report",
    ):
        assert words in printed_text


def test_a_poster_states_that_it_rests_on_one_clause_or_on_none(root: Path) -> None:
    turkish = Templates(root, "tr")
    english = Templates(root, "en")

    assert rests_on(["2.4"], turkish) == "Politikamızın 2.4. maddesi"
    assert rests_on(["2.4", "8.3"], english) == "Clauses 2.4 and 8.3 of our policy"
    assert rests_on([], turkish) == ""


def test_its_code_is_read_though_a_sixth_of_it_is_stained(
    printed: tuple[RenderedFile, Path],
) -> None:
    picture = Image.open(BytesIO(read(printed, ".tr.png"))).convert("RGB")
    (code,) = zxingcpp.read_barcodes(picture)
    corners = code.position
    side = corners.top_right.x - corners.top_left.x
    stain = int(side * 0.4)
    middle = (corners.top_left.x + side // 2, corners.top_left.y + side // 2)
    picture.paste((90, 60, 30), (*middle, middle[0] + stain, middle[1] + stain))

    (stained,) = zxingcpp.read_barcodes(picture)

    assert code.text == stained.text == "https://okul.test/e-guvenlik/latest/report/"
    assert side / picture.width * 297 >= 40, "smaller than 40 mm on A3"


def test_capitals_of_the_title_are_25_mm_high_on_the_paper(
    printed: tuple[RenderedFile, Path],
) -> None:
    document = pypdfium2.PdfDocument(read(printed, ".tr.pdf"))
    left, bottom, right, top = document[0].get_textpage().get_charbox(0)
    document.close()

    assert right > left
    assert (top - bottom) / MM >= 25


def test_a_poster_that_overflows_is_reported_with_its_own_file(
    content: Content, tmp_path: Path
) -> None:
    crowded = HTML_OF_PAGE.replace("<ul>", "<ul>" + "<li>Bir iki üç dört beş altı.</li>" * 9)

    (message,) = render_job(sheets(content, crowded)[0], ROOT, tmp_path).complaints

    assert message.startswith("docs/posters/box.tr.md:1: “Telefonlar kutuda” afişinin")


def test_the_print_shop_file_has_bleed_and_crop_marks(
    printed: tuple[RenderedFile, Path],
) -> None:
    shop = read(printed, "-shop.tr.pdf")
    with pikepdf.open(BytesIO(shop)) as pdf:
        page = pdf.pages[0]
        boxes = [page.trimbox, page.BleedBox, page.mediabox]
        lefts = [round(float(box[0]) / MM) for box in boxes]
        title = str(pdf.docinfo["/Title"])
    document = pypdfium2.PdfDocument(shop)
    drawn = document[0].render(scale=1).to_pil().convert("RGB")
    document.close()
    edge = round(10 * MM)

    assert lefts == [0, -3, -10]
    assert title == "Telefonlar kutuda (afiş, matbaa için)"
    ground = drawn.getpixel((edge + 20, edge + 20))
    over = round(8 * MM)
    assert drawn.getpixel((over, drawn.height // 2)) == ground != (255, 255, 255)
    assert drawn.getpixel((round(6.5 * MM), drawn.height // 2)) == (255, 255, 255)
    assert min(drawn.crop((0, edge - 2, round(6 * MM), edge + 2)).convert("L").tobytes()) < 128


@pytest.mark.parametrize(
    ("ending", "size"),
    [
        (".tr.png", (1080, 1527)),
        (".tr.webp", (720, 1018)),
        ("-small.tr.webp", (360, 509)),
        ("-card.tr.png", (1200, 630)),
    ],
)
def test_its_pictures_have_the_size_of_their_use(
    ending: str, size: tuple[int, int], printed: tuple[RenderedFile, Path]
) -> None:
    data = read(printed, ending)
    picture = Image.open(BytesIO(data))

    assert abs(picture.width - size[0]) <= 1
    assert abs(picture.height - size[1]) <= 1
    assert len(data) < 120_000
    assert len(set(picture.convert("L").tobytes())) > 20, "nothing is drawn on it"


@pytest.mark.parametrize(("paper", "zoom"), [("A4", 0.7071), ("A2", 1.4142), ("A1", 2.0)])
def test_the_same_sheet_scales_to_other_papers_and_keeps_every_word(
    paper: str, zoom: float, content: Content, printed: tuple[RenderedFile, Path]
) -> None:
    sheet = sheets(content, HTML_OF_PAGE)[0]
    fonts = FontConfiguration()
    names = [str(ROOT / "assets" / name) for name in sheet.styles]
    styles = [CSS(filename=name, font_config=fonts) for name in names]
    source = HTML(string=sheet.html, base_url=f"{ROOT.as_uri()}/")
    page = source.render(stylesheets=styles, font_config=fonts)

    pdf = page.write_pdf(zoom=zoom)

    with pikepdf.open(BytesIO(pdf)) as document:
        (one,) = document.pages
        width = float(one.mediabox[2]) / MM
    assert abs(width - {"A4": 210, "A2": 420, "A1": 594}[paper]) < 1
    assert words_of_text(text_of_pdf(pdf)) == words_of_text(text_of_pdf(read(printed, ".tr.pdf")))


def test_a_row_more_in_the_table_of_sizes_is_a_file_more(
    content: Content,
    printed: tuple[RenderedFile, Path],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    poster, usual = posters_of(content.sheets)[0], sheets(content, HTML_OF_PAGE)
    usual_files = {key: file.path("box", "2022-2023", "tr") for key, file in poster_files().items()}
    a2 = PosterSize("a2", SCALED)
    rows = (*(row for row in POSTER_SIZES if row.paper != "a2"), a2)
    monkeypatch.setattr(poster_sizes, "POSTER_SIZES", rows)

    jobs = {job.path: job for job in sheets(content, HTML_OF_PAGE)}
    (path,) = jobs.keys() - {job.path for job in usual}
    made = render_job(jobs[path], ROOT, tmp_path)

    assert path == "downloads/2022-2023/posters/box-a2.tr.pdf"
    assert (made.pages, made.lost, made.complaints, made.derived_files) == (1, (), (), ())
    with pikepdf.open(tmp_path / path) as pdf:
        box = [round(float(side) / MM) for side in pdf.pages[0].mediabox]
    assert box == [0, 0, 420, 594]
    larger, sheet = (tmp_path / path).read_bytes(), read(printed, ".tr.pdf")
    assert words_of_text(text_of_pdf(larger)) == words_of_text(text_of_pdf(sheet))
    offered = poster_context(poster, "2022-2023", "tr")
    assert offered["files"] == {**usual_files, "a2": path}
    assert offered["scaled_sizes"] == (a2,)


def test_a_foot_that_overflows_is_reported_as_lost_words(content: Content, tmp_path: Path) -> None:
    long = {"tr": "Çınar İlkokulu " * 40 + "Sonsuz", "en": "Çınar"}
    named = replace(content, school=content.school.model_copy(update={"name": long}))

    result = render_job(sheets(named, HTML_OF_PAGE)[0], ROOT, tmp_path)

    assert result.lost


def test_the_poster_of_a_draft_is_stamped_once(content: Content, tmp_path: Path) -> None:
    draft = replace(content, edition=replace(content.edition, approval=None, seal=None))
    sheet = sheets(draft, HTML_OF_PAGE)[0]

    result = render_job(sheet, ROOT, tmp_path)

    assert result.complaints == ()
    text = text_of_pdf((tmp_path / sheet.path).read_bytes())
    assert text.count("TASLAK") == len(["behind", "above"])
    assert sheet.html.count("<title>TASLAK") == 1


def test_the_stamp_of_a_draft_covers_no_letter_of_the_title(
    content: Content, printed: tuple[RenderedFile, Path], tmp_path: Path
) -> None:
    draft = replace(content, edition=replace(content.edition, approval=None, seal=None))
    sheet = sheets(draft, HTML_OF_PAGE)[0]
    render_job(sheet, ROOT, tmp_path)

    sealed_title, draft_title = (
        first_page(data).crop((0, round(20 * MM), round(297 * MM), round(90 * MM))).tobytes()
        for data in (read(printed, ".tr.pdf"), (tmp_path / sheet.path).read_bytes())
    )

    assert draft_title == sealed_title


def test_the_bundle_holds_every_poster(content: Content) -> None:
    one, bundle = sheets(content, HTML_OF_PAGE)

    assert (one.kind, bundle.kind) == ("poster", "bundle")
    assert bundle.path == "downloads/2022-2023/posters/posters.tr.pdf"
    assert bundle.html.count('class="poster poster--') == len(posters_of(content.sheets))
    assert bundle.source == one.source


def brightness(colour: str) -> float:
    """Return the relative luminance of a colour (WCAG 2.2, 1.4.6)."""
    parts = [int(a + b, 16) / 255 for a, b in zip(colour[1::2], colour[2::2], strict=True)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return sum(share * part for share, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


@pytest.mark.parametrize("colour", COLOURS)
def test_words_on_every_ground_have_a_contrast_of_7_to_1(colour: str) -> None:
    tokens = (ROOT / "assets/styles/tokens.css").read_text(encoding="utf-8").partition("slate")[0]
    values = dict(re.findall(r"(--es-[\w-]+): (#[0-9a-f]{6});", tokens))
    rules = (ROOT / "assets/styles/poster-colours.css").read_text(encoding="utf-8")
    (row,) = re.findall(rf"\.poster--{colour} {{(.*)}}", rules)
    used = dict(re.findall(r"(--poster[\w-]*): var\((--es-[\w-]+)\)", row))
    tint = brightness(values[used["--poster-tint"]])
    for name in (values[used["--poster"]], values["--es-ink"]):
        dark, light = sorted((brightness(name), tint))
        assert (light + 0.05) / (dark + 0.05) >= 7, name


def test_titles_of_the_real_series_do_not_end_with_one_short_word() -> None:
    for path in (ROOT / "docs/posters").glob("*.md"):
        heading = re.search(r"^# (.*?) \{", path.read_text(encoding="utf-8"), re.MULTILINE)
        assert heading
        lines = heading[1].split("<br> ")
        for _, last in pairwise(lines):
            assert len(last) >= 6, path.name
