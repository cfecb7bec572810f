from io import BytesIO

import pikepdf
import pypdfium2
import pytest
from pikepdf import Name

from esafety.documents.common.print_job import DerivedFile
from esafety.pdf.derived.impose import impose
from folded import nested, numbered, order, pages_seen

MM = 72 / 25.4
OPTIONS: dict[str, float | str] = {"paper": 0.1, "most": 12, "marks": 1, "variant": "baskı"}
Size = tuple[float, float]


def to_print(pdf: bytes, **options: float) -> bytes:
    return impose(pdf, DerivedFile("imposed", "a.pdf", OPTIONS | options))


def read(pages: int, sheets: tuple[int, ...] = (), **options: float) -> list[int | None]:
    """Return which pages a reader of the folded booklet turns, one after the other."""
    pdf = numbered(pages)
    return order(nested(to_print(pdf, **options), sheets), pages_seen(pdf))


def places(pdf: bytes, side: int) -> list[float]:
    """Return how far the words of a side begin from the left edge, in millimetres."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        text = document[side].get_textpage()
        return sorted(text.get_rect(n)[0] / MM for n in range(text.count_rects()))
    finally:
        document.close()


@pytest.mark.parametrize("pages", range(1, 10))
def test_the_shortest_booklets_read_in_order_once_folded(pages: int) -> None:
    assert [page for page in read(pages, marks=0) if page] == list(range(1, pages + 1))


def test_the_back_cover_is_the_back_of_the_booklet() -> None:
    assert read(21) == [*range(1, 21), None, None, None, 21]


def test_a_thick_booklet_is_folded_in_signatures() -> None:
    assert read(40, sheets=(3, 3, 4), most=4) == list(range(1, 41))


def test_openings_are_cut_at_the_fold() -> None:
    pdf = numbered(10, openings=True)

    assert order(nested(to_print(pdf)), pages_seen(pdf)) == [*range(1, 10), None, None, 10]


def test_a_side_is_exactly_a4_and_tells_the_printer_how_to_turn_it() -> None:
    with pikepdf.open(BytesIO(to_print(numbered(8)))) as sheets:
        wishes = sheets.Root.ViewerPreferences
        for side in sheets.pages:
            corners = [float(edge) for edge in side.mediabox]
            assert corners == pytest.approx([0, 0, 297 * MM, 210 * MM], abs=0.001)
        assert (wishes.Duplex, wishes.PrintScaling) == (Name.DuplexFlipShortEdge, Name("/None"))
        assert (str(sheets.Root.Lang), str(sheets.docinfo.Title)) == ("tr", "Kitapçık · baskı")


def test_inner_pages_move_towards_the_fold_by_the_thickness_of_the_paper() -> None:
    flat, thick = (to_print(numbered(12), paper=paper) for paper in (0, 0.5))

    for sheet in range(3):
        left, right = (
            b - a for a, b in zip(places(flat, 2 * sheet), places(thick, 2 * sheet), strict=True)
        )
        assert (left, right) == pytest.approx((0.5 * sheet, -0.5 * sheet), abs=0.01)


def test_folds_and_staples_are_marked_on_the_outside_alone_where_they_are_wanted() -> None:
    def marked(pdf: bytes) -> list[bool]:
        with pikepdf.open(BytesIO(pdf)) as sheets:
            return [b" l S" in side.Contents.read_bytes() for side in sheets.pages]

    assert marked(to_print(numbered(8))) == [True, False, False, False]
    assert not any(marked(to_print(numbered(8), marks=0)))


def test_a_booklet_is_folded_into_the_same_bytes_twice() -> None:
    pdf = numbered(6)

    assert to_print(pdf) == to_print(pdf)
