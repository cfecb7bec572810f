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
