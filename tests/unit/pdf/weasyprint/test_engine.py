import os
from collections.abc import Callable, Iterator
from dataclasses import replace
from http.server import BaseHTTPRequestHandler
from pathlib import Path

import pikepdf
import pytest
from weasyprint.logger import LOGGER

from esafety.documents.common.print_job import PrintJob
from esafety.documents.registry import DOCUMENT_TYPES
from esafety.pdf.checks.lost_words import text_of_pdf
from esafety.pdf.run.render_job import render_job
from measuring.web_server import serving

MakeSheet = Callable[..., PrintJob]
PAGE = DOCUMENT_TYPES["page"]
BODY = "<h1>Güvenli internet</h1><p>Telefonlar kapalı durur: ığüşöçİ.</p><ul><li>Bir</li></ul>"


@pytest.fixture
def visited() -> Iterator[tuple[str, list[str]]]:
    paths: list[str] = []

    class Door(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            paths.append(self.path)
            self.send_error(404)

        def log_message(self, *args: object) -> None:
            del args

    with serving(Door) as address:
        yield address, paths


def style(root: Path, css: str) -> tuple[str, ...]:
    (root / "assets").mkdir()
    (root / "assets/a.css").write_text(css, encoding="utf-8")
    return ("a.css",)


def test_a_sheet_is_printed_where_it_belongs_with_all_its_words(
    make_sheet: MakeSheet, root: Path, tmp_path: Path
) -> None:
    printed = render_job(make_sheet(BODY, "en/report/a.pdf"), root, tmp_path)

    pdf = (tmp_path / "en/report/a.pdf").read_bytes()
    assert (printed.pages, printed.size) == (1, len(pdf))
    assert (printed.lost, printed.complaints) == ((), ())
    assert "Telefonlar kapalı durur: ığüşöçİ." in text_of_pdf(pdf)


def test_what_is_set_for_a_sheet_is_set_back(
    make_sheet: MakeSheet, root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "7")
    before = LOGGER.level, [*LOGGER.handlers]

    render_job(make_sheet(BODY), root, tmp_path)

    assert os.environ["SOURCE_DATE_EPOCH"] == "7"
    assert (LOGGER.level, LOGGER.handlers) == before


def test_a_pdf_names_its_title_and_language_and_is_tagged(
    make_sheet: MakeSheet, root: Path, tmp_path: Path
) -> None:
    render_job(make_sheet(BODY), root, tmp_path)

    with pikepdf.open(tmp_path / "a.tr.pdf") as pdf:
        assert str(pdf.docinfo["/Title"]) == "Güvenli internet ığüşöç"
        assert str(pdf.Root.Lang) == "tr"
        assert bool(pdf.Root.MarkInfo.Marked)
        assert "/StructTreeRoot" in pdf.Root
        assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle)


@pytest.mark.parametrize(("language", "direction"), [("tr", None), ("en", None), ("ar", "/R2L")])
def test_pages_side_by_side_begin_where_their_language_does(
    language: str, direction: str | None, make_sheet: MakeSheet, root: Path, tmp_path: Path
) -> None:
    render_job(replace(make_sheet("<h1>A</h1>"), language=language), root, tmp_path)

    with pikepdf.open(tmp_path / "a.tr.pdf") as pdf:
        stated = pdf.Root.ViewerPreferences.get("/Direction")
    assert (stated and str(stated)) == direction


def test_a_number_that_is_dialled_keeps_its_order_among_words_from_the_right(
    make_sheet: MakeSheet, root: Path, tmp_path: Path
) -> None:
    """In running text, emphasised, and isolated by a template beside other words."""
    body = (
        "<p>هاتف 0312 444 01 23 مكتب</p><p>هاتف <strong>0312 444 01 24</strong> مكتب</p>"
        "<p>مكتب – <span>\u20680312 444 01 25\u2069</span></p>"
    )
    sheet = make_sheet(body, styles=PAGE.styles_in("ar"))
    html = sheet.html.replace('lang="tr"', 'lang="ar" dir="rtl"')

    printed = render_job(replace(sheet, language="ar", html=html), root, tmp_path)

    assert printed.lost == ()
    text = " ".join(text_of_pdf((tmp_path / "a.tr.pdf").read_bytes()).split())
    for number in ("0312 444 01 23", "0312 444 01 24", "0312 444 01 25"):
        assert number in text


