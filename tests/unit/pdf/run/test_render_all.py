import resource
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from esafety.documents.common.print_job import PrintJob, RenderedFile
from esafety.documents.registry import DOCUMENT_TYPES
from esafety.pdf.run.cache import PdfCache
from esafety.pdf.run.cache_key import RenderInputs
from esafety.pdf.run.render_all import render_all
from troubled_jobs import SMALL, allow, troubled, unbound

MakeSheet = Callable[..., PrintJob]


@pytest.fixture
def printed(make_sheet: MakeSheet, root: Path, tmp_path: Path) -> dict[str, RenderedFile]:
    queue = [
        make_sheet("<p>Bir</p>", "one.pdf"),
        make_sheet("<p>Bozuk</p>", "broken.pdf", styles=("no-such-style.css",)),
        make_sheet("<p>İki ve çok daha uzun bir söz</p>", "two.pdf"),
    ]
    return {sheet.path: sheet for sheet in render_all(queue, root, tmp_path, workers=2)}


def test_a_sheet_that_cannot_be_printed_complains_and_the_others_still_come(
    printed: dict[str, RenderedFile], tmp_path: Path
) -> None:
    assert sorted(printed) == ["broken.pdf", "one.pdf", "two.pdf"]
    broken = printed["broken.pdf"]
    assert (broken.pages, broken.size, broken.kind, broken.language) == (0, 0, "page", "tr")
    (complaint,) = broken.complaints
    assert "no-such-style.css: Burada" in complaint
    assert "(No such file or directory)" in complaint
    for name in ("one.pdf", "two.pdf"):
        assert printed[name].complaints == ()
        assert (tmp_path / name).stat().st_size == printed[name].size


def test_an_empty_queue_prints_nothing(root: Path, tmp_path: Path) -> None:
    assert list(render_all([], root, tmp_path, workers=1)) == []


def test_a_full_disk_is_reported_by_file_and_reason_and_the_others_are_rendered(
    make_sheet: MakeSheet, tmp_path: Path
) -> None:
    queue = [make_sheet("", name) for name in ("a.pdf", "below/too-large.pdf")]

    done = {one.path: one for one in render_all(queue, tmp_path, tmp_path, 1, render=troubled)}

    (complaint,) = done["below/too-large.pdf"].complaints
    assert complaint.startswith(f"{tmp_path}/below/too-large.pdf: Diskte yer kalmadı")
    assert "The disk is full and this file could not be written (File too large)." in complaint
    assert done["a.pdf"].complaints == ()
    assert {path.name for path in tmp_path.rglob("*")} == {"a.pdf", "below"}


def test_a_disk_that_takes_no_cache_is_noted_and_nothing_half_written_stays(
    make_sheet: MakeSheet, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    pdf_cache, before = (
        PdfCache(tmp_path / "pdf-cache", RenderInputs("inputs")),
        resource.getrlimit(resource.RLIMIT_FSIZE),
    )
    queue = [make_sheet("", name) for name in ("a.pdf", "large.pdf")]
    allow(SMALL)
    try:
        rendered = render_all(queue, tmp_path, tmp_path, 1, pdf_cache, render=unbound)
        done = {p.path: p for p in rendered}
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)

    assert [one.complaints for one in done.values()] == [(), ()]
    assert str(pdf_cache.folder) in caplog.text
    assert "the build goes on without it" in caplog.text
    assert (tmp_path / "large.pdf").is_file()
    assert len({path.name.split(".")[0] for path in pdf_cache.folder.iterdir()}) == 1


def test_a_file_in_place_of_the_cache_costs_time_only(
    make_sheet: MakeSheet, tmp_path: Path
) -> None:
    (tmp_path / "pdf-cache").write_text("in the way", encoding="utf-8")
    pdf_cache = PdfCache(tmp_path / "pdf-cache", RenderInputs("inputs"))

    for _ in range(2):
        (done,) = render_all(
            [make_sheet("", "a.pdf")], tmp_path, tmp_path, 1, pdf_cache, render=unbound
        )
        assert (done.complaints, done.path) == ((), "a.pdf")


def test_a_sheet_that_kills_its_worker_is_named_in_both_languages(
    make_sheet: MakeSheet, tmp_path: Path
) -> None:
    (done,) = render_all([make_sheet("", "kills.pdf")], tmp_path, tmp_path, 1, render=troubled)

    assert (done.path, done.pages) == ("kills.pdf", 0)
    assert "iki kez yarıda kesildi" in done.complaints[0]
    assert "was killed twice at this file" in done.complaints[0]


@pytest.mark.waits
def test_a_sheet_that_hangs_is_named_in_both_languages(
    make_sheet: MakeSheet, tmp_path: Path
) -> None:
    slow = [make_sheet("", "slow.pdf")]

    (done,) = render_all(slow, tmp_path, tmp_path, 1, render=troubled, time_limit=1)

    assert (done.path, done.pages) == ("slow.pdf", 0)
    assert "1 dakikadan uzun sürdü ve durduruldu" in done.complaints[0]
    assert "took more than 1 minutes at this file and was ended" in done.complaints[0]


def test_one_worker_and_two_print_the_same_bytes(
    make_sheet: MakeSheet, root: Path, tmp_path: Path
) -> None:
    # Five sheets are enough for two workers, and each begins with another kind.
    kinds = (DOCUMENT_TYPES["page"].all_styles, DOCUMENT_TYPES["redline"].all_styles)
    queue = [
        make_sheet(f"<h1>Güvenli {n}</h1><p>ığüşöç İI</p>", f"{n}.pdf", kinds[n % 2])
        for n in range(5)
    ]
    for workers in (1, 2):
        (tmp_path / str(workers)).mkdir()
        done = [*render_all(queue, root, tmp_path / str(workers), workers)]
        assert [one.complaints for one in done] == [()] * len(queue)

    for sheet in queue:
        one, two = ((tmp_path / str(workers) / sheet.path).read_bytes() for workers in (1, 2))
        assert one == two


def test_what_a_job_did_not_expect_names_sheet_and_page_and_keeps_the_report(
    make_sheet: MakeSheet, tmp_path: Path
) -> None:
    fails = replace(make_sheet("", "fails.pdf"), origins=("docs/report.tr.md",))
    queue = [fails, make_sheet("", "a.pdf")]

    done = {one.path: one for one in render_all(queue, tmp_path, tmp_path, 1, render=troubled)}

    (complaint,) = done["fails.pdf"].complaints
    assert complaint.startswith("docs/report.tr.md: Beklenmeyen bir hata oldu (ValueError: no such")
    assert "Something unexpected went wrong" in complaint
    assert "build/error.log" in complaint
    assert "\n" not in complaint
    report = (tmp_path / "build/error.log").read_text(encoding="utf-8")
    assert "fails.pdf" in report
    assert "in troubled" in report  # the worker's own traceback
    assert done["a.pdf"].complaints == ()
