"""Prove that a publication, at an address or in a folder, is as it was published."""

from pathlib import Path

import click

from esafety.cli.parameters import Argument
from esafety.cli.publication_errors import PUBLICATION_ERRORS, publication_error_lines
from esafety.cli.terminal.editions import attestation_lines, proof_lines
from esafety.cli.terminal.problems import problem_lines
from esafety.cli.value_kinds import ValueKind
from esafety.cli.verb import verb
from esafety.content.load import read_content
from esafety.publish.attestation import check_attestation
from esafety.publish.published_copy import published_site_at
from esafety.publish.published_record import check_against_record, record_in
from esafety.publish.rules import Published, check_sealed_files
from esafety.publish.verify import attestation_in, verify
from esafety.source_tree.read_folder import read_tree
from esafety.storage.folders import PUBLISHED_COPY
from esafety.text.one_line import console_line


@verb("verify", Argument("target", ValueKind("place"), required=False))
def command(root: Path, *, target: str | None) -> int:
    """Print every difference and what proves the rest; return 1 if there is a difference."""
    place = target or str(root / PUBLISHED_COPY)
    if "://" not in place and not Path(place).is_dir():
        click.echo(f"{place}: {console_line('no-published-folder')}")
        return 1
    try:
        return _verify(root, place)
    except PUBLICATION_ERRORS as error:
        click.echo("\n".join(publication_error_lines(error)))
    return 1


def _verify(root: Path, place: str) -> int:
    here, record = read_content(read_tree(root)), record_in(root)
    site = published_site_at(place)
    published, problems = verify(site, here.school.site_url)
    attestations = {name: attestation_in(site, manifest) for name, manifest in published.items()}
    problems += [
        *check_sealed_files(here.seals, published),
        *check_against_record(published, record),
        *(
            p
            for name, beside in attestations.items()
            for p in check_attestation(published[name], *beside)
        ),
    ]
    click.echo("\n".join(problem_lines(sorted(problems))))
    _count(published)
    click.echo("\n".join(proof_lines(published, here.seals, record)))
    click.echo("\n".join(attestation_lines({name: one for name, (one, _) in attestations.items()})))
    click.echo(console_line("not-as-published" if problems else "as-published"))
    return 1 if problems else 0


def _count(published: Published) -> None:
    for name, manifest in published.items():
        files, sealed = len(manifest.files), len(manifest.sealed)
        counted = f"{files} {console_line('files', count=files)}"
        click.echo(f"{name}: {counted}, {sealed} {console_line('sealed-files')}")
