from io import BytesIO

import pytest
from PIL import Image

from esafety.output_rules.file_kinds import found_in, is_read


@pytest.mark.parametrize("name", ["a.html", "a.pdf", "a.PNG", "robots.txt", "no-ending"])
def test_every_file_that_may_say_something_is_read(name: str) -> None:
    assert is_read(name)


@pytest.mark.parametrize("name", ["fonts/a.woff2", "bundle.js.map", "downloads/site.zip"])
def test_fonts_maps_and_the_copy_of_files_that_were_read_are_not(name: str) -> None:
    assert not is_read(name)


@pytest.mark.parametrize("name", ["a.html", "a.json", "a.svg", "a.docx", "a.js"])
def test_a_file_that_is_not_what_its_name_says_is_no_failure(name: str) -> None:
    assert found_in(name, b"\xff\x00 none of these") == ()


@pytest.mark.parametrize("name", ["a.pdf", "a.png", "a.jpg", "a.ico"])
def test_a_picture_or_pdf_that_cannot_be_looked_into_is_told_once(name: str) -> None:
    (one,) = found_in(name, b"\xff\x00 none of these")

    assert (one.rule, one.key) == ("readable", "published-file-unread")
    assert " at 0x" not in one.value


def test_a_picture_that_would_fill_the_memory_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Image, "MAX_IMAGE_PIXELS", 10)
    written = BytesIO()
    Image.new("L", (9, 9)).save(written, "GIF")

    assert [one.key for one in found_in("a.gif", written.getvalue())] == ["published-file-unread"]


def test_what_a_file_says_twice_is_found_once() -> None:
    assert len(found_in("a.html", b"<p>0532 123 45 67</p><p>0532 123 45 67</p>")) == 1
