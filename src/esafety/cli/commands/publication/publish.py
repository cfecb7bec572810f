"""Publish the edition in force on a branch of all editions, or show it for a look.

Where its documents are attested, that is done between two calls: the first prepares the site, the
second takes it, with what GitHub has signed of it.
"""

from collections.abc import Iterator
from contextlib import nullcontext
from pathlib import Path
from typing import Any, Final

import click

from esafety.cli.parameters import Option, pdf_cache_option, site_url_option, today_option
from esafety.cli.publication_errors import PUBLICATION_ERRORS, publication_error_lines
from esafety.cli.publication_site import PublishOptions, SchoolAsRead, site_in
from esafety.cli.terminal.problems import checklist_lines, problem_lines
from esafety.cli.value_kinds import BRANCH, FILE_IF_ANY, FOLDER, PORT, ValueKind, at_least
from esafety.cli.verb import verb
from esafety.content.load import read_content
from esafety.content.school_checklist import OWNERS, school_checklist
from esafety.content.school_content import Content
from esafety.git.branch import Branch
from esafety.git.history import rewritten_seals, uncommitted_files
from esafety.github.github_cli import gh_in
from esafety.problems.problem import ContentError
from esafety.processes.ports import free_port_after, is_free
from esafety.publish.attestation import Attestation
from esafety.publish.prepare import (
    Publication,
    keep_published_documents,
    published_before,
)
from esafety.publish.publish import (
    OWN,
    PublishTarget,
    fetch_target,
    missing_before,
    publish,
    put_on,
)
from esafety.publish.rules import Published, check_address
from esafety.school.school import LATEST
from esafety.source_tree.read_folder import MADE_FROM, fingerprint, read_tree, text_at
from esafety.source_tree.reading_cache import reading_cache
from esafety.storage.folders import BUILD, LOOK, PUBLISHED_COPY, TO_PUBLISH
from esafety.storage.kit import CONFIGURATION
from esafety.storage.output_folder import check_output_folder, replace_output
from esafety.storage.scratch_folder import scratch_in
from esafety.storage.write_files import write_files
from esafety.text.languages import KNOWN
from esafety.text.one_line import console_line
from esafety.text.printable import printable
from esafety.text.templates import templates_by_language

_MOST_NAMED: Final = 20


@verb(
    "publish",
    Option("--remote", kind=ValueKind("repository"), default=OWN),
    Option("--branch", kind=BRANCH, default="gh-pages"),
    site_url_option(),
    Option("--site", kind=FOLDER),
    Option("--attestation", kind=FILE_IF_ANY),
    Option("--prepare"),
    Option("--first"),
    Option("--look"),
    Option("--from-cache"),
    Option("--port", kind=PORT, default=8000),
    Option("--workers", kind=at_least(1), default=2),
    pdf_cache_option(),
    today_option(),
)
def command(root: Path, *, look: bool, port: int, **values: Any) -> int:
    """Publish; return 1 if anything stands against it."""
    if look and not is_free(port):
        click.echo(console_line("port-taken", port=port, other=free_port_after(port) or "…"))
        return 1
    options = PublishOptions(root=root, look=look, port=port, **values)
    try:
        with nullcontext() if options.site else reading_cache(root, options.pdf_cache):
            return _publish(options)
    except PUBLICATION_ERRORS as error:
        click.echo("\n".join(publication_error_lines(error)))
    click.echo(console_line("nothing-published-changed"))
    return 1


def _publish(options: PublishOptions) -> int:
    folder = options.root / _folder(options)
    check_output_folder(folder)
    made_from = fingerprint(options.root)
    school = SchoolAsRead(_content(options), made_from)
    if not options.look:
        for line in uncommitted_lines(options.root):
            click.echo(line)
    if not options.look or options.prepare:
        return _put(options, school)
    from esafety.cli.folder_server import serve, server_of  # noqa: PLC0415 (only a look is served)

    with server_of(folder, options.port) as server:
        code = _put(options, school)
        if not code:
            serve(server)
    return code


