import os
from pathlib import Path

import pytest

from esafety.storage import folders
from esafety.storage.cache import size_and_age_limit
from esafety.storage.cache.size_and_age_limit import evict, evict_all
from esafety.storage.folders import PDF_CACHE, SCHOOL_CACHES

DAY = 24 * 60 * 60
NOW = 1_000 * DAY
DIGEST = "0a" * 32


def aged(path: Path, days: float) -> None:
    os.utime(path, (NOW - days * DAY, NOW - days * DAY))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a cache last used today, ten days ago, forty days ago; an entry has three files."""
    for key, days in (("a", 0), ("b", 10), ("c", 40)):
        for name in (f"{key}.0.pdf", f"{key}.1.png", f"{key}.json"):
            (tmp_path / name).touch()
            # Only the list of an entry's files is touched when it is used.
            aged(tmp_path / name, 100 if name.endswith(".png") else days)
    return tmp_path


def left(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def test_entries_unused_for_a_month_are_removed_whole(folder: Path) -> None:
    assert evict(folder, NOW) == 1
    assert {name[0] for name in left(folder)} == {"a", "b"}
    assert len(left(folder)) == 6


def test_of_too_many_bytes_the_longest_unused_go(folder: Path) -> None:
    for file, days in (("a.0.pdf", 0), ("b.0.pdf", 10), ("c.0.pdf", 20)):
        (folder / file).write_bytes(b"%PDF" * 25)
        aged(folder / file, days)

    assert evict(folder, NOW, max_bytes=150) == 2
    assert left(folder) == {"a.0.pdf", "a.1.png", "a.json"}


def test_many_small_entries_that_are_in_use_all_stay(tmp_path: Path) -> None:
    for number in range(3_000):  # sheets of a province that shares one cache
        (tmp_path / f"{number}.json").touch()
        aged(tmp_path / f"{number}.json", 1)

    assert evict(tmp_path, NOW) == 0


def test_what_a_killed_build_left_half_written_goes_with_time(folder: Path) -> None:
    half = folder / ".d.0.pdf.0badcafe"
    half.touch()
    aged(half, 40)

    assert evict(folder, NOW) == 2
    assert half.name not in left(folder)


def test_what_is_no_regular_file_stays_and_stops_nothing(folder: Path) -> None:
    (folder / "c.more").mkdir()
    os.mkfifo(folder / "e.json")
    (folder / "f.json").symlink_to(folder / "gone")
    for name in ("c.more", "e.json"):
        aged(folder / name, 50)

    assert evict(folder, NOW) == 1
    assert {"c.more", "e.json", "f.json"} <= left(folder)


def test_nothing_is_removed_where_there_is_nothing(tmp_path: Path) -> None:
    assert evict(tmp_path / "nothing", NOW) == 0


@pytest.mark.parametrize(
    "path",
    [
        *("pictures/a.picture", "picture-history/a", "readings/a", "output/a"),
        "redlines/editions/a.tr.md",
    ],
)
def test_what_a_school_has_cached_goes_once_nobody_uses_it(path: str, tmp_path: Path) -> None:
    old, new = (tmp_path / ".cache" / path, (tmp_path / ".cache" / path).with_name("new"))
    shared = tmp_path / f"pdf/readings/{DIGEST}.json"
    for file in (old, new, shared):
        file.parent.mkdir(parents=True, exist_ok=True)
        file.touch()
    for file in (old, shared):
        aged(file, 40)
    aged(new, 10)

    evict_all(tmp_path, tmp_path / "pdf", NOW)

    assert [file.exists() for file in (old, new, shared)] == [False, True, False]


@pytest.fixture
def both(tmp_path: Path) -> tuple[Path, Path]:
    """Return an entry of a school, and one that schools share; nobody uses either any more."""
    files = (tmp_path / ".cache/readings/a.json", tmp_path / f"pdf/{DIGEST}.json")
    for file in files:
        file.parent.mkdir(parents=True)
        file.touch()
        aged(file, 40)
    return files


def looked(tmp_path: Path, days: float) -> None:
    for look in (tmp_path / ".cache/.last-look", tmp_path / "pdf/.last-look-at-pdfs"):
        look.touch()
        aged(look, days)


def test_a_cache_that_was_looked_through_this_hour_is_not_again(
    both: tuple[Path, Path], tmp_path: Path
) -> None:
    looked(tmp_path, 0.9 / 24)
    evict_all(tmp_path, tmp_path / "pdf", NOW)

    assert all(file.exists() for file in both)


@pytest.mark.parametrize("days", [1.1 / 24, -1])  # or by a clock that was put back since
def test_a_cache_is_looked_through_every_hour(
    days: float, both: tuple[Path, Path], tmp_path: Path
) -> None:
    looked(tmp_path, days)
    evict_all(tmp_path, tmp_path / "pdf", NOW)
    assert not any(file.exists() for file in both)

    both[0].touch()
    aged(both[0], 40)
    evict_all(tmp_path, tmp_path / "pdf", NOW + 1)

    assert both[0].exists()


def test_where_a_disk_is_nearly_full_nobody_waits(
    both: tuple[Path, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(size_and_age_limit, "MAX_BYTES", 10**18)
    looked(tmp_path, 0)

    evict_all(tmp_path, tmp_path / "pdf", NOW)

    assert not any(file.exists() for file in both)


def test_in_a_folder_that_holds_more_than_a_cache_only_entries_go(tmp_path: Path) -> None:
    names = ("policy.md", ".gitignore", "readings/mine.md", f"{DIGEST}.json", f".{DIGEST}.0.pdf.ab")
    for name in names:
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
        aged(tmp_path / name, 40)

    evict_all(tmp_path, tmp_path, NOW)

    assert [name for name in names if (tmp_path / name).exists()] == list(names[:3])


def test_a_cache_of_pdfs_may_lie_above_the_schools_own(tmp_path: Path) -> None:
    own, pdf = tmp_path / ".cache/edition-pages/a.md", tmp_path / f".cache/{DIGEST}.json"
    own.parent.mkdir(parents=True)
    for file in (own, pdf):
        file.touch()
        aged(file, 40)

    evict_all(tmp_path, tmp_path / ".cache", NOW)

    assert not own.exists()
    assert not pdf.exists()


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_what_a_link_leads_to_is_no_cache(tmp_path: Path) -> None:
    precious = tmp_path / "precious/a.json"
    precious.parent.mkdir()
    precious.touch()
    aged(precious, 40)
    (tmp_path / ".cache").mkdir()
    (tmp_path / ".cache/search").symlink_to(precious.parent, target_is_directory=True)

    evict_all(tmp_path, tmp_path / "pdf", NOW)

    assert precious.exists()


def test_where_nothing_is_cached_nothing_is_written(tmp_path: Path) -> None:
    evict_all(tmp_path, tmp_path / "pdf", NOW)

    assert [*tmp_path.iterdir()] == []


def test_every_cache_of_a_school_is_limited() -> None:
    """Those of PDFs are limited by their own names: a school may share that folder."""
    caches = {value for name, value in vars(folders).items() if name.endswith("_CACHE")}

    assert caches == {*SCHOOL_CACHES, PDF_CACHE}