def test_the_project_s_own_fonts_are_embedded(
    make_sheet: MakeSheet, root: Path, tmp_path: Path
) -> None:
    render_job(make_sheet(BODY), root, tmp_path)

    with pikepdf.open(tmp_path / "a.tr.pdf") as pdf:
        names = {str(font.BaseFont) for font in pdf.pages[0].Resources.Font.values()}
    assert any("Atkinson" in name for name in names)
    assert any("Fraunces" in name for name in names)


def test_pages_are_counted(make_sheet: MakeSheet, root: Path, tmp_path: Path) -> None:
    body = '<p>Bir</p><p style="break-before: page">İki</p><p style="break-before: page">Üç</p>'

    printed = render_job(make_sheet(body), root, tmp_path)

    assert printed.pages == 3
    with pikepdf.open(tmp_path / "a.tr.pdf") as pdf:
        assert len(pdf.pages) == 3


def test_the_same_sheet_gives_the_same_bytes(
    make_sheet: MakeSheet, root: Path, tmp_path: Path
) -> None:
    for path in ("one.pdf", "two.pdf"):
        render_job(make_sheet(BODY, path), root, tmp_path)

    assert (tmp_path / "one.pdf").read_bytes() == (tmp_path / "two.pdf").read_bytes()


def test_a_word_that_is_not_printed_is_reported(
    make_sheet: MakeSheet, root: Path, tmp_path: Path
) -> None:
    body = '<p>Görünür</p><p style="display: none">görünmez</p>'

    assert render_job(make_sheet(body), root, tmp_path).lost == ("görünmez",)


def test_a_missing_picture_is_a_complaint(
    make_sheet: MakeSheet, root: Path, tmp_path: Path
) -> None:
    printed = render_job(make_sheet('<p>a</p><img src="gone.png" alt="b">'), root, tmp_path)

    (complaint,) = printed.complaints
    assert "gone.png" in complaint


@pytest.mark.parametrize("content", [None, b"", b"<html><p>404</html", b"\x89PNG\r\n\x1a\n"])
def test_a_picture_that_cannot_be_printed_is_reported_with_its_file_and_line(
    make_sheet: MakeSheet, root: Path, tmp_path: Path, content: bytes | None
) -> None:
    (tmp_path / "docs/help").mkdir(parents=True)
    (tmp_path / "docs/help.tr.md").write_text("# A { #a }\n\n![Pano](help/board.jpg)\n")
    (tmp_path / "assets").symlink_to(root / "assets")
    if content is not None:
        (tmp_path / "help").mkdir()
        (tmp_path / "help/board.jpg").write_bytes(content)
    sheet = make_sheet('<p>a</p><img src="site:/help/board.jpg" alt="b">')

    printed = render_job(replace(sheet, origins=("docs/help.tr.md",)), tmp_path, tmp_path)

    (complaint,) = printed.complaints
    assert complaint.startswith("docs/help.tr.md:3: docs/help/board.jpg kâğıda basılamadı (")
    assert "docs/help/board.jpg could not be printed" in complaint


def test_a_picture_on_the_network_is_not_fetched_and_is_a_complaint(
    make_sheet: MakeSheet, root: Path, tmp_path: Path, visited: tuple[str, list[str]]
) -> None:
    address, paths = visited

    body = f'<p>a</p><img src="{address}/a.png" alt="b">'
    printed = render_job(make_sheet(body), root, tmp_path)

    assert paths == []
    (complaint,) = printed.complaints
    assert "disallowed" in complaint


def test_a_fault_in_a_style_sheet_is_a_complaint(make_sheet: MakeSheet, tmp_path: Path) -> None:
    sheet = make_sheet("<p></p>", styles=style(tmp_path, "p { colr: red }"))

    (complaint,) = render_job(sheet, tmp_path, tmp_path).complaints

    assert "colr" in complaint


def test_a_style_sheet_on_the_network_is_not_fetched_and_is_a_complaint(
    make_sheet: MakeSheet, tmp_path: Path, visited: tuple[str, list[str]]
) -> None:
    address, paths = visited
    sheet = make_sheet("<p></p>", styles=style(tmp_path, f'@import url("{address}/a.css");'))

    (complaint,) = render_job(sheet, tmp_path, tmp_path).complaints

    assert paths == []
    assert "disallowed" in complaint


def test_a_complaint_about_one_sheet_is_not_reported_for_the_next(
    make_sheet: MakeSheet, root: Path, tmp_path: Path
) -> None:
    faulty = make_sheet('<p style="colr: red">a</p>')

    assert len(render_job(faulty, root, tmp_path).complaints) == 1
    assert render_job(make_sheet(BODY), root, tmp_path).complaints == ()
