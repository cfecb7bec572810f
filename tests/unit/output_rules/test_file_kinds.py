import pytest

from esafety.output_rules.file_kinds import found_in, is_read


@pytest.mark.parametrize("name", ["a.html", "a.pdf", "a.PNG", "robots.txt", "no-ending"])
def test_every_file_that_may_say_something_is_read(name: str) -> None:
    assert is_read(name)


@pytest.mark.parametrize("name", ["fonts/a.woff2", "bundle.js.map", "downloads/site.zip"])
def test_fonts_maps_and_the_copy_of_files_that_were_read_are_not(name: str) -> None:
    assert not is_read(name)


@pytest.mark.parametrize("name", ["a.html", "a.pdf", "a.png", "a.json", "a.svg", "a.docx", "a.js"])
def test_a_file_that_is_not_what_its_name_says_is_no_failure(name: str) -> None:
    assert found_in(name, b"\xff\x00 none of these") == ()


def test_what_a_file_says_twice_is_found_once() -> None:
    assert len(found_in("a.html", b"<p>0532 123 45 67</p><p>0532 123 45 67</p>")) == 1
