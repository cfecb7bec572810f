import os
from pathlib import Path

import pytest

from esafety.pdf.run.cache import PdfCache
from esafety.pdf.run.cache_eviction import evict
from esafety.pdf.run.cache_key import RenderInputs

DAY = 24 * 60 * 60
NOW = 1_000 * DAY


@pytest.fixture
def pdf_cache(tmp_path: Path) -> PdfCache:
    """Return plates last used today, ten days ago, forty days ago; one has two files."""
    for key, days in (("a", 0), ("b", 10), ("c", 40)):
        for name in (f"{key}.0.pdf", f"{key}.1.png", f"{key}.json"):
            (tmp_path / name).touch()
            age = 100 if name.endswith(".png") else days  # only the list of files is touched
            os.utime(tmp_path / name, (NOW - age * DAY, NOW - age * DAY))
    return PdfCache(tmp_path, RenderInputs("stock"))


def left(pdf_cache: PdfCache) -> set[str]:
    return {path.name for path in pdf_cache.folder.iterdir()}


def test_plates_unused_for_a_month_are_melted_down_whole(pdf_cache: PdfCache) -> None:
    assert evict(pdf_cache, NOW) == 1
    assert {name[0] for name in left(pdf_cache)} == {"a", "b"}
    assert len(left(pdf_cache)) == 6


def test_of_too_many_plates_the_longest_unused_go(pdf_cache: PdfCache) -> None:
    assert evict(pdf_cache, NOW, most=1) == 2
    assert left(pdf_cache) == {"a.0.pdf", "a.1.png", "a.json"}


def test_what_a_killed_build_left_half_written_goes_with_time(pdf_cache: PdfCache) -> None:
    half = pdf_cache.folder / ".d.0.pdf.0badcafe"
    half.touch()
    os.utime(half, (NOW - 40 * DAY, NOW - 40 * DAY))

    assert evict(pdf_cache, NOW) == 2
    assert half.name not in left(pdf_cache)


def test_no_plates_are_melted_where_there_are_none(tmp_path: Path) -> None:
    assert evict(PdfCache(tmp_path / "nothing", RenderInputs("stock")), NOW) == 0
