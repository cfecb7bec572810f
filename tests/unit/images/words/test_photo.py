from io import BytesIO
from typing import Any

import pytest
from PIL import ExifTags, Image
from PIL.PngImagePlugin import PngInfo

from esafety.images.words.photo import photo_lines

SAID = "Ayşe Yılmaz (2-A), İğdır"
XMP = f"""<x:xmpmeta xmlns:x="adobe:ns:meta/"><r:RDF
 xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dc="http://purl.org/dc/elements/1.1/">
<r:Description dc:source="{SAID}"/></r:RDF></x:xmpmeta>""".encode()


def written(kind: str, **more: Any) -> bytes:
    file = BytesIO()
    Image.new("RGB", (8, 6), "red").save(file, kind, **more)
    return file.getvalue()


def exif(tag: int, value: Any, table: int = 0) -> dict[str, Any]:
    notes = Image.Exif()
    notes[ExifTags.Base.Software] = "Draw"
    (notes.get_ifd(table) if table else notes)[tag] = value
    return {"exif": notes}


def png(*, compressed: bool = False, letters: str = "") -> bytes:
    info = PngInfo()
    if letters:
        info.add(b"tEXt", b"Comment\0" + SAID.encode(letters))
    else:
        info.add_itxt("Comment", SAID, zip=compressed)
    return written("PNG", pnginfo=info)


def segment(marker: int, body: bytes) -> bytes:
    plain = written("JPEG")
    return plain[:2] + bytes((255, marker)) + (len(body) + 2).to_bytes(2, "big") + body + plain[2:]


def two_comments() -> bytes:
    once = segment(254, SAID.encode())
    return once[:2] + b"\xff\xfe\0\x06last" + once[2:]


def raw_profile() -> bytes:
    info, body = PngInfo(), b"8BIM\x04\x04\0\0\0\0\0\x20\x1c\x02\x78\0\x1a" + SAID.encode()
    info.add_text("Raw profile type iptc", f"\niptc\n  {len(body)}\n{body.hex()}\n", zip=True)
    return written("PNG", pnginfo=info)


def iptc() -> bytes:
    note = b"\x1c\x02\x78" + len(SAID.encode()).to_bytes(2, "big") + SAID.encode()
    block = b"8BIM\x04\x04\0\0" + len(note).to_bytes(4, "big") + note
    return segment(237, b"Photoshop 3.0\0" + block + b"\0" * (len(note) % 2))


def extended_xmp() -> bytes:
    head = b"http://ns.adobe.com/xmp/extension/\0" + b"0" * 32 + len(XMP).to_bytes(4, "big")
    return segment(225, head + b"\0\0\0\0" + XMP)


NOTED = {
    "iTXt": png(),
    "iTXt, packed": png(compressed=True),
    "tEXt in UTF-8": png(letters="utf-8"),
    "tEXt in the Turkish of Windows": png(letters="cp1254"),
    "what ImageMagick keeps in a PNG": raw_profile(),
    "the comment of a JPEG": written("JPEG", comment=SAID.encode()),
    "one of two comments": two_comments(),
    "the comment of a GIF": written("GIF", comment=SAID.encode()),
    "a segment of a camera": segment(236, b"Picture Info\0" + SAID.encode()),
    "IPTC": iptc(),
    "XMP of a JPEG": written("JPEG", xmp=XMP),
    "XMP of a WebP": written("WEBP", xmp=XMP),
    "the rest of a long XMP": extended_xmp(),
    "XMP that is no XML": written("JPEG", xmp=b"<x " + SAID.encode()),
    **{
        f"{tag.name} in a {kind}": written(kind, **exif(tag, SAID.encode()))
        for tag in (ExifTags.Base.ImageDescription, ExifTags.Base.Artist, ExifTags.Base.Copyright)
        for kind in ("JPEG", "PNG", "WEBP")
    },
    **{
        tag.name: written("JPEG", **exif(tag, f"{SAID}\0".encode("utf-16-le")))
        for tag in (
            ExifTags.Base.XPTitle,
            ExifTags.Base.XPComment,
            ExifTags.Base.XPAuthor,
            ExifTags.Base.XPKeywords,
            ExifTags.Base.XPSubject,
        )
    },
    **{
        f"UserComment, {name}": written(
            "JPEG", **exif(ExifTags.Base.UserComment, before + text, ExifTags.IFD.Exif)
        )
        for name, before, text in (
            ("ASCII", b"ASCII\0\0\0", SAID.encode()),
            ("Unicode", b"UNICODE\0", SAID.encode("utf-16-le")),
            ("Unicode of a Mac", b"UNICODE\0", SAID.encode("utf-16-be")),
            ("undefined", b"\0" * 8, SAID.encode("cp1254")),
        )
    },
}


def said(content: bytes) -> list[str]:
    return [line.words for line in photo_lines(content)]


@pytest.mark.parametrize("place", NOTED)
def test_a_note_is_read_wherever_a_program_writes_it(place: str) -> None:
    assert any(SAID in words for words in said(NOTED[place])), said(NOTED[place])


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "GIF", "WEBP"])
def test_a_picture_without_notes_says_nothing(kind: str) -> None:
    assert said(written(kind)) == []


def test_a_note_that_is_damaged_hides_no_other() -> None:
    assert said(written("JPEG", exif=b"Exif\0\0MM\0*\0\0\xff", comment=b"Kept")) == ["Kept"]
