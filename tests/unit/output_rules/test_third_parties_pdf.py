from collections.abc import Callable
from io import BytesIO
from typing import Any

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, Pdf, String

from esafety.output_rules.third_parties_pdf import in_pdf


def values(change: Callable[[Pdf], None]) -> list[tuple[str, int]]:
    """Return what is found in a PDF of one page after a change."""
    pdf = pikepdf.new()
    pdf.add_blank_page()
    change(pdf)
    written = BytesIO()
    pdf.save(written)
    return [(one.value, one.page) for one in in_pdf(written.getvalue())]


def action(kind: Name, **more: Any) -> Dictionary:
    return Dictionary(S=kind, **more)


def note(kind: Name) -> Array:
    square = Array([0, 0, 9, 9])
    return Array([Dictionary(Subtype=Name.Link, Rect=square, A=action(kind))])


ADDRESS = String("https://elsewhere.example.net")


def opens(pdf: Pdf) -> None:
    pdf.Root.OpenAction = action(Name.URI, URI=ADDRESS)


def opens_a_page(pdf: Pdf) -> None:
    pdf.pages[0].obj.AA = Dictionary(O=action(Name.URI, URI=ADDRESS))


def sends(pdf: Pdf) -> None:
    pdf.pages[0].obj.Annots = note(Name.SubmitForm)


def another_file(pdf: Pdf) -> None:
    pdf.pages[0].obj.Annots = note(Name.GoToR)


def launches(pdf: Pdf) -> None:
    pdf.pages[0].obj.Annots = note(Name.Launch)


def then_launches(pdf: Pdf) -> None:
    pdf.pages[0].obj.Annots = note(Name.URI)
    pdf.pages[0].obj.Annots[0].A.Next = Array([action(Name.Launch)])


def programs(pdf: Pdf) -> None:
    pdf.Root.Names = Dictionary(JavaScript=Dictionary(Names=Array([])))


def outside(pdf: Pdf) -> None:
    stream = pdf.make_stream(b"")
    stream.F = String("https://elsewhere.example.net/a.jpg")
    pdf.Root.Elsewhere = stream


@pytest.mark.parametrize(
    ("change", "found"),
    [
        (opens, ("URI", 0)),
        (opens_a_page, ("URI", 1)),
        (sends, ("SubmitForm", 1)),
        (another_file, ("GoToR", 1)),
        (launches, ("Launch", 1)),
        (then_launches, ("Launch", 1)),
        (programs, ("JavaScript", 0)),
        (outside, ("an external stream", 0)),
    ],
)
def test_what_a_pdf_does_by_itself_is_found(
    change: Callable[[Pdf], None], found: tuple[str, int]
) -> None:
    assert values(change) == [found]


def links(pdf: Pdf) -> None:
    pdf.pages[0].obj.Annots = note(Name.URI)
    pdf.Root.OpenAction = action(Name.GoTo)


def first_page(pdf: Pdf) -> None:
    pdf.Root.OpenAction = Array([pdf.pages[0].obj, Name.Fit])


@pytest.mark.parametrize("change", [links, first_page])
def test_links_and_the_page_at_which_it_opens_are_left_alone(
    change: Callable[[Pdf], None],
) -> None:
    assert values(change) == []


def test_what_is_no_pdf_does_nothing() -> None:
    assert list(in_pdf(b"no PDF")) == []
