from pathlib import Path

from esafety.cli.publication_errors import publication_error_lines
from esafety.git.calls import BranchError
from esafety.problems.problem import ContentError, Problem
from esafety.storage.output_folder import NotASiteFolderError
from esafety.text.one_line import console_line


def test_problems_of_editors_are_listed_with_their_places() -> None:
    error = ContentError([Problem("docs/a.tr.md", 3, "poster-art", {"path": "x", "near": ""})])

    assert "docs/a.tr.md:3" in "\n".join(publication_error_lines(error))


def test_what_git_refuses_is_shown_in_gits_own_words() -> None:
    (line,) = publication_error_lines(BranchError("rejected"))

    assert line == f"{console_line('git-refused')}:\nrejected"


def test_what_a_disk_refuses_names_why() -> None:
    (line,) = publication_error_lines(OSError(28, "No space left on device"))

    assert line.startswith(console_line("not-written-or-read"))
    assert "No space left on device" in line


def test_what_is_no_copy_of_a_publication_is_named_and_kept() -> None:
    (line,) = publication_error_lines(NotASiteFolderError(Path("build/published")))

    assert line == f"{Path('build/published')}: {console_line('other-than-a-publication')}"