def uncommitted_lines(root: Path) -> Iterator[str]:
    """Yield a line on the files that go into a publication and stand in no commit, and each."""
    files = uncommitted_files(root, *MADE_FROM, CONFIGURATION) or ()
    if files:
        yield console_line("publish-uncommitted", count=len(files))
        yield from (f"  {printable(name)}" for name in files[:_MOST_NAMED])
        yield from ["  …"] if len(files) > _MOST_NAMED else []


def _put(options: PublishOptions, school: SchoolAsRead) -> int:
    """Publish, or put into a folder what would be; return another code than 0 if that cannot be."""
    root, content = options.root, school.content
    with scratch_in(root / BUILD) as scratch:
        _step("ask")
        target = _target(options)
        asked = fetch_target(content, target, scratch / "asked")
        site = scratch / "site"
        if code := site_in(site, options, school, _step):
            click.echo(console_line("nothing-published-changed"))
            return code
        templates = templates_by_language(root, KNOWN)
        publication = Publication(content.edition, site, templates, _attestation(options))
        if options.prepare:
            return _leave(publication, *asked, root)
        if options.look:
            branch = put_on(publication, *asked, _step)
        else:
            branch = publish(publication, content, target, scratch, _step, asked=asked)
        _report(content, options)
        if not _copy(branch, scratch / "published", options):
            return 1
    missing = missing_before(content, asked[1]) if options.look else []
    items = school_checklist(content, options.today, text_at(root / OWNERS))
    for line in (*problem_lines(missing), *checklist_lines(items)):
        click.echo(line)
    return 0


def _target(options: PublishOptions) -> PublishTarget:
    place = (options.root, options.remote, options.branch)
    return PublishTarget(*place, first=options.first, look=options.look)


def _content(options: PublishOptions) -> Content:
    _step("check")
    content = read_content(read_tree(options.root), today=options.today).at(options.site_url)
    against = list(rewritten_seals(options.root))
    if not options.look:
        against += check_address(content.school)
    if against:
        raise ContentError(against)
    return content


def _attestation(options: PublishOptions) -> Attestation | None:
    """Return what GitHub has signed of the site, with the keys that prove it without a network."""
    if options.attestation is None:
        return None
    _step("keys")
    bundles = options.attestation.read_text(encoding="utf-8")
    return Attestation(bundles, gh_in(options.root)("attestation", "trusted-root"))


def _leave(publication: Publication, branch: Branch, published: Published, root: Path) -> int:
    """Leave the site with the very documents that will be published, and publish nothing yet."""
    before = published_before(publication.edition, branch, published)
    keep_published_documents(publication, published, before)
    replace_output(publication.site, root / TO_PUBLISH)
    click.echo(f"{TO_PUBLISH}/: {console_line('ready-to-publish')}")
    return 0


def _report(content: Content, options: PublishOptions) -> None:
    edition = content.edition
    code = f"{console_line('code')} {edition.code}"
    done = console_line("only-a-look" if options.look else "published")
    click.echo(f"{done}: {edition.name}, {code}")
    where = "" if options.look else f"{options.remote} → {options.branch}: "
    click.echo(f"  {where}/{LATEST}/, /{edition.name}/")


def _copy(branch: Branch, fresh: Path, options: PublishOptions) -> bool:
    """Put all that is published into a folder, for any other host; what is for a look, by itself.

    A look may carry a placeholder address, and an edition that nobody has published.
    """
    folder = _folder(options)
    said = "all-for-a-look" if options.look else "all-that-is-published"
    try:
        write_files(fresh, branch.files(), before=options.root / folder)
        replace_output(fresh, options.root / folder)
    except PUBLICATION_ERRORS as error:
        why = [str(error)] if isinstance(error, OSError) else publication_error_lines(error)
        click.echo(f"{console_line('copy-not-written')}: " + "\n".join(why))
        return False
    click.echo(f"  {folder}/: {console_line(said)}")
    return True


def _folder(options: PublishOptions) -> str:
    if options.prepare:
        return TO_PUBLISH
    return LOOK if options.look else PUBLISHED_COPY


def _step(name: str) -> None:
    """Report which step begins, in the words of the catalogue."""
    click.echo(f"→ {console_line(f'step-{name}')}")
