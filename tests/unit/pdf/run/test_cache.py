import multiprocessing
import os
import shutil
import signal
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from esafety.documents.common.print_job import DerivedFile, PrintJob, RenderedFile
from esafety.pdf.run import worker_pool
from esafety.pdf.run.cache import PdfCache
from esafety.pdf.run.cache_key import RenderInputs
from esafety.pdf.run.render_all import render_all
from esafety.problems.problem import Problem
from esafety.storage.cache.files import write_cached
from troubled_jobs import die_while_keeping, share, troubled

MakeSheet = Callable[..., PrintJob]
# The two files of an entry, and what is no regular file.
of_each_part = pytest.mark.parametrize("suffix", ["json", "0.pdf"])
of_each_kind = pytest.mark.parametrize(
    "put", [os.mkfifo, os.mkdir, lambda path: path.symlink_to("/dev/zero")]
)


@pytest.fixture
def pdf_cache(tmp_path: Path) -> PdfCache:
    return PdfCache(tmp_path / "pdf-cache", RenderInputs("inputs"))


@pytest.fixture
def site(tmp_path: Path) -> Path:
    (tmp_path / "site").mkdir()
    return tmp_path / "site"


def printed(
    sheets: list[PrintJob], root: Path, site: Path, pdf_cache: PdfCache | None
) -> list[RenderedFile]:
    return sorted(render_all(sheets, root, site, 1, pdf_cache), key=lambda done: done.path)


def test_what_was_printed_once_is_not_printed_again(
    make_sheet: MakeSheet,
    root: Path,
    site: Path,
    pdf_cache: PdfCache,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    sheet = make_sheet("<p>Bir</p>")
    first = printed([sheet], root, site, pdf_cache)
    pdf = (site / sheet.path).read_bytes()
    shutil.rmtree(site)
    monkeypatch.setattr(worker_pool, "ProcessPool", None)

    assert printed([sheet], root, site, pdf_cache) == first
    assert (site / sheet.path).read_bytes() == pdf


def test_only_the_changed_sheet_is_printed(
    make_sheet: MakeSheet, root: Path, site: Path, pdf_cache: PdfCache
) -> None:
    one, two = make_sheet("<p>Bir</p>", "one.pdf"), make_sheet("<p>İki</p>", "two.pdf")
    printed([one, two], root, site, pdf_cache)
    other = make_sheet("<p>Üç</p>", "two.pdf")

    assert pdf_cache.get(one, site)
    assert pdf_cache.get(other, site) is None


@pytest.mark.parametrize(
    "change",
    [
        lambda sheet: replace(sheet, html=sheet.html + " "),
        lambda sheet: replace(sheet, source=sheet.source + " "),
        lambda sheet: replace(sheet, made=datetime(2026, 1, 1, tzinfo=UTC)),
        lambda sheet: replace(sheet, language="en"),
        lambda sheet: replace(sheet, styles=sheet.styles[1:]),
        lambda sheet: replace(
            sheet, derived_files=(DerivedFile("picture", "a.png", {"width": 9}),)
        ),
        lambda sheet: replace(sheet, overflow_problem=Problem("a.md", 1, "poster-too-long")),
        lambda sheet: replace(sheet, max_pages=2),
        lambda sheet: replace(sheet, margins_checked=True),
    ],
)
def test_everything_that_goes_into_a_sheet_goes_into_its_key(
    change: Callable[[PrintJob], PrintJob], make_sheet: MakeSheet, site: Path, pdf_cache: PdfCache
) -> None:
    sheet = make_sheet("<p>Bir</p>")

    assert pdf_cache.key(change(sheet), site) != pdf_cache.key(sheet, site)
    assert replace(pdf_cache, inputs=RenderInputs("other")).key(sheet, site) != pdf_cache.key(
        sheet, site
    )


def test_a_picture_counts_by_what_it_shows_and_not_by_where_it_lies(
    make_sheet: MakeSheet, tmp_path: Path, pdf_cache: PdfCache
) -> None:
    keys = []
    for folder, content in (("a", b"1"), ("b", b"1"), ("c", b"2")):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "pano.png").write_bytes(content)
        picture = '<img alt="Pano" src="site:/pano.png">'
        keys.append(pdf_cache.key(make_sheet(picture), tmp_path / folder))

    assert keys[0] == keys[1] != keys[2]


def test_a_faulty_sheet_is_never_kept(
    make_sheet: MakeSheet, root: Path, site: Path, pdf_cache: PdfCache
) -> None:
    broken = make_sheet("<p>Bir</p>", styles=("no-such-style.css",))

    assert printed([broken], root, site, pdf_cache)[0].complaints
    assert pdf_cache.get(broken, site) is None


def flipped(content: bytes, place: int) -> bytes:
    return content[:place] + bytes([content[place] ^ 1]) + content[place + 1 :]


@pytest.mark.parametrize("spoil", [lambda _: b"", lambda c: c[:9], lambda c: flipped(c, 60)])
@pytest.mark.parametrize("suffix", ["pdf", "json"])
def test_a_damaged_entry_is_rendered_again(
    spoil: Callable[[bytes], bytes],
    suffix: str,
    make_sheet: MakeSheet,
    site: Path,
    pdf_cache: PdfCache,
) -> None:
    sheet = make_sheet("<p>Bir</p>")
    pdf_cache.put(sheet, troubled(sheet, site, site), site)
    assert pdf_cache.get(sheet, site)
    (entry,) = pdf_cache.folder.glob(f"*.{suffix}")
    entry.write_bytes(spoil(entry.read_bytes()))

    assert pdf_cache.get(sheet, site) is None


