from collections.abc import Callable
from pathlib import Path

import pytest

from esafety.documents.common.print_job import PrintJob
from esafety.pdf.run.render_job import render_job

MakeSheet = Callable[..., PrintJob]
FRAME = (
    '<div data-fits="docs/a.tr.md (#kutu)" style="position: absolute; top: 0; width: 40mm;'
    ' height: 20mm; {style}">{inside}</div>'
)
DRAWING = "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 2 2'/%3E"


@pytest.fixture
def complaints_about(
    make_sheet: MakeSheet, root: Path, tmp_path: Path
) -> Callable[..., tuple[str, ...]]:
    """Return what is said of a page with one box of 40 × 20 mm."""

    def complaints(inside: str, style: str = "") -> tuple[str, ...]:
        sheet = make_sheet(FRAME.format(inside=inside, style=style))
        return render_job(sheet, root, tmp_path).complaints

    return complaints


@pytest.mark.parametrize(
    "inside",
    ["<p>Kısa bir söz.</p>", "<ul><li>Bir</li><li>İki</li></ul>", "<h2>Başlık</h2>", ""],
)
def test_what_fits_gives_no_complaint(
    inside: str, complaints_about: Callable[..., tuple[str, ...]]
) -> None:
    assert complaints_about(inside) == ()


def test_a_text_too_long_is_reported_with_its_file_its_part_and_its_words(
    complaints_about: Callable[..., tuple[str, ...]],
) -> None:
    (complaint,) = complaints_about("<p>Bu söz sığar.</p>" + "<p>Sığmayan</p>" * 4)

    assert complaint.count("docs/a.tr.md (#kutu)") == 2
    assert "taşan ilk sözler: “Sığmayan”" in complaint
    assert "the first words outside: “Sığmayan”" in complaint


@pytest.mark.parametrize(
    "inside",
    [
        '<p style="white-space: nowrap">Bir satıra sığmayacak kadar uzun bir söz</p>',
        f'<img src="{DRAWING}" alt="çizim" style="max-width: none; width: 50mm">',
        '<p style="margin-left: -4mm">Soldan taşan</p>',
        '<p style="position: absolute; top: -6mm">Üstten taşan</p>',
        '<div style="height: 22mm"><p>Yüksek kutu</p></div>',
    ],
)
def test_nothing_may_reach_over_any_side(
    inside: str, complaints_about: Callable[..., tuple[str, ...]]
) -> None:
    assert len(complaints_about(inside)) == 1


def test_what_is_carried_over_to_another_page_is_reported(
    complaints_about: Callable[..., tuple[str, ...]],
) -> None:
    (complaint,) = complaints_about("<p>Uzun</p>" * 60, "position: static")

    assert "#kutu" in complaint


def test_a_box_that_promises_nothing_may_be_as_long_as_it_likes(
    make_sheet: MakeSheet, root: Path, tmp_path: Path
) -> None:
    sheet = make_sheet('<div style="height: 5mm">' + "<p>Uzun</p>" * 9 + "</div>")

    assert render_job(sheet, root, tmp_path).complaints == ()
