"""A publication from what is published now to what is published then, step by step."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from esafety.content.load import Content
from esafety.git.branch import Branch, BranchMovedError, fetch_branch
from esafety.problems.problem import ContentError
from esafety.publish.prepare import Publication, check_branch, prepare, superseded_and_root_files
from esafety.publish.rules import Published, check_gaps, check_sealed_files

MAX_TRIES: Final = 3
# Is told the name of each step as it begins.
ReportStep = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class PublishTarget:
    """Where a school publishes: the repository that knows the remote, the remote, the branch.

    `first` says that older editions were never published there.
    """

    root: Path
    remote: str
    branch: str
    first: bool = False


def check_target(content: Content, place: PublishTarget, bench: Path) -> tuple[Branch, Published]:
    """Return the branch and what is published on it now; `bench` is a folder of one's own.

    Raises:
        ContentError: if anything stands against publishing the edition in force there.
        BranchError: if the remote cannot be reached.
    """
    branch = fetch_branch(place.root, place.remote, place.branch, bench / "branch.git")
    published = check_branch(branch, content.edition, content.school.site_url)
    against = [*check_sealed_files(content.seals, published)]
    against += [] if place.first else check_gaps(content.seals, published)
    if against:
        raise ContentError(against)
    return branch, published


def publish(
    publication: Publication, content: Content, place: PublishTarget, bench: Path, say: ReportStep
) -> Branch:
    """Publish a built edition and return the branch as it is then.

    If somebody else published in the meantime, it begins again from what is there now.

    Raises:
        ContentError: if anything stands against it.
        BranchError: if git refuses.
    """
    for number in range(1, MAX_TRIES):
        try:
            return _once(publication, content, place, bench / f"try-{number}", say)
        except BranchMovedError:
            say("again")
    return _once(publication, content, place, bench / f"try-{MAX_TRIES}", say)


def _once(
    publication: Publication, content: Content, place: PublishTarget, bench: Path, say: ReportStep
) -> Branch:
    edition = publication.edition
    say("fetch")
    branch, published = check_target(content, place, bench)
    say("prepare")
    manifest = prepare(publication, branch, published)
    say("deploy")
    branch.deploy(edition.name, publication.site, f"{edition.name} ({edition.code})")
    say("notices")
    manifests: Published = {**published, edition.name: manifest}
    branch.add(
        superseded_and_root_files(publication, branch, manifests),
        f"{edition.name}: notices and lists",
    )
    say("push")
    branch.push()
    say("done")
    return branch
