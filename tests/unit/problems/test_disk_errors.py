import errno
import os

import pytest

from esafety.problems.disk_errors import disk_problem, is_of_disk


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EDQUOT, errno.EFBIG])
def test_a_disk_without_room_is_called_full(number: int) -> None:
    problem = disk_problem(OSError(number, os.strerror(number)), "site/report.tr.pdf")

    assert (problem.path, problem.key) == ("site/report.tr.pdf", "disk-full")
    assert problem.sentence("tr").startswith(
        f"Diskte yer kalmadı, dosya yazılamadı ({os.strerror(number)})"
    )
    assert problem.sentence("en").startswith("The disk is full")


def test_a_file_that_names_itself_is_named() -> None:
    problem = disk_problem(PermissionError(errno.EACCES, "Permission denied", "a.pdf"), "site")

    assert (problem.path, problem.key) == ("a.pdf", "file-refused")
    assert "(Permission denied)" in problem.sentence("en")


@pytest.mark.parametrize(
    ("number", "key"),
    [
        (errno.ENOENT, "file-not-there"),
        (errno.EISDIR, "file-is-folder"),
        (errno.ENOTDIR, "folder-is-file"),
        (errno.EEXIST, "folder-is-file"),
        (errno.ENAMETOOLONG, "name-too-long"),
    ],
)
def test_a_name_that_cannot_be_used_is_told_by_its_cause(number: int, key: str) -> None:
    problem = disk_problem(OSError(number, os.strerror(number), "okul"), "esafety new")

    assert (problem.path, problem.key) == ("okul", key)
    assert f"({os.strerror(number)})" in problem.sentence("tr")


@pytest.mark.parametrize(
    "number", [errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EACCES, errno.EIO, errno.EMFILE]
)
def test_what_a_disk_answers_is_of_the_disk(number: int) -> None:
    assert is_of_disk(OSError(number, os.strerror(number)))


@pytest.mark.parametrize(
    "error",
    [
        FileNotFoundError(errno.ENOENT, "No such file or directory", "a.css"),
        ConnectionRefusedError(errno.ECONNREFUSED, "Connection refused"),
        OSError("cannot identify image file"),
        ValueError("bozuk"),
    ],
)
def test_a_fault_of_the_program_is_not(error: Exception) -> None:
    assert not is_of_disk(error)
