"""Its golden file: personal-data-in-pictures.yml."""

from dataclasses import replace
from io import BytesIO

import pytest
from PIL import Image

from esafety.checks.personal_data.check import check_personal_data
from esafety.checks.personal_data.pictures import (
    found_in_picture,
    lines_of_picture,
    lines_with_personal_data,
)
from esafety.images.check import HEAVIEST
from esafety.images.words.line import PictureLine
from esafety.problems.problem import Problem
from esafety.source_tree.parse import parse_source_tree

SVG = '<svg xmlns="http://www.w3.org/2000/svg">{}</svg>'


def photo(comment: str) -> bytes:
    file = BytesIO()
    Image.new("RGB", (4, 4)).save(file, "JPEG", comment=comment.encode())
    return file.getvalue()


def problems(sound: dict[str, str], **pictures: bytes) -> list[Problem]:
    named = {path.replace("__", "/").replace("_", "."): body for path, body in pictures.items()}
    return list(check_personal_data(replace(parse_source_tree(sound), pictures=named)))


def test_a_note_in_a_photo_is_told_with_what_cleans_it(sound: dict[str, str]) -> None:
    (one,) = problems(sound, docs__a_jpg=photo("Ayşe Yılmaz (2-A)"))

    assert (one.place, one.key) == ("docs/a.jpg:1", "personal-pupil")
    assert "picture docs/a.jpg" in one.details[0]["tr"]


def test_what_a_drawing_shows_is_told_with_its_line_and_nothing_cleans_it(
    sound: dict[str, str],
) -> None:
    (one,) = problems(sound, docs__a_svg=SVG.format("\n<text>0532 123 45 67</text>").encode())

    assert (one.place, one.key, one.details) == ("docs/a.svg:2", "personal-telephone", ())


def test_what_the_school_is_reached_by_may_be_drawn(sound: dict[str, str]) -> None:
    given = sound["data/school.yml"].replace('telephone: "0000"', 'telephone: "0312 413 10 00"')
    drawn = SVG.format("<text>0312 413 10 00</text>").encode()

    assert problems(sound | {"data/school.yml": given}, docs__a_svg=drawn) == []
    assert len(problems(sound, docs__a_svg=drawn)) == 1


def test_a_picture_of_a_sealed_edition_stays_as_it_was_approved(sound: dict[str, str]) -> None:
    content = photo("0532 123 45 67")

    assert problems(sound, **{"docs__policy__2022-2023__a_jpg": content}) == []


def test_a_note_in_several_places_of_a_file_is_told_once() -> None:
    noted = SVG.format("<!-- 10000000146 10000000146 -->").encode()

    assert len(found_in_picture("docs/a.svg", noted)) == 1


@pytest.mark.parametrize(
    "said",
    [
        "<title>Ubuntu Font Family</title>",
        "<title>Okulun planı, çizen Ayşe Yılmaz</title>",
        "<!-- Sizes: 3-B 12 A; Ada Yazılım, CC BY 4.0 -->",
        "<metadata>uuid:1e1b8f20-4c7c-11ed-8000-05321234567a 2026-11-29T10:20:30</metadata>",
        '<path d="M39.92077,32.85411 40.1234,33.1234"/>',
    ],
)
def test_titles_authors_and_measures_are_no_personal_data(said: str) -> None:
    assert found_in_picture("docs/a.svg", SVG.format(said).encode()) == ()


def test_each_line_of_a_list_is_known_to_be_part_of_it() -> None:
    lines = [
        PictureLine("Adı soyadı"),
        PictureLine("Ayşe Yılmaz"),
        PictureLine("Can Ak"),
        PictureLine(""),
        PictureLine("Okul"),
    ]

    assert lines_with_personal_data(lines) == {1, 2}
    assert lines_with_personal_data([PictureLine("a"), PictureLine("10000000146")]) == {1}
    assert lines_with_personal_data([]) == set()


@pytest.mark.parametrize(
    ("path", "content"),
    [("a.svg", b"<svg"), ("a.png", b"\x89PNG"), ("a.jpg", b""), ("a.gif", b"1" * (HEAVIEST + 1))],
)
def test_what_cannot_be_read_is_said_by_another_rule(path: str, content: bytes) -> None:
    assert lines_of_picture(path, content) == ()
