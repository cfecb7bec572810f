from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from esafety.pdf import unpacked_typefaces
from esafety.pdf.unpacked_typefaces import typefaces_cached_in, unpacked
from esafety.storage.cache.size_and_age_limit import evict_all
from workshop import ROOT

PACKED = (ROOT / "assets/fonts/atkinson-next/atkinson-next-400.woff2").read_bytes()


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    """Give the folder of a cache, in which what the test unpacks is cached."""
    with typefaces_cached_in(tmp_path / "pdf"):
        yield tmp_path / "pdf"


def test_a_typeface_comes_out_as_systems_read_it(folder: Path) -> None:
    for _ in range(2):
        with TTFont(BytesIO(unpacked(PACKED))) as typeface, TTFont(BytesIO(PACKED)) as packed:
            assert typeface.flavor is None
            assert typeface.getBestCmap() == packed.getBestCmap()
    assert len([*folder.iterdir()]) == 1


def test_it_is_unpacked_once_and_again_where_what_was_cached_is_damaged(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = unpacked(PACKED)
    with monkeypatch.context() as patched:
        patched.setattr(unpacked_typefaces, "_unpacked", pytest.fail)
        assert unpacked(PACKED) == first

    [cached] = folder.iterdir()
    cached.write_bytes(cached.read_bytes()[:-1])
    assert unpacked(PACKED) == first


def test_another_fonttools_unpacks_it_anew(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    unpacked(PACKED)
    monkeypatch.setattr(unpacked_typefaces, "version", lambda _: "5.0")
    unpacked(PACKED)

    assert len([*folder.iterdir()]) == 2


def test_it_goes_with_the_old_of_the_cache_of_pdfs(folder: Path) -> None:
    unpacked(PACKED)
    [cached] = folder.iterdir()
    now = cached.stat().st_mtime
    evict_all(folder.parent, folder, now + 86_400)
    assert cached.exists()
    evict_all(folder.parent, folder, now + 40 * 86_400)
    assert not cached.exists()


def test_without_a_cache_nothing_is_written(folder: Path) -> None:
    with typefaces_cached_in(None):
        assert unpacked(PACKED)
    assert not folder.exists()


def test_what_is_no_typeface_is_refused_and_nothing_is_cached(folder: Path) -> None:
    with pytest.raises(Exception, match="WOFF2"):
        unpacked(b"wOF2")
    assert not folder.exists()
