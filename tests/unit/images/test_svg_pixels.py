from base64 import b64encode
from io import BytesIO

import pytest
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from esafety.images.svg import svg_faults
from esafety.images.svg_cleaning import cleaned


def png() -> bytes:
    written, notes = BytesIO(), PngInfo()
    notes.add_text("Author", "Ayse")
    Image.new("RGB", (4, 4), "#cc0000").save(written, "PNG", pnginfo=notes)
    return written.getvalue()


def drawing(address: str) -> bytes:
    image = f'<image width="4" height="4" href="{address}"/>'
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 4">{image}</svg>'.encode()


def inside(content: bytes, kind: str = "png") -> str:
    return f"data:image/{kind};base64,{b64encode(content).decode()}"


def test_a_drawing_may_hold_the_pixels_of_an_emblem() -> None:
    assert list(svg_faults(drawing(inside(png())))) == []


@pytest.mark.parametrize(
    "address",
    [
        "https://x.example/a.png",
        "a.png",
        "#a",
        inside(png(), "jpeg"),
        inside(b"<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>", "svg+xml"),
        inside(png()[:40]),
        "data:image/png;base64,?",
    ],
)
def test_it_holds_nothing_else(address: str) -> None:
    assert [fault.key for fault in svg_faults(drawing(address))] == ["svg-element"]


def test_pixels_are_written_without_the_notes_beside_them() -> None:
    assert b"Ayse" in png()
    kept = cleaned(drawing(inside(png())))
    assert b"data:image/png;base64," in kept
    assert b64encode(b"Ayse") not in kept
    assert inside(png()).encode() not in kept
