import pytest

from esafety.text.file_sizes import size_words


@pytest.mark.parametrize(
    ("size", "turkish", "english"),
    [
        (0, "0 bayt", "0 bytes"),
        (1, "1 bayt", "1 byte"),
        (412, "412 bayt", "412 bytes"),
        (1_000, "1 KB", "1 KB"),
        (84_321, "84 KB", "84 KB"),
    ],
)
def test_a_file_below_a_kilobyte_has_bytes(size: int, turkish: str, english: str) -> None:
    assert (size_words(size, "tr"), size_words(size, "en")) == (turkish, english)
