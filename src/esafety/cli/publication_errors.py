"""What ends a publication or its proof, as lines for the terminal."""

from collections.abc import Iterator
from typing import Final

from esafety.cli.terminal.problems import problem_lines
from esafety.git.calls import BranchError
from esafety.github.github_cli import GitHubError
from esafety.problems.problem import ContentError
from esafety.storage.output_folder import NotASiteFolderError
from esafety.text.one_line import console_line

PUBLICATION_ERRORS: Final = (
    ContentError,
    BranchError,
    GitHubError,
    NotASiteFolderError,
    OSError,
)


def publication_error_lines(error: Exception) -> Iterator[str]:
    """Yield what an editor reads of one of `PUBLICATION_ERRORS`."""
    if isinstance(error, ContentError):
        yield from problem_lines(error.problems)
    elif isinstance(error, BranchError):
        yield f"{console_line('git-refused')}:\n{error}"
    elif isinstance(error, GitHubError):
        yield str(error)
    elif isinstance(error, NotASiteFolderError):
        yield f"{error.folder}: {console_line('other-than-a-publication')}"
    else:
        yield f"{console_line('not-written-or-read')}: {error}"
