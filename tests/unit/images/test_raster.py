import zlib
from io import BytesIO
from typing import Any

import pytest
from PIL import Image, ImageFile

from esafety.images.check import RASTER
from esafety.images.raster import format_of, raster_faults


def written(kind: str, size: tuple[int, int] = (4, 3), mode: str = "RGB", **options: Any) -> bytes:
    file = BytesIO()
    Image.new(mode, size).save(file, kind, **options)
    return file.getvalue()


def keys(ending: str, content: bytes) -> list[str]:
    return [found.key for found in raster_faults(ending, content, RASTER)]


@pytest.mark.parametrize(("ending", "kind"), RASTER.items())
def test_a_picture_that_is_what_its_name_says_has_no_fault(ending: str, kind: str) -> None:
    assert keys(ending, written(kind)) == []


def test_a_photo_of_a_phone_with_two_lenses_is_a_jpeg() -> None:
    file = BytesIO()
    second = Image.new("RGB", (2, 2), "red")
    Image.new("RGB", (4, 3)).save(file, "MPO", save_all=True, append_images=[second])

    assert keys(".jpg", file.getvalue()) == []


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA", "I;16"])
def test_any_way_of_keeping_colours_in_a_png_is_sound(mode: str) -> None:
    assert keys(".png", written("PNG", mode=mode)) == []


@pytest.mark.parametrize(
    ("ending", "content", "key", "found"),
    [
        (".jpg", written("PNG"), "picture-misnamed", "PNG"),
        (".png", written("JPEG"), "picture-misnamed", "JPEG"),
        (".webp", written("GIF"), "picture-misnamed", "GIF"),
        (".jpg", written("AVIF"), "picture-of-other-kind", "AVIF"),
        (".jpg", b"\0\0\0\x18ftypheic\0\0\0\0", "picture-of-other-kind", "HEIC"),
        (".png", written("BMP"), "picture-of-other-kind", "BMP"),
        (".png", written("TIFF"), "picture-of-other-kind", "TIFF"),
        (".jpg", b'<svg xmlns="http://www.w3.org/2000/svg"/>', "picture-misnamed", "SVG"),
        (".jpg", b"\n<!DOCTYPE html><title>404</title>", "picture-is-none", "HTML"),
        (".jpg", b"\xef\xbb\xbf<HTML><body>", "picture-is-none", "HTML"),
        (".jpg", b"%PDF-1.7", "picture-is-none", "PDF"),
        (".png", b"PK\x03\x04", "picture-is-none", "ZIP / Word"),
        (".gif", b"\0\0\0\x18ftypisom", "picture-is-none", "MP4"),
    ],
)
def test_what_a_file_really_is_is_named(ending: str, content: bytes, key: str, found: str) -> None:
    (fault,) = raster_faults(ending, content, RASTER)

    assert (fault.key, dict(fault.params)["found"]) == (key, found)
    assert format_of(content) == found


@pytest.mark.parametrize("lenient", [False, True])
@pytest.mark.parametrize(("ending", "kind"), RASTER.items())
def test_a_picture_that_was_cut_off_is_damaged_whatever_other_programs_accept(
    ending: str, kind: str, monkeypatch: pytest.MonkeyPatch, *, lenient: bool
) -> None:
    monkeypatch.setattr(ImageFile, "LOAD_TRUNCATED_IMAGES", lenient)
    noise = BytesIO()
    Image.effect_noise((300, 300), 90).convert("RGB").save(noise, kind)
    whole = noise.getvalue()

    assert keys(ending, whole[: len(whole) // 2]) == ["picture-damaged"]
    assert keys(ending, whole[:20]) == ["picture-damaged"]
    assert lenient == ImageFile.LOAD_TRUNCATED_IMAGES


@pytest.mark.parametrize("ending", [".jpg", ".png"])
def test_what_is_nothing_known_is_damaged(ending: str) -> None:
    (found,) = raster_faults(ending, b"hello", RASTER)

    assert found.key == "picture-damaged"
    assert found.params == (("why", "unidentified image"),)


def test_a_bomb_is_too_large_and_is_never_unpacked() -> None:
    bomb = written("PNG", (10_000, 10_000), mode="1", compress_level=9)

    assert len(bomb) < 20_000
    assert keys(".png", bomb) == ["picture-too-large"]


@pytest.mark.parametrize(("height", "said"), [(10_000, []), (10_001, ["picture-too-large"])])
def test_more_than_eighty_million_pixels_are_too_many(height: int, said: list[str]) -> None:
    assert keys(".png", written("PNG", (8000, height), mode="1")) == said


def test_a_photo_in_a_thousand_passes_is_not_waited_for() -> None:
    assert keys(".jpg", written("JPEG") + b"\xff\xda\0\x08" * 1000) == ["picture-damaged"]


def test_text_that_unpacks_to_gigabytes_is_told() -> None:
    chunk = b"x\0\0" + zlib.compress(b"a" * 200_000_000, 9)
    whole = written("PNG")
    packed = len(chunk).to_bytes(4) + b"zTXt" + chunk
    packed += zlib.crc32(packed[4:]).to_bytes(4)

    assert keys(".png", whole[:33] + packed + whole[33:]) == ["picture-damaged"]


@pytest.mark.parametrize(("ending", "kind"), [(".gif", "GIF"), (".webp", "WEBP"), (".png", "PNG")])
def test_a_picture_that_moves_is_refused(ending: str, kind: str) -> None:
    file = BytesIO()
    frames = [Image.new("RGB", (4, 3), colour) for colour in ("red", "blue", "white")]
    frames[0].save(file, kind, save_all=True, append_images=frames[1:], duration=100)

    assert keys(ending, file.getvalue()) == ["picture-moves"]


def test_a_file_that_tells_of_a_place_and_a_device_is_refused() -> None:
    notes = Image.Exif()
    notes[0x0110], notes[0x013B], notes[0x0112] = "Model X", "Ad Soyad", 6
    notes.get_ifd(0x8825).update({1: "N", 2: (39.9, 0.0, 0.0)})
    turned = Image.Exif()
    turned[0x0112] = 6

    (found,) = raster_faults(".jpg", written("JPEG", exif=notes), RASTER)

    assert (found.key, found.severity) == ("picture-tells-more", "fault")
    assert dict(found.params)["said"] == "GPS, Artist, Model"
    assert keys(".jpg", written("JPEG", exif=turned)) == []
