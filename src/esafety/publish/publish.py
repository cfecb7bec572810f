"""Publish a built edition on the branch of all editions, step by step."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from esafety.content.school_content import Content
from esafety.git.branch import Branch, BranchMovedError
from esafety.git.fetch_branch import fetch_branch, newest_known
from esafety.problems.problem import ContentError, Problem
from esafety.publish.prepare import Publication, prepare, published_on, superseded_and_root_files
from esafety.publish.published_copy import files_of_local_copy, problems_of_local_copy
from esafety.publish.rules import Published, check_gaps, check_sealed_files
from esafety.storage.folders import PUBLISHED_COPY

MAX_TRIES: Final = 3
# The school's own repository, as `--remote` names it where nothing else is given.
OWN: Final = "."
# The branch as it was fetched, and what is published on it.
FetchedBranch = tuple[Branch, Published]
# Called with the name of each step as it begins.
ReportStep = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class PublishTarget:
    """Where a school publishes: the repository that knows the remote, the remote, the branch.

    `first` means that older editions were never published there. A `look` publishes nothing: it
    begins from what is known here to be published, and older editions may be missing.
    """

    root: Path
    remote: str
    branch: str
    first: bool = False
    look: bool = False


def fetch_target(content: Content, target: PublishTarget, work_folder: Path) -> FetchedBranch:
    """Return the branch and what is published on it now; `work_folder` must be empty.

    Raises:
        ContentError: if the edition in force cannot be published there.
        BranchError: if the remote cannot be reached.
    """
    branch, is_copy = _branch_of(target, work_folder / "branch.git")
    try:
        published = published_on(branch, content.edition, content.school.site_url)
    except ContentError as error:
        found = error.problems
        shown = [*problems_of_local_copy(found, target.branch)] if is_copy else found
        raise ContentError(shown) from error
    problems = [*check_sealed_files(content.seals, published)]
    problems += [] if target.first or target.look else check_gaps(content.seals, published)
    if problems:
        raise ContentError(problems)
    return branch, published


def _branch_of(target: PublishTarget, scratch: Path) -> tuple[Branch, bool]:
    """Return the branch to publish on; for a look, as this repository or its copy knows it.

    Tells whether it holds nothing but what that copy does.
    """
    known = target.look and target.remote == OWN
    ref = newest_known(target.root, target.branch) if known else ""
    branch = fetch_branch(target.root, target.remote, target.branch, scratch, ref)
    files = {} if not known or branch.exists else files_of_local_copy(target.root, target.branch)
    if files:
        branch.add(files, PUBLISHED_COPY)
    return branch, bool(files)


def missing_before(content: Content, published: Published) -> list[Problem]:
    """Return a note for each older edition that a look cannot show: it is not known here."""
    return [replace(gap, severity="note") for gap in check_gaps(content.seals, published)]


def publish(
    publication: Publication,
    content: Content,
    target: PublishTarget,
    work_folder: Path,
    report: ReportStep,
    *,
    asked: FetchedBranch | None = None,
) -> Branch:
    """Publish a built edition and return the branch as it is then.

    `asked` is what `fetch_target` returned before the build: if the branch has not moved since, it
    is not read again. If somebody else publishes in the meantime, it begins again from what is
    there then; a push is refused where the branch has moved.

    Raises:
        ContentError: if it cannot be published.
        BranchError: if git refuses.
    """
    number = 1
    while True:
        report("fetch")
        if asked is None or not asked[0].is_current():
            asked = fetch_target(content, target, work_folder / f"try-{number}")
        try:
            return _publish_once(publication, *asked, report)
        except BranchMovedError:
            if number == MAX_TRIES:
                raise
        report("again")
        asked, number = None, number + 1  # ours has the publication on it by now


def _publish_once(
    publication: Publication, branch: Branch, published: Published, report: ReportStep
) -> Branch:
    put_on(publication, branch, published, report)
    report("push")
    branch.push()
    report("done")
    return branch


def put_on(
    publication: Publication, branch: Branch, published: Published, report: ReportStep
) -> Branch:
    """Put a built edition on a fetched branch, as it will be public once that is pushed.

    Raises:
        ContentError: if its attestation cannot be read or does not name a sealed document.
        BranchError: if git refuses.
    """
    edition = publication.edition
    report("prepare")
    manifest = prepare(publication, branch, published)
    report("deploy")
    branch.deploy(edition.name, publication.site, f"{edition.name} ({edition.code})")
    report("notices")
    manifests: Published = {**published, edition.name: manifest}
    branch.add(
        superseded_and_root_files(publication, branch, manifests),
        f"{edition.name}: notices and lists",
    )
    return branch
