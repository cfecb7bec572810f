"""A file's name tells whether its kind is compressed."""

import pytest

from esafety.storage.compressed_files import is_compressed


@pytest.mark.parametrize("path", ["a.pdf", "downloads/site.zip", "AFİŞ.PNG", "x/y.webp"])
def test_what_is_compressed(path: str) -> None:
    assert is_compressed(path)


@pytest.mark.parametrize("path", ["a.html", "a.svg", "pdf", "a.pdf/index.html", ".nojekyll"])
def test_what_is_not(path: str) -> None:
    assert not is_compressed(path)
