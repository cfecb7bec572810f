"""A build keeps what it read; a check takes that, and leaves no cache of its own."""

from pathlib import Path

from esafety.markdown.page_reading import read_markdown
from esafety.source_tree.reading_cache import existing_reading_cache, reading_cache
from esafety.storage.folders import READING_CACHE, SHARED_READINGS


def read(root: Path) -> None:
    read_markdown.cache_clear()
    read_markdown("docs/a.md", f"# {root.name} {{ #a }}\n", 1, chapter=False)


def test_a_check_keeps_something_only_where_a_build_did(tmp_path: Path) -> None:
    cache = tmp_path / READING_CACHE
    with existing_reading_cache(tmp_path):
        read(tmp_path)
    assert not cache.exists()

    with reading_cache(tmp_path):
        read(tmp_path)
    assert len([*cache.iterdir()]) == 1

    with existing_reading_cache(tmp_path):
        read(tmp_path / "another")
    assert len([*cache.iterdir()]) == 2


def test_schools_with_one_cache_share_what_they_read_and_each_has_it_for_itself(
    tmp_path: Path,
) -> None:
    shared, one, other = (tmp_path / name for name in ("shared", "one", "other"))
    for school in (one, other):
        with reading_cache(school, shared):
            read(tmp_path)
    assert len([*(shared / SHARED_READINGS).iterdir()]) == 1
    kept = next((other / READING_CACHE).iterdir())
    assert kept.read_bytes() == (one / READING_CACHE / kept.name).read_bytes()
