from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from esafety.documents.common.origins import origins_of
from esafety.documents.common.print_job import PrintJob
from esafety.pdf.checks.unprintable import unprintable
from esafety.pdf.run.render_job import render_job

MakeSheet = Callable[..., PrintJob]


def test_an_element_that_paper_cannot_show_is_a_complaint_in_both_languages(
    make_sheet: MakeSheet, root: Path, tmp_path: Path
) -> None:
    body = "<p>Söz</p><iframe></iframe><p><button>Gönder</button><button>Sil</button></p>"

    complaints = render_job(make_sheet(body), root, tmp_path).complaints

    assert [said.split()[0] for said in complaints] == ["<button>", "<iframe>"]
    assert all("kâğıda basılamaz" in said and "cannot be printed" in said for said in complaints)


@pytest.mark.parametrize(
    "body",
    [
        "<button hidden>Kopyala</button>",
        '<div class="no-print"><video></video></div>',
        '<div class="tabbed-set"><input type="radio"><div>Söz</div></div>',
        "<p>&lt;iframe&gt;</p>",
    ],
)
def test_what_is_for_the_screen_alone_is_no_complaint(make_sheet: MakeSheet, body: str) -> None:
    assert unprintable(make_sheet(body)) == ()


def test_only_a_sheet_that_is_filled_in_may_hold_controls(make_sheet: MakeSheet) -> None:
    sheet = make_sheet("<label>Ad <input></label><button>x</button>")
    assert len(unprintable(sheet)) == 2

    form = replace(sheet, type=replace(sheet.type, filled_in=True))

    (complaint,) = unprintable(form)
    assert "<button>" in complaint


def test_an_element_is_told_with_the_line_it_was_written_on(
    make_sheet: MakeSheet, tmp_path: Path
) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs/a.tr.md").write_text("# A { #a }\n\n<button>x</button>\n")
    sheet = replace(make_sheet("<button>x</button>"), origins=("docs/a.tr.md",))

    (complaint,) = unprintable(sheet, origins_of(sheet, tmp_path))

    assert complaint.startswith("docs/a.tr.md:3: <button>")
