from pathlib import Path

from esafety.storage.cache.folder import CacheFolder


def test_what_is_kept_comes_back_and_damage_does_not(tmp_path: Path) -> None:
    cache = CacheFolder(tmp_path / "cache")
    assert cache.read("a") is None
    assert not (tmp_path / "cache").exists()
    cache.write("a", b"body")
    assert cache.read("a") == b"body"
    (kept,) = (tmp_path / "cache").iterdir()
    kept.write_bytes(kept.read_bytes() + b"x")
    assert cache.read("a") is None


def test_what_another_folder_keeps_is_taken_from_it_and_each_goes_on_alone(tmp_path: Path) -> None:
    one, other = CacheFolder(tmp_path / "one"), CacheFolder(tmp_path / "other")
    one.write("a", b"body")
    other.take("a", one, b"body")
    assert other.read("a") == b"body"
    assert other.file("a").samefile(one.file("a"))
    one.write("a", b"newer")
    assert (one.read("a"), other.read("a")) == (b"newer", b"body")


def test_what_cannot_be_linked_is_written(tmp_path: Path) -> None:
    one, other = CacheFolder(tmp_path / "one"), CacheFolder(tmp_path / "other")
    other.write("a", b"damaged")
    other.take("a", one, b"body")
    assert other.read("a") == b"body"
