from io import BytesIO

import pytest
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from esafety.images.notes import load_notes, notes_in, tells_position

XMP = '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:Description {}/></x:xmpmeta>'
# Photoshop's block 1028 holds IPTC: record 2, data set 80 is the by-line.
IPTC = b"Photoshop 3.0\x008BIM\x04\x04\x00\x00\x00\x00\x00\x0d\x1c\x02\x50\x00\x08Ad Soyad\x00"


def written(kind: str, **more: object) -> bytes:
    file = BytesIO()
    Image.new("RGB", (8, 6), "red").save(file, kind, **more)
    return file.getvalue()


def taken_somewhere() -> Image.Exif:
    notes = Image.Exif()
    notes[0x0110] = "Model X"
    notes.get_ifd(0x8825).update({1: "N", 2: (39.9, 0.0, 0.0)})
    return notes


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_a_position_and_a_camera_are_found_in_each_format(kind: str) -> None:
    content = written(kind, exif=taken_somewhere())

    assert notes_in(content) == ("GPS", "Model")
    assert tells_position(content)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_xmp_is_read_as_well_as_exif(kind: str) -> None:
    packet = XMP.format('exif:GPSLatitude="39,54N" dc:creator="Ad"')
    info = PngInfo()
    info.add_itxt("XML:com.adobe.xmp", packet)
    more: dict[str, object] = {"pnginfo": info} if kind == "PNG" else {"xmp": packet.encode()}

    assert notes_in(written(kind, **more)) == ("GPS", "dc:creator")


def test_iptc_names_whom_a_newspaper_would() -> None:
    plain = written("JPEG")
    block = b"\xff\xed" + (len(IPTC) + 2).to_bytes(2, "big") + IPTC

    assert notes_in(plain[:2] + block + plain[2:]) == ("IPTC By-line",)


def test_how_a_camera_was_held_and_a_program_tell_of_nobody() -> None:
    held = Image.Exif()
    held[0x0112] = 6
    program = XMP.format('xmp:CreatorTool="Draw 1.0"').encode()

    assert notes_in(written("JPEG", exif=held, xmp=program)) == ()


@pytest.mark.parametrize("content", [b"", b"<svg/>", b"\xff\xd8\xff\xe1\x00\x08Exif\0\0"])
def test_what_is_no_whole_picture_tells_nothing(content: bytes) -> None:
    assert notes_in(content) == ()


def test_of_a_png_that_is_too_large_nothing_is_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("esafety.images.notes.MOST_PIXELS", 47)

    image = Image.open(BytesIO(written("PNG")))
    with image, pytest.raises(Image.DecompressionBombError):
        load_notes(image)
    assert notes_in(written("PNG", exif=taken_somewhere())) == ()
    assert notes_in(written("JPEG", exif=taken_somewhere())) == ("GPS", "Model")
