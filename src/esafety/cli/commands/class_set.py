"""Put numbered copies of a form into one file for the printer; names stay on paper."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from esafety.cli.console import problem_lines, unknown_name_line
from esafety.cli.parameters import Argument, Option
from esafety.cli.value_kinds import FILE, FOLDER, NUMBER, Kind, OneOf
from esafety.cli.verb import verb
from esafety.content.load import read_content
from esafety.content.school_content import Content
from esafety.documents.form.source import form_path, forms_of
from esafety.pdf.derived.class_set_rules import class_set_faults
from esafety.pdf.derived.numbered_copies import class_order
from esafety.pdf.derived.table import derive
from esafety.problems.problem import ContentError
from esafety.source_tree.read_folder import fingerprint, read_tree
from esafety.storage.atomic_write import write_atomically
from esafety.storage.output_folder import read_stamp
from esafety.text.languages import BINDING, REQUIRED_LANGUAGES
from esafety.text.one_line import console_line


class WrongOrderError(Exception):
    """An order that cannot be printed; the message states why and what to do."""


@dataclass(frozen=True, slots=True)
class ClassSet:
    """An order: which form, how many copies, for which class, from which site into which file."""

    form: str
    copies: int
    school_class: str
    language: str
    site: Path
    to: Path


@verb(
    "class-set",
    Argument("form", Kind("form"), required=False, default=""),
    Option("--copies", kind=NUMBER, default=24),
    Option("--class", "class_", kind=Kind("class"), default=""),
    Option("--language", kind=OneOf(*REQUIRED_LANGUAGES), default=BINDING),
    Option("--site", kind=FOLDER),
    Option("--to", kind=FILE),
)
def command(root: Path, *, class_: str, site: Path | None, to: Path | None, **values: Any) -> int:
    """Write the file and print where it is; return 1 if the order is wrong."""
    name = "{form}-{copies}.{language}.pdf".format(**values)
    target = to or root / "build/class-sets" / name
    order = ClassSet(school_class=class_, site=site or root / "site", to=target, **values)
    try:
        content = read_content(read_tree(root))
        _check(content, order)
        _print(root, content, order)
    except ContentError as error:
        click.echo("\n".join(problem_lines(error.problems)))
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
    known = sorted(form.name for form in forms_of(content.sheets))
    if not order.form:
        yield f"{console_line('which-form')} {', '.join(known)}"
    elif order.form not in known:
        yield unknown_name_line("no-such-form", order.form, known)
    for value, key, params in class_set_faults(order.copies, order.school_class, order.language):
        yield f"{value}: {console_line(key, **params)}"


def _print(root: Path, content: Content, order: ClassSet) -> None:
    """Number the form of the finished site and write its copies."""
    form = order.site / form_path(content.edition.name, order.form, order.language)
    stamp = read_stamp(order.site)
    if not form.is_file() or stamp is None or stamp.made_from != fingerprint(root):
        raise WrongOrderError(f"{order.site}: {console_line('site-stale')}")
    copies = class_order(str(order.to), order.copies, order.school_class, order.language)
    write_atomically(order.to, derive(form.read_bytes(), copies))
