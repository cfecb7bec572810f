from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from esafety.documents.common.print_job import PrintJob, error_message
from esafety.pdf.run.render_job import render_job

MakeSheet = Callable[..., PrintJob]
CLAUSE = (
    '<ol class="clauses"><li class="clause" id="devices-04">'
    '<a class="clause__number" href="#devices-04">2.4</a>'
    '<p class="clause__text">Telefon <span style="display: none">kapalı</span> durur.</p></li></ol>'
    "<p>Sonra açılır.</p>"
)


def test_a_lost_word_is_reported_with_file_line_and_clause(
    make_sheet: MakeSheet, root: Path, tmp_path: Path
) -> None:
    page = tmp_path / "02-devices.tr.md"
    page.write_text("# Cihazlar\n\n- Telefon kapalı durur.\n", encoding="utf-8")

    done = render_job(replace(make_sheet(CLAUSE), origins=(str(page),)), root, tmp_path)

    assert done.lost == (f"{page}:3 (2.4): kapalı",)
    message = error_message(done)
    assert f"Şu sözcükler kâğıda çıkmadı: {page}:3 (2.4): kapalı." in message
    assert f"These words did not reach the paper: {page}:3 (2.4): kapalı." in message


def test_a_lost_word_that_no_file_holds_is_reported_alone(
    make_sheet: MakeSheet, root: Path, tmp_path: Path
) -> None:
    body = '<p>Görünür</p><p style="display: none">görünmez</p>'

    assert render_job(make_sheet(body), root, tmp_path).lost == ("görünmez",)
