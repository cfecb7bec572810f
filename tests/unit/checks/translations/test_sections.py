import pytest

from esafety.checks.translations.sections import first_difference
from esafety.markdown.outline import PageHeading


def headings(outline: str) -> tuple[PageHeading, ...]:
    """Return headings from `1a 2b 2`: level and id, on lines from 1."""
    words = outline.split()
    return tuple(
        PageHeading(int(word[0]), word, word[1:] or None, line)
        for line, word in enumerate(words, 1)
    )


@pytest.mark.parametrize(
    ("binding", "other", "told"),
    [
        ("1a 2b", "1a 2b", None),
        ("1a 2b 2c", "1a 2c", (2, "b")),
        ("1a 2b", "1a 3b", (2, "b")),
        ("1a 2b", "1a", (1, "b")),
        ("1a", "1a 2b", (2, None)),
        ("1a 2c", "1a 2b 2c", (2, "c")),
        # A heading without an id is told for itself, and may be any; one that is gone is told, too.
        ("1a 2b", "1a 2", None),
        ("1a 2", "1a 2b", None),
        ("1a 2b 2c", "1a 2", (2, "c")),
        ("1a 2b 2c 2d", "1a 2 2d", (3, "c")),
        ("1a 2b", "1a 3", (2, "b")),
    ],
)
def test_where_headings_first_differ(
    binding: str, other: str, told: tuple[int, str | None] | None
) -> None:
    found = first_difference(headings(binding), headings(other))

    assert (found and (found[0], found[1] and found[1].anchor)) == told
