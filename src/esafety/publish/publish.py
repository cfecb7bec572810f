"""Publish a built edition on the branch of all editions, step by step."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from esafety.content.school_content import Content
from esafety.git.branch import Branch, BranchMovedError, fetch_branch
from esafety.problems.problem import ContentError
from esafety.publish.prepare import Publication, check_branch, prepare, superseded_and_root_files
from esafety.publish.rules import Published, check_gaps, check_sealed_files

MAX_TRIES: Final = 3
# The branch as it was fetched, and what is published on it.
FetchedBranch = tuple[Branch, Published]
# Called with the name of each step as it begins.
ReportStep = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class PublishTarget:
    """Where a school publishes: the repository that knows the remote, the remote, the branch.

    `first` means that older editions were never published there.
    """

    root: Path
    remote: str
    branch: str
    first: bool = False


def check_target(content: Content, target: PublishTarget, work_folder: Path) -> FetchedBranch:
    """Return the branch and what is published on it now; `work_folder` must be empty.

    Raises:
        ContentError: if the edition in force cannot be published there.
        BranchError: if the remote cannot be reached.
    """
    branch = fetch_branch(target.root, target.remote, target.branch, work_folder / "branch.git")
    published = check_branch(branch, content.edition, content.school.site_url)
    problems = [*check_sealed_files(content.seals, published)]
    problems += [] if target.first else check_gaps(content.seals, published)
    if problems:
        raise ContentError(problems)
    return branch, published


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

    `asked` is what `check_target` returned before the build: if the branch has not moved since, it
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
            asked = check_target(content, target, work_folder / f"try-{number}")
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
    report("push")
    branch.push()
    report("done")
    return branch