def test_no_flipped_bit_of_an_entry_goes_unseen(
    make_sheet: MakeSheet, site: Path, pdf_cache: PdfCache
) -> None:
    sheet = make_sheet("<p>Bir</p>")
    printed = troubled(sheet, site, site)
    pdf_cache.put(sheet, printed, site)
    (entry,) = pdf_cache.folder.glob("*.json")
    content = entry.read_bytes()

    for place in range(len(content)):
        entry.write_bytes(flipped(content, place))
        assert pdf_cache.get(sheet, site) in (None, printed)


def test_two_builds_at_once_share_a_cache(
    make_sheet: MakeSheet, tmp_path: Path, pdf_cache: PdfCache
) -> None:
    sheet, spawn = make_sheet("<p>Bir</p>", "large.pdf"), multiprocessing.get_context("spawn")
    builds = [
        spawn.Process(target=share, args=(sheet, tmp_path / name, pdf_cache.folder))
        for name in "ab"
    ]
    for build in builds:
        build.start()
    for build in builds:
        build.join()

    assert [build.exitcode for build in builds] == [0, 0]
    assert sorted(path.suffix for path in pdf_cache.folder.iterdir()) == [".json", ".pdf"]


def test_a_build_killed_while_it_writes_leaves_the_other_entries_usable(
    make_sheet: MakeSheet, site: Path, pdf_cache: PdfCache
) -> None:
    sheet, other = make_sheet("<p>Bir</p>"), make_sheet("<p>İki</p>", "b.pdf")
    pdf_cache.put(other, troubled(other, site, site), site)
    spawn = multiprocessing.get_context("spawn")
    build = spawn.Process(target=die_while_keeping, args=(sheet, site, pdf_cache.folder))
    build.start()
    build.join()

    assert build.exitcode == -signal.SIGKILL
    assert pdf_cache.get(other, site)
    assert pdf_cache.get(sheet, site) is None
    pdf_cache.put(sheet, troubled(sheet, site, site), site)
    assert pdf_cache.get(sheet, site)


def test_an_entry_that_is_used_is_no_old_one(
    make_sheet: MakeSheet, site: Path, pdf_cache: PdfCache
) -> None:
    sheet = make_sheet("<p>Bir</p>")
    pdf_cache.put(sheet, troubled(sheet, site, site), site)
    (entry,) = pdf_cache.folder.glob("*.json")
    os.utime(entry, (0, 0))

    assert pdf_cache.get(sheet, site)
    assert entry.stat().st_mtime > 0


def test_nothing_half_written_lies_in_the_cache(
    make_sheet: MakeSheet, root: Path, site: Path, pdf_cache: PdfCache
) -> None:
    printed([make_sheet("<p>Bir</p>")], root, site, pdf_cache)

    kinds = sorted({path.suffix for path in pdf_cache.folder.iterdir()})
    assert kinds == [".json", ".pdf", ".ttf"]


def test_what_lies_under_another_key_is_not_used(
    make_sheet: MakeSheet, site: Path, pdf_cache: PdfCache
) -> None:
    sheet, other = make_sheet("<p>Bir</p>"), make_sheet("<p>İki</p>")
    pdf_cache.put(sheet, troubled(sheet, site, site), site)
    mine, theirs = (pdf_cache.key(one, site) for one in (sheet, other))
    for path in list(pdf_cache.folder.iterdir()):
        shutil.copy(path, path.with_name(path.name.replace(mine, theirs)))

    assert pdf_cache.get(sheet, site)
    assert pdf_cache.get(other, site) is None


@of_each_part
@of_each_kind
def test_a_pipe_a_folder_or_a_device_is_never_read(
    put: Callable[[Path], None],
    suffix: str,
    make_sheet: MakeSheet,
    site: Path,
    pdf_cache: PdfCache,
) -> None:
    sheet = make_sheet("<p>Bir</p>")
    pdf_cache.put(sheet, troubled(sheet, site, site), site)
    path = pdf_cache.folder / f"{pdf_cache.key(sheet, site)}.{suffix}"
    path.unlink()
    put(path)

    assert pdf_cache.get(sheet, site) is None


@pytest.mark.parametrize("listed", [b"[" * 200_000, b"7", b"[7]", b"[{}]", b"{", b"[]"])
def test_a_list_that_says_something_else_is_not_used(
    listed: bytes, make_sheet: MakeSheet, site: Path, pdf_cache: PdfCache
) -> None:
    sheet = make_sheet("<p>Bir</p>")
    pdf_cache.put(sheet, troubled(sheet, site, site), site)
    write_cached(pdf_cache.folder / f"{pdf_cache.key(sheet, site)}.json", listed)

    assert pdf_cache.get(sheet, site) is None


@of_each_part
@of_each_kind
def test_a_build_goes_on_with_the_same_bytes_whatever_lies_in_the_cache(
    put: Callable[[Path], None],
    suffix: str,
    make_sheet: MakeSheet,
    site: Path,
    pdf_cache: PdfCache,
) -> None:
    sheet = make_sheet("<p>Bir</p>")
    rendered = troubled(sheet, site, site)
    pdf_cache.put(sheet, rendered, site)
    content = (site / sheet.path).read_bytes()
    path = pdf_cache.folder / f"{pdf_cache.key(sheet, site)}.{suffix}"
    path.unlink()
    put(path)

    assert list(render_all([sheet], site, site, 1, pdf_cache, render=troubled)) == [rendered]
    assert (site / sheet.path).read_bytes() == content
