import os
from pathlib import Path

import pytest

from esafety.storage.output_file import OtherFileError, check_output_file


def made_here(file: Path) -> bool:
    return file.read_bytes().startswith(b"ours")


@pytest.mark.parametrize("there", [None, b"", b"ours, from before"])
def test_what_was_made_before_is_made_anew(tmp_path: Path, there: bytes | None) -> None:
    target = tmp_path / "set.pdf"
    if there is not None:
        target.write_bytes(there)

    check_output_file(target, made_here)


def test_a_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(OtherFileError):
        check_output_file(tmp_path, made_here)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no devices among its files")
def test_a_device_is_refused() -> None:
    with pytest.raises(OtherFileError):
        check_output_file(Path(os.devnull), made_here)


def test_another_file_is_refused_and_named(tmp_path: Path) -> None:
    target = tmp_path / "school.yml"
    target.write_bytes(b"name: Okul\n")

    with pytest.raises(OtherFileError) as refused:
        check_output_file(target, made_here)

    assert refused.value.file == target
