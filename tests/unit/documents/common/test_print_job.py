import pytest

from esafety.documents.common.print_job import RenderedFile, RenderError, error_message
from esafety.text.one_line import one_line

SOUND = RenderedFile("a.pdf", "page", "tr", 1, 100)
LOST = RenderedFile("b.pdf", "page", "tr", 1, 100, lost=("bir", "iki"))
COMPLAINT = RenderedFile("c.pdf", "page", "tr", 0, 0, complaints=("no picture", "no font"))
BOTH = RenderedFile("d.pdf", "page", "tr", 1, 100, ("bir",), ("no picture",))
# Sound itself; a file that was made of it is not.
FINISHED = RenderedFile("e.pdf", "booklet", "tr", 1, 100, derived_files=(SOUND, LOST))


def lost(words: str, where: str = "") -> str:
    return one_line(f"words-lost{where}", words=words)


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        (SOUND, ""),
        (LOST, lost("bir, iki")),
        (COMPLAINT, "no picture; no font"),
        (BOTH, f"no picture; {lost('bir')}"),
        (FINISHED, f"b.pdf: {lost('bir, iki', '-in-finishing')}"),
    ],
)
def test_an_error_message_contains_every_error(printed: RenderedFile, expected: str) -> None:
    assert error_message(printed) == expected


def test_of_many_lost_words_the_first_twelve_are_reported() -> None:
    words = tuple(f"w{n:02d}" for n in range(40))

    message = error_message(RenderedFile("a.pdf", "page", "tr", 1, 1, lost=words))

    assert "w10, w11." in message
    assert "w12" not in message


def test_the_error_names_each_faulty_document_on_a_line() -> None:
    error = RenderError([LOST, COMPLAINT])

    assert error.printed == [LOST, COMPLAINT]
    assert str(error).splitlines() == [
        f"b.pdf: {lost('bir, iki')}",
        "c.pdf: no picture; no font",
    ]
