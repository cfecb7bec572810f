"""Put numbered copies of a form, or a bundle with all its copies, into one file; no names in it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any
from unicodedata import normalize

import click
from pypdfium2 import PdfiumError

from esafety.cli.parameters import Argument, Option
from esafety.cli.terminal.problems import problem_lines, unknown_name_line
from esafety.cli.value_kinds import FILE, FOLDER, NUMBER, OneOf, ValueKind
from esafety.cli.verb import verb
from esafety.content.load import read_content
from esafety.content.school_content import Content
from esafety.documents.bundle.compose import ClassOrder, bundle_job
from esafety.documents.bundle.rows import COVER, rows_of
from esafety.documents.bundle.source import Bundle
from esafety.documents.common.imprint import Imprint
from esafety.documents.common.print_job import PrintJob
from esafety.documents.form.source import form_path, forms_of
from esafety.git.history import last_commit_date
from esafety.pdf.assembly.assemble import assemble
from esafety.pdf.assembly.repeat import repeat
from esafety.pdf.checks.lost_words import pages_of
from esafety.pdf.class_set_mark import is_class_set
from esafety.pdf.derived.class_set_rules import class_set_faults, class_set_name
from esafety.pdf.derived.numbered_copies import class_order
from esafety.pdf.derived.table import derive
from esafety.problems.problem import ContentError
from esafety.publish.manifest import MANIFEST
from esafety.source_tree.read_folder import fingerprint, read_tree
from esafety.storage.atomic_write import write_atomically
from esafety.storage.folders import CLASS_SETS
from esafety.storage.output_file import OtherFileError, check_output_file
from esafety.storage.output_folder import read_stamp
from esafety.text.languages import BINDING, SPOKEN_LANGUAGES
from esafety.text.one_line import console_line
from esafety.text.templates import Templates


class WrongOrderError(Exception):
    """An order that cannot be printed; the message states why and what to do."""


@dataclass(frozen=True, slots=True)
class ClassSet:
    """An order: which form or bundle, how many copies, for which class, which site, which file."""

    form: str
    copies: int
    school_class: str
    language: str
    site: Path
    to: Path


@verb(
    "class-set",
    Argument("form", ValueKind("form"), required=False, default=""),
    Option("--copies", kind=NUMBER, default=24),
    Option("--class", "class_", kind=ValueKind("class"), default=""),
    Option("--language", kind=OneOf(*SPOKEN_LANGUAGES), default=BINDING),
    Option("--site", kind=FOLDER),
    Option("--to", kind=FILE),
    prints=True,
)
def command(root: Path, *, class_: str, site: Path | None, to: Path | None, **values: Any) -> int:
    """Write the file and print where it is; return 1 if the order is wrong."""
    named = normalize("NFC", class_).strip()
    target = to or root / CLASS_SETS / class_set_name(school_class=named, **values)
    order = ClassSet(school_class=named, site=site or root / "site", to=target, **values)
    try:
        check_output_file(target, is_class_set)
        content = read_content(read_tree(root))
        _check(content, order)
        _print(root, content, order)
    except ContentError as error:
        click.echo("\n".join(problem_lines(error.problems)))
        return 1
    except OtherFileError as error:
        click.echo(f"{error.file}: {console_line('other-file-there')}")
        return 1
    except WrongOrderError as error:
        click.echo(str(error))
        return 1
    click.echo(f"{order.copies} {console_line('copies', count=order.copies)}: {order.to.as_uri()}")
    return 0


def _check(content: Content, order: ClassSet) -> None:
    if wrong := [*_wrong(content, order)]:
        raise WrongOrderError("\n".join(wrong))


def _wrong(content: Content, order: ClassSet) -> Iterator[str]:
    """Yield everything that is wrong with an order."""
    forms = sorted(form.name for form in forms_of(content.sheets))
    known = [*forms, *(bundle.facts.id for bundle in content.bundles)]
    if order.language not in content.languages:
        yield unknown_name_line("no-such-language", order.language, content.languages)
    if not order.form:
        yield f"{console_line('which-form')} {', '.join(known)}"
    elif order.form not in known:
        yield unknown_name_line("no-such-form", order.form, known)
    for value, key, params in class_set_faults(order.copies, order.school_class, order.language):
        yield f"{value}: {console_line(key, **params)}"


def _print(root: Path, content: Content, order: ClassSet) -> None:
    """Write the copies of a form, or of each sheet of a bundle, from the finished site."""
    bundle = next((one for one in content.bundles if one.facts.id == order.form), None)
    edition = content.edition.name
    path = bundle.path if bundle else partial(form_path, name=order.form)
    file = order.site / path(edition, language=order.language)
    if fault := site_fault(order.site, root):
        raise WrongOrderError(f"{order.site}: {console_line(fault)}")
    sheet_pages(file)
    if bundle:
        write_atomically(order.to, _repeated(root, content, bundle, order))
        return
    copies = class_order(str(order.to), order.copies, order.school_class, order.language)
    write_atomically(order.to, derive(file.read_bytes(), copies))


def site_fault(site: Path, root: Path) -> str | None:
    """Return the key of the words on a site from which no class set is made; None for a right one.

    What is published has no stamp: nothing tells from which texts it was made.
    """
    stamp = read_stamp(site)
    if stamp is None:
        return "site-published" if (site / MANIFEST).is_file() else "site-missing"
    return None if stamp.made_from == fingerprint(root) else "site-stale"


def sheet_pages(file: Path) -> int:
    """Return how many pages a finished sheet has.

    Raises:
        WrongOrderError: if it is not there, or damaged.
    """
    try:
        return pages_of(file.read_bytes())
    except (FileNotFoundError, PdfiumError) as error:
        raise WrongOrderError(f"{file}: {console_line('sheet-not-whole')}") from error


def _repeated(root: Path, content: Content, bundle: Bundle, order: ClassSet) -> bytes:
    """Return a bundle with the print list of an order and every sheet as often as needed.

    Raises:
        WrongOrderError: if the print list could not be set.
        ContentError: if it does not fit on its leaf.
    """
    from esafety.pdf.weasyprint.engine import render  # noqa: PLC0415 (a machine may lack Pango)

    edition, language = content.edition.name, order.language
    paths = [sheet.path(edition, language) for sheet in bundle.printed]
    pages = {path: sheet_pages(order.site / path) for path in paths}
    made, imprint = last_commit_date(root), Imprint(content.school, content.edition)
    templates = Templates(root, language)
    of_class = ClassOrder(order.copies, order.school_class)
    job = bundle_job(bundle, pages, imprint, templates, made, order=of_class)
    rendering = render(job, root, order.site)
    check_print_list(job, rendering.complaints, rendering.pages)
    rows = rows_of(bundle, pages, edition, language)
    copies = [(row.leaves, row.copies(order.copies)) for row in rows]
    return repeat(assemble(rendering.pdf, job.stacks, order.site), copies, COVER)


def check_print_list(job: PrintJob, complaints: Sequence[str], pages: int) -> None:
    """Require that the print list of an order was set, and fits on its leaf.

    `complaints` and `pages` are what the renderer made of it.

    Raises:
        WrongOrderError: if it could not be set.
        ContentError: if it needs more pages.
    """
    if complaints:
        raise WrongOrderError("\n".join(complaints))
    if pages > job.max_pages and job.overflow_problem:
        raise ContentError([job.overflow_problem])
