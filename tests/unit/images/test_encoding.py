from io import BytesIO
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from PIL import Image, ImageCms, ImageDraw
from PIL.PngImagePlugin import PngInfo

from esafety.images import encoding as picture_encoding
from esafety.images.check import faults_of
from esafety.images.encoding import Encoded, carries_notes, encoded, size_of
from esafety.text.typefaces import Typefaces
from examples import examples

SECRETS = (b"39.92", b"TestPhone", b"Ad Soyad", b"GPS", b"Kutlu", b"Ayse Kutlu")


def exif(turn: int = 1) -> Image.Exif:
    """Return what a phone notes: who, with what, where, and how it was held."""
    notes = Image.Exif()
    notes[0x010F], notes[0x013B], notes[0x0112] = "TestPhone", "Ad Soyad", turn
    notes.get_ifd(0x8825).update({1: "N", 2: (39.92, 0.0, 0.0), 29: "2026:09:30"})
    return notes


def photo(size: tuple[int, int] = (400, 300), mode: str = "RGB") -> Image.Image:
    """Return a picture that is red at the top and blue below."""
    image = Image.new("RGB", size, "blue")
    ImageDraw.Draw(image).rectangle((0, 0, size[0], size[1] // 2), fill="red")
    return image.convert(mode)


def written(image: Image.Image, kind: str, **options: Any) -> bytes:
    file = BytesIO()
    image.save(file, kind, **options)
    return file.getvalue()


def opened(content: bytes) -> Image.Image:
    image = Image.open(BytesIO(content))
    image.load()
    return image


def colour(content: bytes, place: tuple[int, int]) -> tuple[int, ...]:
    found = opened(content).convert("RGB").getpixel(place)
    assert isinstance(found, tuple)
    return tuple(int(part) for part in found)


def near(found: tuple[int, ...], wanted: tuple[int, int, int], by: int = 12) -> bool:
    return all(abs(one - other) <= by for one, other in zip(found, wanted, strict=True))


def noted() -> dict[str, bytes]:
    """Return pictures that say everything a file can say, by the ending of their names."""
    text = PngInfo()
    text.add_text("Author", "Ad Soyad")
    text.add_itxt("XML:com.adobe.xmp", "<x>GPS Kutlu</x>")
    text.add_text("Comment", "Ayse Kutlu", zip=True)
    xmp = b"<x:xmpmeta>GPS Kutlu</x:xmpmeta>"
    with_notes = {"exif": exif(), "xmp": xmp}
    return {
        ".jpg": written(photo(), "JPEG", comment=b"Ayse Kutlu", **with_notes),
        ".png": written(photo(), "PNG", exif=exif(), pnginfo=text),
        ".webp": written(photo(), "WEBP", **with_notes),
        ".gif": written(photo(), "GIF", comment=b"Ayse Kutlu Ad Soyad"),
    }


@pytest.mark.parametrize(("ending", "content"), noted().items())
def test_nothing_but_pixels_passes(ending: str, content: bytes) -> None:
    picture = encoded(content, ending)

    assert any(secret in content for secret in SECRETS)
    assert carries_notes(content)
    for file in filter(None, (picture.itself, picture.beside)):
        assert not [secret for secret in SECRETS if secret in file]
        assert not carries_notes(file)
        assert len(opened(file).getexif()) == 0


def test_a_small_copy_inside_a_photo_does_not_pass() -> None:
    first, second = photo(), photo((80, 60))
    content = written(first, "MPO", save_all=True, append_images=[second])

    picture = encoded(content, ".jpg")

    assert content.count(b"\xff\xd8\xff") > 1
    assert picture.itself.count(b"\xff\xd8\xff") == 1


@pytest.mark.parametrize("turn", range(1, 9))
def test_a_photo_stands_upright_however_the_phone_was_held(turn: int) -> None:
    back = {
        2: Image.Transpose.FLIP_LEFT_RIGHT,
        3: Image.Transpose.ROTATE_180,
        4: Image.Transpose.FLIP_TOP_BOTTOM,
        5: Image.Transpose.TRANSPOSE,
        6: Image.Transpose.ROTATE_90,
        7: Image.Transpose.TRANSVERSE,
        8: Image.Transpose.ROTATE_270,
    }
    held = photo().transpose(back[turn]) if turn in back else photo()
    picture = encoded(written(held, "JPEG", exif=exif(turn)), ".jpg")

    assert (picture.width, picture.height) == (400, 300)
    assert near(colour(picture.itself, (200, 20)), (254, 0, 0))
    assert near(colour(picture.itself, (200, 280)), (0, 0, 254))


@pytest.mark.parametrize("ending", [".jpg", ".webp"])
def test_damaged_notes_stop_nothing(ending: str) -> None:
    kind = {".jpg": "JPEG", ".webp": "WEBP"}[ending]
    whole = written(photo(), kind, exif=exif(6))
    damaged = whole.replace(b"MM\0*", b"MM\xff\xff").replace(b"II*\0", b"II\xff\xff")

    assert damaged != whole
    assert carries_notes(damaged)
    assert opened(encoded(damaged, ending).itself).size == (400, 300)


@pytest.mark.parametrize(
    ("size", "shown"),
    [
        ((4000, 3000), (1600, 1200)),
        ((3000, 4000), (1200, 1600)),
        ((1600, 1600), (1600, 1600)),
        ((40, 30), (40, 30)),
        ((5000, 10), (1600, 3)),
        ((20_000, 1), (1600, 1)),
    ],
)
def test_the_longer_side_has_1600_pixels_at_most(
    size: tuple[int, int], shown: tuple[int, int]
) -> None:
    picture = encoded(written(photo(size), "JPEG"), ".jpg")

    assert (picture.width, picture.height) == shown
    assert size_of(picture.itself) == size_of(picture.beside) == shown


def test_ink_becomes_light() -> None:
    ink = Image.new("CMYK", (60, 40), (255, 0, 0, 0))

    picture = encoded(written(ink, "JPEG"), ".jpg")

    assert opened(picture.itself).mode == "RGB"
    assert near(colour(picture.itself, (30, 20)), (0, 255, 255), 20)


def test_other_colours_become_srgb_and_their_profile_is_left_out() -> None:
    srgb = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    # A profile whose red is the blue of sRGB, and the other way round.
    turned = srgb.replace(b"rXYZ", b"----").replace(b"bXYZ", b"rXYZ").replace(b"----", b"bXYZ")
    image = Image.new("RGB", (40, 40), (200, 90, 40))

    same, other, none = (
        encoded(written(image, "PNG", icc_profile=profile), ".png").itself
        for profile in (srgb, turned, b"no profile at all")
    )

    assert near(colour(same, (20, 20)), (200, 90, 40), 2)
    assert near(colour(other, (20, 20)), (40, 90, 200), 4)
    assert near(colour(none, (20, 20)), (200, 90, 40), 2)
    assert all("icc_profile" not in opened(file).info for file in (same, other, none))


@pytest.mark.parametrize("mode", ["RGBA", "LA", "P"])
def test_what_can_be_seen_through_stays_so(mode: str) -> None:
    image = Image.new("RGBA", (40, 40), (255, 0, 0, 0))
    ImageDraw.Draw(image).rectangle((0, 0, 40, 20), fill=(0, 0, 255, 255))

    kept = image.quantize(8) if mode == "P" else image.convert(mode)

    picture = encoded(written(kept, "PNG"), ".png")

    assert opened(picture.itself).convert("RGBA").getpixel((5, 35))[3] == 0  # type: ignore[index]
    assert opened(picture.itself).convert("RGBA").getpixel((5, 5))[3] == 255  # type: ignore[index]


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA"])
@pytest.mark.parametrize(("ending", "kind"), [(".png", "PNG"), (".gif", "GIF"), (".webp", "WEBP")])
def test_any_way_of_keeping_colours_is_taken_in(mode: str, ending: str, kind: str) -> None:
    picture = encoded(written(photo(mode=mode), kind), ending)

    assert opened(picture.itself).format == kind
    assert picture.width == 400


def test_a_deep_grey_is_as_bright_as_it_was() -> None:
    deep = Image.new("I;16", (20, 20), 0x8000)

    assert near(colour(encoded(written(deep, "PNG"), ".png").itself, (5, 5)), (128, 128, 128), 2)


def test_a_file_every_device_knows_stands_beside_a_modern_one() -> None:
    noise = Image.effect_noise((300, 200), 60).convert("RGB")
    clear = Image.new("RGBA", (300, 200), (9, 9, 9, 90))

    assert opened(encoded(written(noise, "JPEG", quality=95), ".jpg").beside).format == "WEBP"
    assert opened(encoded(written(photo(), "PNG"), ".png").beside or b"").format == "WEBP"
    from_webp = encoded(written(noise, "WEBP"), ".webp")
    assert (opened(from_webp.itself).format, from_webp.ending) == ("WEBP", ".jpg")
    assert opened(from_webp.beside).format == "JPEG"
    seen_through = encoded(written(clear, "WEBP"), ".webp")
    assert (opened(seen_through.beside).format, seen_through.ending) == ("PNG", ".png")


def test_a_modern_file_that_is_no_smaller_is_not_made(monkeypatch: pytest.MonkeyPatch) -> None:
    clumsy = (
        {"format": "GIF"},
        {"format": "WEBP", "quality": 100, "lossless": True, "exif": exif()},
    )
    monkeypatch.setitem(picture_encoding._WRITTEN, ".gif", clumsy)

    alone = encoded(written(Image.new("RGB", (2, 2), "red"), "GIF"), ".gif")

    assert alone == Encoded(2, 2, alone.itself)


@pytest.mark.parametrize(("ending", "content"), noted().items())
def test_the_same_picture_gives_the_same_bytes(ending: str, content: bytes) -> None:
    assert encoded(content, ending) == encoded(content, ending)


def test_a_designed_picture_without_notes_is_known_as_such() -> None:
    assert not carries_notes(written(photo(), "PNG"))
    assert not carries_notes(written(photo(), "JPEG"))


@pytest.mark.parametrize("name", ["Location", "Artist", "Software", "parameters", "eXIf", "x"])
def test_whatever_a_file_says_beside_its_pixels_is_a_note(name: str) -> None:
    text = PngInfo()
    text.add_text(name, "39.92 N")

    assert carries_notes(written(photo(), "PNG", pnginfo=text))


@pytest.mark.parametrize(
    ("kind", "options"),
    [
        ("PNG", {"dpi": (300, 300)}),
        ("PNG", {"transparency": (0, 0, 255)}),
        ("JPEG", {"progressive": True, "dpi": (300, 300)}),
        ("GIF", {}),
        ("WEBP", {"lossless": True}),
    ],
)
def test_what_a_file_says_of_its_pixels_is_none(kind: str, options: dict[str, Any]) -> None:
    assert not carries_notes(written(photo(), kind, **options))


@examples(150)
@given(
    ending=st.sampled_from(sorted(noted())),
    changes=st.lists(
        st.tuples(st.floats(0, 1, exclude_max=True), st.binary(max_size=6)), max_size=6
    ),
)
@example(ending=".jpg", changes=[(0.015625, b"\x01")])  # notes too long for the file
def test_whatever_the_check_lets_pass_is_taken_in(
    ending: str, changes: list[tuple[float, bytes]]
) -> None:
    content = bytearray(noted()[ending])
    for place, put in changes:
        start = int(place * len(content))
        content[start : start + len(put)] = put

    found = faults_of(ending, bytes(content), Typefaces())
    if {one.key for one in found} <= {"picture-tells-more"}:
        picture = encoded(bytes(content), ending)
        assert not carries_notes(picture.itself)
