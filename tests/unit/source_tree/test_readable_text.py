import pytest

from esafety.source_tree.readable_text import bytes_of, not_utf8, readable

FOREIGN = b"\xfe".decode("utf-8", "surrogateescape")


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_every_way_to_end_a_line_is_shown_alike(end: str) -> None:
    assert readable(f"\ufeffa{end}b{end}") == "a\nb\n"


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\u2028", "\x0c", "\x85"])
def test_foreign_bytes_are_found_on_the_line_that_an_editor_shows(end: str, mark: str) -> None:
    problem = not_utf8("docs/a.tr.md", f"# A{mark}{end}{end}ya{FOREIGN}mur{end}")

    assert problem is not None
    assert (problem.line, problem.key) == (3, "not-utf8")


def test_foreign_bytes_come_back_as_they_lay_in_the_file() -> None:
    assert bytes_of(f"ya{FOREIGN}mur") == b"ya\xfemur"
    assert readable(FOREIGN) == "?"
    assert not_utf8("docs/a.tr.md", "yağmur") is None


@pytest.mark.parametrize("order", ["utf-16-le", "utf-16-be"])
def test_a_file_saved_as_utf_16_is_told_once_and_read_as_what_it_says(order: str) -> None:
    saved = "\ufeff# Çığ\r\nşu\r\n".encode(order).decode("utf-8", "surrogateescape")

    problem = not_utf8("docs/a.tr.md", saved)

    assert problem is not None
    assert (problem.place, problem.key) == ("docs/a.tr.md:1", "saved-as-utf-16")
    assert readable(saved) == "# Çığ\nşu\n"
    assert bytes_of(saved).decode("utf-16").endswith("şu\r\n")
