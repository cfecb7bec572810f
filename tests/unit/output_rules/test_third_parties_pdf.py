from collections.abc import Callable
from io import BytesIO
from typing import Any

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, Pdf, String

from esafety.output_rules.found import UnreadFileError
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


def in_outline(pdf: Pdf) -> None:
    first, second = (pdf.make_indirect(Dictionary(Title=String("a"))) for _ in range(2))
    first.Next, first.First = second, second
    second.A = action(Name.JavaScript, JS=String("app.alert(1)"))
    pdf.Root.Outlines = Dictionary(First=first)


def in_a_field_below_another(pdf: Pdf) -> None:
    below = pdf.make_indirect(Dictionary(AA=Dictionary(K=action(Name.JavaScript))))
    pdf.Root.AcroForm = Dictionary(Fields=Array([Dictionary(Kids=Array([below]))]))


def a_form_with_programs(pdf: Pdf) -> None:
    pdf.Root.AcroForm = Dictionary(XFA=String(""))


def behind_a_link_within(pdf: Pdf) -> None:
    pdf.Root.OpenAction = action(Name.GoTo, Next=action(Name.GoTo, Next=action(Name.ImportData)))


def goes_round(pdf: Pdf) -> None:
    """An action, an item of the outline and a field that lead back to themselves."""
    first = pdf.make_indirect(action(Name.GoTo))
    first.Next = pdf.make_indirect(action(Name.Launch, Next=Array([first, first])))
    pdf.Root.OpenAction = first
    item = pdf.make_indirect(Dictionary(Title=String("a")))
    item.First = item.Next = item
    pdf.Root.Outlines = Dictionary(First=item)
    field = pdf.make_indirect(Dictionary())
    field.Kids = Array([field])
    pdf.Root.AcroForm = Dictionary(Fields=Array([field]))


def holds_a_file(pdf: Pdf) -> None:
    pdf.attachments["liste.xlsx"] = b"x"


def holds_a_file_in_a_note(pdf: Pdf) -> None:
    file = Dictionary(UF=String("liste.xlsx"), EF=Dictionary(F=pdf.make_stream(b"x")))
    pdf.pages[0].obj.Annots = Array([Dictionary(Subtype=Name.FileAttachment, FS=file)])


@pytest.mark.parametrize(
    ("change", "found"),
    [
        (in_outline, ("JavaScript", 0)),
        (in_a_field_below_another, ("JavaScript", 0)),
        (a_form_with_programs, ("XFA", 0)),
        (behind_a_link_within, ("ImportData", 0)),
        (goes_round, ("Launch", 0)),
        (holds_a_file, ("liste.xlsx", 0)),
        (holds_a_file_in_a_note, ("liste.xlsx", 0)),
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


def links_in_outline(pdf: Pdf) -> None:
    item = pdf.make_indirect(Dictionary(Title=String("a"), A=action(Name.URI, URI=ADDRESS)))
    pdf.Root.Outlines = Dictionary(First=item)


def odd_parts(pdf: Pdf) -> None:
    """What stands where notes, fields and an outline should is none of them."""
    pdf.pages[0].obj.Annots = Array([String("a"), 1])
    pdf.Root.AcroForm = Dictionary(Fields=String("a"))
    pdf.Root.Outlines = Array([])


@pytest.mark.parametrize("change", [links_in_outline, odd_parts])
def test_what_only_leads_elsewhere_is_left_alone(change: Callable[[Pdf], None]) -> None:
    assert values(change) == []


def test_what_is_no_pdf_is_told() -> None:
    with pytest.raises(UnreadFileError) as unread:
        list(in_pdf(b"no PDF"))

    assert unread.value.key == "published-file-unread"
