import re
from pathlib import Path

import pytest

from esafety.problems.error_log import LOG, log_error, log_report


def fallen(words: str) -> ValueError:
    with pytest.raises(ValueError, match=re.escape(words)) as caught:
        raise ValueError(words)
    return caught.value


def test_an_editor_is_told_in_one_line_and_the_report_is_kept(tmp_path: Path) -> None:
    said = log_error(tmp_path, "docs/report.tr.md", fallen("'<li>' is\nnot in list"))

    assert said == (
        "docs/report.tr.md: Beklenmeyen bir hata oldu (ValueError: '<li>' is not in list). Bu, "
        "programın hatasıdır; ayrıntılı rapor şu dosyada: build/error.log. Dosyayı programla "
        "ilgilenen kişiye gönderin. · Something unexpected went wrong (ValueError: '<li>' is not "
        "in list). This is a fault of the program; the whole report is in build/error.log. Send "
        "that file to whoever looks after the program."
    )
    report = (tmp_path / LOG).read_text(encoding="utf-8")
    assert "docs/report.tr.md" in report
    assert "in fallen" in report


def test_a_later_report_leaves_the_earlier_one(tmp_path: Path) -> None:
    log_error(tmp_path, "a.pdf", fallen("bir"))
    log_error(tmp_path, "b.pdf", fallen("iki"))

    report = (tmp_path / LOG).read_text(encoding="utf-8")
    assert report.index("ValueError: bir") < report.index("ValueError: iki")


def test_long_words_are_cut_on_the_terminal_and_whole_in_the_report(tmp_path: Path) -> None:
    said = log_error(tmp_path, "a.pdf", fallen("ğ" * 5000))

    assert len(said) < 1000
    assert "ğ" * 5000 in (tmp_path / LOG).read_text(encoding="utf-8")


def test_where_the_project_takes_no_file_the_report_goes_elsewhere(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "build").write_text("a file where a folder should be", encoding="utf-8")
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "elsewhere"))

    said = log_report(tmp_path, "a.pdf", "ValueError: x", "the report")

    assert f"{tmp_path}/elsewhere/error.log" in said
    assert "the report" in (tmp_path / "elsewhere/error.log").read_text(encoding="utf-8")


def test_a_report_that_nothing_takes_is_said_to_be_lost(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("build", "elsewhere"):
        (tmp_path / name).write_text("no folder", encoding="utf-8")
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "elsewhere"))

    said = log_report(tmp_path, "a.pdf", "ValueError: x", "the report")

    assert "raporu hiçbir yere yazılamadı" in said
    assert "could not be written anywhere" in said
