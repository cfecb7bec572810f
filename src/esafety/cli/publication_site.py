"""The site that is published: built now, or taken as it was built before."""

import shutil
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import click

from esafety.cli.build_run import BuildOptions, BuildRun
from esafety.content.school_content import Content
from esafety.publish.publish import ReportStep
from esafety.storage.output_folder import BuildStamp, read_stamp
from esafety.text.one_line import console_line


@dataclass(frozen=True, slots=True)
class PublishOptions:
    """What to publish and where: a site built before, or one to build; a look is served.

    `prepare` leaves the site as it would be published, for what is attested before it is;
    `from_cache` takes sheets that were printed before, as a look does.
    `attestation` is the file of what GitHub has signed of that site.
    """

    root: Path
    remote: str
    branch: str
    site_url: str | None
    site: Path | None
    attestation: Path | None
    prepare: bool
    first: bool
    look: bool
    from_cache: bool
    port: int
    workers: int
    pdf_cache: Path | None
    today: date


@dataclass(frozen=True, slots=True)
class SchoolAsRead:
    """The content of a school that was checked, and the fingerprint of the files it was read from.

    A text that is changed while its site is built was never checked.
    """

    content: Content
    made_from: str


def site_in(folder: Path, options: PublishOptions, school: SchoolAsRead, report: ReportStep) -> int:
    """Put the site to be published into a folder; return another code than 0 if that cannot be.

    What stands against it is said.
    """
    if options.site:
        report("take")
        return 0 if _taken(options.site, folder, school) else 1
    report("build")
    how = build_options(folder, options)
    return BuildRun(options.root, how, school.content, school.made_from).run()


def build_options(site: Path, options: PublishOptions) -> BuildOptions:
    """Return how to build what is published.

    What is sealed for ever is printed here and now, if nothing else is asked for; for a look, what
    was printed before will do.
    """
    return BuildOptions(
        to=site,
        today=options.today,
        site_url=options.site_url,
        pdf_cache=options.pdf_cache,
        workers=options.workers,
        published=True,
        afresh=not (options.look or options.from_cache),
    )


def _taken(built: Path, folder: Path, read: SchoolAsRead) -> bool:
    """Take a site built before, if it was built for publication from the texts as they are."""
    school, edition = read.content.school, read.content.edition.name
    stamp = BuildStamp(read.made_from, edition, school.printed(school.latest), published=True)
    if read_stamp(built) != stamp:
        click.echo(f"{built}: {console_line('site-not-for-publication')}")
        return False
    shutil.copytree(built, folder)
    return True
