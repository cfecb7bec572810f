"""The print job of a plain sheet: its title, what is written below it, a foot."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from html import escape
from typing import Final

from lxml import html
from lxml.html import HtmlElement

from esafety.documents.common.document_types import ONE_SIDE, DocumentType
from esafety.documents.common.html_fragment import inner
from esafety.documents.common.print_job import DerivedFile, PrintJob
from esafety.documents.common.sheets.paper import A4, PaperSize
from esafety.documents.common.sheets.sheet_page import SheetPage, sheet_job
from esafety.school.download_paths import sheet_path

# As print/plain-sheet.css sets a foot, in millimetres: how wide a letter is on the whole, how high
# a line; for how many lines there is room. Beside it are the margins of the paper.
_LETTER: Final = 1.55
_FOOT_LINE: Final = 4.1
_FOOT_LINES: Final = 2
_MARGINS: Final = 30


@dataclass(frozen=True, slots=True)
class Layout:
    """How a plain sheet is set on paper.

    `sides` is the duplex mode, `backs` that of a page that asks for printed backs; `actual_size`
    keeps a viewer from scaling what is cut or measured.
    A sheet of `name_line` has room for a child's name and class below its title. `styles` below
    `assets` follow those of the paper and of every plain sheet. `template`, below
    `overrides/fragments`, extends `plain-sheet.html`; `context` returns what it gets beside
    `text` and the rest that every plain sheet has, or instead of it, from the sheet and its
    content below the title. Where `pages` is given, it counts the most pages that a sheet may have.
    `picture` is the width in pixels of a PNG of its first page, to send; none if it is 0.
    """

    paper: PaperSize = A4
    max_pages: int = 1
    sides: str = ONE_SIDE
    backs: str = ""
    actual_size: bool = True
    name_line: bool = False
    styles: tuple[str, ...] = ()
    template: str = "plain-sheet.html"
    context: Callable[[SheetPage, HtmlElement], Mapping[str, object]] = lambda _, __: {}
    pages: Callable[[SheetPage, HtmlElement], int] | None = None
    picture: int = 0


def plain_job(
    series: str, ending: str, layout: Layout, document_type: DocumentType, sheet: SheetPage
) -> PrintJob:
    """Return the print job of one plain sheet; `ending` is what a variant adds to its name."""
    name, edition = sheet.name + ending, sheet.content.edition.name
    heading, body = _heading_and_body(sheet)
    foot = foot_lines(sheet, coded=not layout.picture)
    if layout.backs and sheet.page.meta.get("backs"):
        document_type = replace(document_type, sides=layout.backs)
    max_pages = layout.pages(sheet, body) if layout.pages else layout.max_pages
    common = {
        "kind": document_type.name,
        "variant": sheet.templates.t(f"kind-{document_type.name}") if ending else "",
        "foot": foot,
        "foot_rise": _foot_rise(foot, layout.paper),
        **_context(sheet, heading, body, layout),
    }
    return sheet_job(
        sheet,
        document_type,
        sheet_path(edition, series, name, sheet.page.language),
        max_pages=max_pages,
        context={**common, **layout.context(sheet, body)},
        source="".join(f"<p>{escape(line)}</p>" for line in foot),
        derived_files=_derived_files(series, name, layout, sheet),
    )


def _context(
    sheet: SheetPage, heading: HtmlElement, body: HtmlElement, layout: Layout
) -> Mapping[str, object]:
    """Return what every plain sheet shows of its page."""
    return {
        "place": sheet.path,
        "heading": html.tostring(heading, encoding="unicode", with_tail=False),
        "heading_text": inner(heading),
        "text": inner(body),
        "name_line": layout.name_line,
        "grades": sheet.page.meta.get("grades"),
        "one_page": layout.pages is None and layout.max_pages == 1,
    }


def _derived_files(
    series: str, name: str, layout: Layout, sheet: SheetPage
) -> tuple[DerivedFile, ...]:
    """Return the picture to make from a sheet, if its layout offers one; it bears its `name`."""
    path = sheet_path(sheet.content.edition.name, series, name, sheet.page.language, "png")
    return (DerivedFile("picture", path, {"width": layout.picture}),) if layout.picture else ()


def _heading_and_body(sheet: SheetPage) -> tuple[HtmlElement, HtmlElement]:
    """Return a page's title, and what follows it."""
    body = sheet.tree()
    title = body.xpath("./h1")[0]
    body.remove(title)
    return title, body


def _foot_rise(foot: Sequence[str], paper: PaperSize) -> float:
    """Return by how many millimetres a foot that has more than two lines begins higher."""
    letters = int((paper.width - _MARGINS) / _LETTER)
    lines = sum(-(-len(line) // letters) for line in foot)
    return max(0.0, round((lines - _FOOT_LINES) * _FOOT_LINE, 2))


def foot_lines(sheet: SheetPage, *, coded: bool) -> tuple[str, ...]:
    """Return the lines of the foot: whose it is and of which edition, its clauses and licence.

    A picture sent to parents is not `coded`: nobody compares it with a printed copy.
    """
    templates, edition = sheet.templates, sheet.content.edition
    whose = [
        sheet.content.school.name[templates.language],
        templates.t("edition", name=edition.name),
    ]
    if coded and edition.code:
        whose.append(templates.t("code", code=edition.code))
    general = templates.t("sheet-of-kit") if sheet.of_kit else ""
    rest = [*filter(None, [general, sheet.rests_on()]), templates.t("sheet-licence")]
    return " · ".join(whose), " · ".join(rest)
