"""What a reader does in a viewer: clicks into a field, types, looks."""

from dataclasses import dataclass
from io import BytesIO

import pikepdf
import pypdfium2
from pypdfium2 import raw

Spot = tuple[float, float]


@dataclass(frozen=True)
class Field:
    """A field of a PDF: its corners, what it is called, what it says, how it can look."""

    page: int
    box: tuple[float, float, float, float]
    name: str
    spoken: str
    question: str
    value: str
    state: str
    looks: tuple[str, ...]
    flags: int

    @property
    def middle(self) -> Spot:
        left, low, right, high = self.box
        return (left + right) / 2, (low + high) / 2


def fields(pdf: bytes) -> list[Field]:
    """Return every field in the order of its page; answers share the name of their question."""
    with pikepdf.open(BytesIO(pdf)) as document:
        return [
            _field(number, one)
            for number, page in enumerate(document.pages)
            for one in page.get("/Annots", ())
            if str(one.Subtype) == "/Widget"
        ]


def named(pdf: bytes, name: str) -> Field:
    """Return the only field of a name."""
    (found,) = (one for one in fields(pdf) if one.name == name)
    return found


def _field(number: int, one: pikepdf.Object) -> Field:
    group = one.get("/Parent", one)
    left, low, right, high = (float(corner) for corner in one.Rect)
    looks = one.AP.N
    return Field(
        number,
        (left, low, right, high),
        str(group.T),
        str(one.TU),
        str(group.TU),
        str(group.get("/V", "")),
        str(one.get("/AS", "")),
        () if isinstance(looks, pikepdf.Stream) else tuple(sorted(looks.keys())),
        int(group.get("/Ff", 0)),
    )


class Viewer:
    """PDFium, the viewer inside Chromium, with one page open."""

    def __init__(self, pdf: bytes) -> None:
        self.document = pypdfium2.PdfDocument(pdf)
        self.document.init_forms()
        self.page = self.document[0]

    def click(self, spot: Spot) -> None:
        form = self.document.formenv
        for act in (raw.FORM_OnMouseMove, raw.FORM_OnLButtonDown, raw.FORM_OnLButtonUp):
            act(form, self.page, 0, *spot)

    def type(self, words: str) -> None:
        for letter in words:
            raw.FORM_OnChar(self.document.formenv, self.page, ord(letter), 0)
        self.leave()

    def write(self, spot: Spot, words: str) -> None:
        self.click(spot)
        self.type(words)

    def tab(self) -> None:
        raw.FORM_OnKeyDown(self.document.formenv, self.page, raw.FWL_VKEY_Tab, 0)

    def leave(self) -> None:
        raw.FORM_ForceToKillFocus(self.document.formenv)

    def ink(self, field: Field) -> int:
        """Count the dark dots inside a field."""
        left, low, right, high = field.box
        wide, tall = self.page.get_size()
        crop = (left + 2, low + 2, wide - right + 2, tall - high + 2)
        drawn = self.page.render(scale=3, crop=crop, may_draw_forms=True).to_pil().convert("L")
        return sum(drawn.histogram()[:110])

    def saved(self) -> bytes:
        self.leave()
        target = BytesIO()
        self.document.save(target)
        return target.getvalue()
