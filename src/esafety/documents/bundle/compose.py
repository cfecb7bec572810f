"""Compose a bundle: its print list, which the finished sheets follow in the same file."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

from esafety.documents.bundle.rows import COVER, PrintListRow, leaves, rows_of
from esafety.documents.bundle.source import BUNDLES_FILE, Bundle
from esafety.documents.common.compose import compose
from esafety.documents.common.document_types import LONG_EDGE, DocumentType
from esafety.documents.common.imprint import Imprint
from esafety.documents.common.print_job import PrintJob
from esafety.documents.common.sheets.paper import A3, A3_LANDSCAPE, A4
from esafety.problems.problem import Problem
from esafety.text.messages import plural
from esafety.text.templates import Templates

SHEET_BUNDLE: Final = DocumentType(
    "sheet-bundle",
    "bundle.html",
    (A4.style, "print/plain-sheet.css", "print/bundle.css"),
    sides=LONG_EDGE,
)
_LARGE: Final = (A3.name, A3_LANDSCAPE.name)


@dataclass(frozen=True, slots=True)
class ClassOrder:
    """An order of a class: a file with all copies for `count` children; its name, or none."""

    count: int
    school_class: str = ""


@dataclass(frozen=True, slots=True)
class PrintListLine:
    """A line of the print list in words: what, for whom, how many copies, which pages.

    `notes` say what kind of sheet it is and what is done with it.
    """

    title: str
    rule: str
    copies: int
    pages: str
    notes: tuple[str, ...]


def bundle_job(
    bundle: Bundle,
    pages: Mapping[str, int],
    imprint: Imprint,
    templates: Templates,
    made: datetime,
    *,
    order: ClassOrder | None = None,
) -> PrintJob:
    """Return a bundle's print job in the language of `templates`.

    `pages` are how many each sheet's PDF has, by its path. Without an `order` the file has one
    copy of each sheet, and the list says how many are needed for the usual number.
    """
    language, edition = templates.language, imprint.edition
    count = order.count if order else bundle.facts.count
    rows = rows_of(bundle, pages, edition.name, language, count if order else 0)
    job = compose(
        _type(bundle),
        templates,
        title=bundle.facts.title[language],
        source="",
        path=bundle.path(edition.name, language),
        made=made,
        derived_files=(),
        school=imprint.school,
        edition=edition,
        order=order,
        **_print_list(bundle, rows, templates, count),
    )
    problem = Problem(BUNDLES_FILE, 1, "bundle-list-overflow", {"name": bundle.facts.id})
    return replace(
        job,
        source=job.html.partition("<body>")[2],
        origins=(BUNDLES_FILE,),
        overflow_problem=problem,
        max_pages=COVER,
        stacks=tuple(stack for row in rows for stack in row.stacks),
    )


def _print_list(
    bundle: Bundle, rows: Sequence[PrintListRow], templates: Templates, count: int
) -> Mapping[str, object]:
    """Return what the template gets of the sheets of a bundle, for `count` who use it."""
    handed_out = [row.sheet for row in rows if not row.key]
    return {
        "bundle": bundle,
        "lines": [_line(bundle, row, templates, count) for row in rows],
        "count_words": _count_words(bundle, templates, count),
        "cut": [sheet.titles[templates.language] for sheet in handed_out if sheet.cut],
        "turned": any(sheet.turned for sheet in handed_out),
        "large": any(sheet.paper in _LARGE for sheet in handed_out),
        "once": leaves(rows),
        "all_copies": leaves(rows, count),
    }


def _type(bundle: Bundle) -> DocumentType:
    """Return how it is printed: in actual size if one of its sheets is."""
    exact = any(sheet.kind.types[0].actual_size for sheet in bundle.printed)
    return replace(SHEET_BUNDLE, actual_size=exact)


def _line(bundle: Bundle, row: PrintListRow, templates: Templates, count: int) -> PrintListLine:
    sheet, t = row.sheet, templates.t
    title = sheet.titles[templates.language]
    kind = t("bundle-key" if row.key else f"kind-{sheet.kind_name}")
    notes = {
        kind: kind != title,
        t("bundle-cut"): sheet.cut and not row.key,
        t("bundle-two-sided"): any(stack.last > stack.first for stack in row.stacks),
        t("bundle-large"): sheet.paper in _LARGE,
    }
    return PrintListLine(
        title,
        _rule(bundle, row, templates),
        row.copies(count),
        templates.t("bundle-pages-of", pages=_pages(row)),
        tuple(note for note, applies in notes.items() if applies),
    )


def _rule(bundle: Bundle, row: PrintListRow, templates: Templates) -> str:
    whom = row.whom if row.whom == "teacher" else f"{row.whom}-{bundle.facts.use}"
    return templates.t(f"bundle-for-{whom}", copies=row.each, size=row.sheet.facts.size or 1)


def _pages(row: PrintListRow) -> str:
    parts = (f"{first}–{last}" if last > first else str(first) for first, last in row.numbers)
    return ", ".join(parts)


def _count_words(bundle: Bundle, templates: Templates, count: int) -> str:
    words = plural(templates.words, f"bundle-count-{bundle.facts.use}", count, templates.language)
    return words.format(count=count)
