"""What is published as `build/published` holds it: for a look where no branch is known."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from esafety.formats.edition_paths import POLICY_FOLDER
from esafety.output_rules.published_names import check_published_names
from esafety.problems.problem import ContentError, Problem
from esafety.publish.manifest import MANIFEST
from esafety.publish.published_copy import LocalSite
from esafety.storage.folders import PUBLISHED_COPY
from esafety.storage.output_folder import STAMP_FILE


def files_of_local_copy(root: Path, branch: str) -> dict[str, bytes]:
    """Return the files of a school's own copy (path → content); none where there is no copy.

    Raises:
        ContentError: if one has a name that no list of a publication could hold.
    """
    copy = LocalSite(root / PUBLISHED_COPY)
    names = copy.names("") if copy.read(MANIFEST) else frozenset()
    read = {name: copy.read(name) for name in names if name != STAMP_FILE}
    files = {name: content for name, content in read.items() if content is not None}
    if odd := [*check_published_names(files)]:
        raise ContentError(problems_of_local_copy(odd, branch))
    return files


def problems_of_local_copy(problems: Sequence[Problem], branch: str) -> Iterator[Problem]:
    """Yield the problems of a look at the copy: what is damaged is the copy, and not the `branch`.

    Those of the school's sources stay as they are.
    """
    sources = f"{POLICY_FOLDER}/"
    if damaged := [one.path for one in problems if not one.path.startswith(sources)]:
        params = {"path": damaged[0], "folder": PUBLISHED_COPY, "branch": branch}
        yield Problem(f"{PUBLISHED_COPY}/{MANIFEST}", 1, "published-copy-damaged", params)
    yield from (one for one in problems if one.path.startswith(sources))
