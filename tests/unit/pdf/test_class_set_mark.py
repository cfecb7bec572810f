from pathlib import Path

import pikepdf
import pytest

from esafety.pdf.class_set_mark import is_class_set, mark_class_set


@pytest.fixture
def leaf(tmp_path: Path) -> Path:
    file = tmp_path / "leaf.pdf"
    with pikepdf.new() as document:
        document.add_blank_page()
        document.save(file)
    return file


def test_a_class_set_is_known_by_its_mark(leaf: Path, tmp_path: Path) -> None:
    marked = tmp_path / "set.pdf"
    with pikepdf.open(leaf) as document:
        mark_class_set(document)
        document.save(marked)

    assert is_class_set(marked)


def test_no_other_file_is_a_class_set(leaf: Path, tmp_path: Path) -> None:
    damaged = tmp_path / "damaged.pdf"
    damaged.write_bytes(b"%PDF-1.7 nothing follows")

    assert not is_class_set(leaf)
    assert not is_class_set(damaged)
