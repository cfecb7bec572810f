"""The row of a kind of plain sheets: a title, what is written below it, and a foot.

Such a kind only states its facts; what is common to all is in `plain_source.py` and
`plain_job.py`, `overrides/plain-sheet.html` and `overrides/fragments/plain-sheet.html`.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from types import MappingProxyType
from typing import Any, Final

from esafety.documents.common.document_types import DocumentType
from esafety.documents.common.print_job import PrintJob
from esafety.documents.common.sheets.build_inputs import BuildInputs
from esafety.documents.common.sheets.grades import GRADED
from esafety.documents.common.sheets.paper import OnPaper
from esafety.documents.common.sheets.plain_job import Layout, plain_job
from esafety.documents.common.sheets.plain_source import read_plain_sheets
from esafety.documents.common.sheets.sheet_kind import (
    Macro,
    SheetKind,
    ShownPages,
    no_context,
    no_problems,
    plainly,
)
from esafety.documents.common.sheets.sheet_page import sheet_jobs
from esafety.documents.common.sheets.sheet_source import SheetSource
from esafety.formats.fact_file import FactFile
from esafety.markdown.page import Page
from esafety.problems.problem import Problem
from esafety.school.glossary import ADULT

_STYLE: Final = "print/plain-sheet.css"
# Every plain sheet may have room to write.
_WEB_STYLE: Final = "styles/parts/writing.css"
# After the kind's own: what it sets is larger for those who have just learnt to read.
_FIRST_READERS: Final = "print/first-readers.css"
_NO_VARIANTS: Final[Mapping[str, Layout]] = MappingProxyType({})


def plain_sheet(
    name: str,
    series: str,
    layout: Layout,
    *,
    front: FactFile[Any] = GRADED,
    index: str = "",
    check: Callable[[Sequence[Page]], Iterator[Problem]] = no_problems,
    check_site: Callable[[ShownPages], Iterator[Problem]] = no_problems,
    read: Callable[[Iterable[Page]], tuple[SheetSource, ...]] | None = None,
    context: Callable[[Any, str, str], Mapping[str, object]] = no_context,
    macros: tuple[Macro, ...] = (),
    web_styles: tuple[str, ...] = (),
    word_reader: str = ADULT,
    variants: Mapping[str, Layout] = _NO_VARIANTS,
    on_paper: Callable[[Page], OnPaper] = plainly,
) -> SheetKind:
    """Return the row of a kind whose pages say `template: <name>.html`; see `SheetKind`.

    Several kinds may share a `series`, the folder of their downloads. A kind whose sheets hold
    more than every plain sheet has its own `read`. `variants` are further ways in which each
    sheet is set, by what they add to its name.
    """
    template = f"{name}.html"
    layouts = {"": layout} | {f"-{ending}": other for ending, other in variants.items()}
    types = {ending: _type(f"{name}{ending}", one) for ending, one in layouts.items()}
    return SheetKind(
        *(name, template, series, tuple(types.values())),
        partial(_jobs, template, series, layouts, types),
        front=front,
        index=index,
        paper=layout.paper.name,
        offers_picture=bool(layout.picture),
        check=check,
        check_site=check_site,
        read=read or partial(read_plain_sheets, template),
        context=context,
        macros=macros,
        web_styles=(_WEB_STYLE, *web_styles),
        variants=tuple(variants),
        backs=layout.backs,
        word_reader=word_reader,
        on_paper=on_paper,
    )


def _type(name: str, layout: Layout) -> DocumentType:
    return DocumentType(
        *(name, layout.template, (layout.paper.style, _STYLE, *layout.styles, _FIRST_READERS)),
        sides=layout.sides,
        actual_size=layout.actual_size,
    )


def _jobs(
    template: str,
    series: str,
    layouts: Mapping[str, Layout],
    types: Mapping[str, DocumentType],
    inputs: BuildInputs,
) -> Iterator[PrintJob]:
    """Yield the print jobs of all sheets of a kind, then those of each variant."""
    for ending, layout in layouts.items():
        job_of = partial(plain_job, series, ending, layout, types[ending])
        yield from sheet_jobs(inputs, lambda page: page.template == template, job_of)
