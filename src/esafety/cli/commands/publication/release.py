"""Release a published edition on GitHub: its PDFs, its manifest, and a letter in two languages."""

from collections.abc import Mapping
from pathlib import Path

import click

from esafety.cli.parameters import Argument, Option
from esafety.cli.terminal.problems import problem_lines
from esafety.cli.value_kinds import FILE_IF_ANY, ValueKind
from esafety.cli.verb import verb
from esafety.content.load import read_content
from esafety.git.history import head
from esafety.github.github_cli import GitHubError, gh_in
from esafety.policy.editions import Edition
from esafety.policy.seals.seal import digest_of
from esafety.problems.problem import ContentError
from esafety.publish.attestation import ATTESTATIONS, AttestationBundle, read_bundles
from esafety.publish.github_release import (
    ReleaseError,
    ReleaseText,
    published_files,
    release,
)
from esafety.publish.manifest import MANIFEST
from esafety.publish.release_plan import MANIFEST_BUNDLE, ReleaseDiff, release_notes, release_title
from esafety.source_tree.read_folder import read_tree
from esafety.storage.folders import PUBLISHED_COPY
from esafety.text.one_line import console_line


@verb(
    "release",
    Argument("edition", ValueKind("edition"), required=False),
    Option("--attestation", kind=FILE_IF_ANY),
)
def command(root: Path, *, edition: str | None, attestation: Path | None) -> int:
    """Make or complete the release; return 1 if that is not possible or not allowed."""
    try:
        in_force = read_content(read_tree(root)).edition
        if edition not in (None, in_force.name):
            click.echo(console_line("not-in-force", asked=edition, edition=in_force.name))
            return 1
        done = _release(root, in_force, attestation)
    except ContentError as error:
        click.echo("\n".join(problem_lines(error.problems)))
        return 1
    except (GitHubError, ReleaseError, OSError) as error:
        click.echo(str(error))
        return 1
    renewed = f"{console_line('renewed')}: {len(done.renewed)}"
    click.echo(f"{in_force.name}: +{len(done.missing)}, {renewed}")
    return 0


def _release(root: Path, edition: Edition, attestation: Path | None) -> ReleaseDiff:
    files = published_files(root / PUBLISHED_COPY / edition.name, edition.name)
    signed = _signed(files)
    if attestation:
        files[MANIFEST_BUNDLE] = _bundle_of(files[MANIFEST], attestation)
    gh, commit = gh_in(root), head(root)
    if commit is None:
        raise ReleaseError(console_line("release-without-commit"))
    notes = release_notes(edition, signed)
    return release(ReleaseText(edition.name, release_title(edition), notes, commit), files, gh)


def _signed(files: Mapping[str, Path]) -> AttestationBundle | None:
    """Return what GitHub has signed last of the documents, if it lies beside them."""
    if ATTESTATIONS not in files:
        return None
    try:
        return read_bundles(files[ATTESTATIONS].read_text(encoding="utf-8"))[-1]
    except (ValueError, IndexError) as error:
        raise ReleaseError(f"{files[ATTESTATIONS]}: {console_line('not-attested')}") from error


def _bundle_of(manifest: Path, attestation: Path) -> Path:
    """Return the file of what GitHub has signed of the manifest.

    Raises:
        ReleaseError: if it is none of this very manifest.
    """
    try:
        bundles = read_bundles(attestation.read_text(encoding="utf-8"))
    except ValueError:
        bundles = ()
    if len(bundles) != 1 or digest_of(manifest.read_bytes()) not in bundles[0].digests:
        raise ReleaseError(f"{attestation}: {console_line('not-attested')}")
    return attestation
