from io import BytesIO
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from esafety.pdf import unpacked_typefaces
from esafety.pdf.unpacked_typefaces import unpacked
from esafety.storage.folders import CACHES, TYPEFACE_CACHE
from workshop import ROOT

PACKED = (ROOT / "assets/fonts/atkinson-next/atkinson-next-400.woff2").read_bytes()


@pytest.fixture
def school(tmp_path: Path) -> Path:
    """Return the folder of a school of which a command has cached something."""
    (tmp_path / CACHES).mkdir()
    return tmp_path


def test_a_typeface_comes_out_as_systems_read_it(school: Path) -> None:
    with TTFont(BytesIO(unpacked(PACKED, school))) as typeface, TTFont(BytesIO(PACKED)) as packed:
        assert typeface.flavor is None
        assert typeface.getBestCmap() == packed.getBestCmap()


def test_it_is_unpacked_once_and_again_where_what_was_kept_is_damaged(
    school: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = unpacked(PACKED, school)
    with monkeypatch.context() as patched:
        patched.setattr(unpacked_typefaces, "_unpacked", pytest.fail)
        assert unpacked(PACKED, school) == first

    [kept] = (school / TYPEFACE_CACHE).iterdir()
    kept.write_bytes(kept.read_bytes()[:-1])
    assert unpacked(PACKED, school) == first


def test_another_fonttools_unpacks_it_anew(school: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    unpacked(PACKED, school)
    monkeypatch.setattr(unpacked_typefaces, "version", lambda _: "5.0")
    unpacked(PACKED, school)

    assert len([*(school / TYPEFACE_CACHE).iterdir()]) == 2


def test_the_folder_of_the_kit_gets_no_cache(tmp_path: Path) -> None:
    assert unpacked(PACKED, tmp_path)
    assert [*tmp_path.iterdir()] == []


def test_what_is_no_typeface_is_refused_and_nothing_is_kept(school: Path) -> None:
    with pytest.raises(Exception, match="WOFF2"):
        unpacked(b"wOF2", school)
    assert not (school / TYPEFACE_CACHE).exists()
