"""Compose the printing instructions: one sheet for the school office, in both languages."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

from esafety.documents.booklet.imposition import SIDES, signatures
from esafety.documents.common.compose import compose
from esafety.documents.common.document_types import EDITION_TYPES
from esafety.documents.common.imprint import Imprint
from esafety.documents.common.print_job import PrintJob, RenderedFile
from esafety.policy.editions import Edition
from esafety.school.download_paths import PRINT_INSTRUCTIONS, booklet_variants, download_path
from esafety.school.print_settings import Printing
from esafety.text.languages import BINDING, KNOWN
from esafety.text.templates import FRAGMENTS, Templates

TEMPLATE_PATH: Final = f"{FRAGMENTS}/how-to-print.html"
# Each step has a drawing, `assets/art/print-<step>.svg`, and a sentence.
STEPS: Final = ("paper", "short-edge", "full-size", "try", "fold", "staple")


@dataclass(frozen=True, slots=True)
class PaperNeeded:
    """The paper for one copy of a file: A4 sheets, and parts that are folded separately."""

    variant: str
    language: str
    sheets: int
    parts: int


@dataclass(frozen=True, slots=True)
class BookletVariant:
    """A variant of the booklet, the names of its files, the paper they need."""

    variant: str
    names: tuple[str, ...]
    papers: tuple[PaperNeeded, ...]


def print_instructions_job(
    printed: Iterable[RenderedFile],
    imprint: Imprint,
    templates: Mapping[str, Templates],
    made: datetime,
    printing: Printing,
    *,
    others: Sequence[str],
) -> PrintJob:
    """Return the instructions for printing, folding and stapling booklets and other documents.

    `others` names these, by the series of their kinds.
    """
    papers = tuple(papers_of(printed, printing))
    job = compose(
        EDITION_TYPES[PRINT_INSTRUCTIONS],
        templates[BINDING],
        title=templates[BINDING].t("how-to-title"),
        source="",
        path=download_path(imprint.edition.name, PRINT_INSTRUCTIONS, BINDING),
        made=made,
        both=list(templates.values()),
        steps=STEPS,
        rows=list(_rows(imprint.edition, papers)),
        in_parts=any(paper.parts > 1 for paper in papers),
        printing=printing,
        others=list(others),
        edition=imprint.edition,
        school=imprint.school,
    )
    return replace(job, source=job.html.partition("<body>")[2], origins=(TEMPLATE_PATH,))


def papers_of(printed: Iterable[RenderedFile], printing: Printing) -> list[PaperNeeded]:
    """Return the paper that each file to print at the office needs, Turkish first."""
    to_print = [
        derived for job in printed for derived in job.derived_files if derived.kind == "imposed"
    ]
    papers = (_paper(derived, printing) for derived in to_print)
    return sorted(papers, key=lambda paper: [*KNOWN].index(paper.language))


def _paper(printed: RenderedFile, printing: Printing) -> PaperNeeded:
    sheets = printed.pages // SIDES
    parts = len(signatures(sheets, printing.most_sheets))
    variant = printed.path.rpartition("/")[2].partition(".")[0]
    return PaperNeeded(variant, printed.language, sheets, parts)


def _rows(edition: Edition, papers: Sequence[PaperNeeded]) -> Iterator[BookletVariant]:
    for variant, languages in booklet_variants(edition.printed_languages).items():
        if variant != PRINT_INSTRUCTIONS:
            names = tuple(f"{variant}.{language}.pdf" for language in languages)
            mine = tuple(paper for paper in papers if paper.variant == variant)
            yield BookletVariant(variant, names, mine)
