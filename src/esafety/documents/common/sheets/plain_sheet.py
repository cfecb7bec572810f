"""The row of a kind of plain sheets: a title, what is written below it, and a foot.

Such a kind only states its facts; what is common to all is in `plain_source.py` and
`plain_job.py`, `overrides/plain-sheet.html` and `overrides/fragments/plain-sheet.html`.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from typing import Any, Final

from esafety.documents.common.document_types import DocumentType
from esafety.documents.common.print_job import PrintJob
from esafety.documents.common.rendered_site import RenderedPage
from esafety.documents.common.sheets.build_inputs import BuildInputs
from esafety.documents.common.sheets.plain_job import Layout, plain_job
from esafety.documents.common.sheets.plain_source import read_plain_sheets
from esafety.documents.common.sheets.sheet_kind import Macro, SheetKind, ShownPages, no_problems
from esafety.documents.common.sheets.sheet_page import sheet_jobs
from esafety.documents.common.sheets.sheet_source import SheetSource
from esafety.formats.fact_file import FactFile
from esafety.markdown.page import Page
from esafety.policy.page_facts import SHEET
from esafety.problems.problem import Problem
from esafety.school.glossary import ADULT

_STYLE: Final = "print/plain-sheet.css"


def plain_sheet(
    name: str,
    series: str,
    layout: Layout,
    *,
    front: FactFile[Any] = SHEET,
    index: str = "",
    check: Callable[[Sequence[Page]], Iterator[Problem]] = no_problems,
    check_site: Callable[[ShownPages], Iterator[Problem]] = no_problems,
    read: Callable[[Iterable[Page]], tuple[SheetSource, ...]] | None = None,
    macros: tuple[Macro, ...] = (),
    web_styles: tuple[str, ...] = (),
    word_reader: str = ADULT,
) -> SheetKind:
    """Return the row of a kind whose pages say `template: <name>.html`; see `SheetKind`.

    Several kinds may share a `series`, the folder of their downloads. A kind whose sheets hold
    more than every plain sheet has its own `read`.
    """
    template = f"{name}.html"
    document_type = DocumentType(
        *(name, layout.template, (layout.paper.style, _STYLE, *layout.styles)),
        sides=layout.sides,
        actual_size=layout.actual_size,
    )
    return SheetKind(
        *(name, template, series, (document_type,)),
        partial(_jobs, template, series, layout, document_type),
        front=front,
        index=index,
        paper=layout.paper.name,
        check=check,
        check_site=check_site,
        read=read or partial(read_plain_sheets, template),
        macros=macros,
        web_styles=web_styles,
        word_reader=word_reader,
    )


def _jobs(
    template: str, series: str, layout: Layout, document_type: DocumentType, inputs: BuildInputs
) -> Iterator[PrintJob]:
    def is_sheet(page: RenderedPage) -> bool:
        return page.meta.get("template") == template

    return sheet_jobs(inputs, is_sheet, partial(plain_job, series, layout, document_type))
