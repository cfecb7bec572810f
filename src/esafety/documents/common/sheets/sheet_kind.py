"""A kind of sheet that editors write as pages: the table row by which the program uses it."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from esafety.documents.common.document_types import DocumentType
from esafety.documents.common.print_job import PrintJob
from esafety.documents.common.sheets.build_inputs import BuildInputs
from esafety.documents.common.sheets.paper import OnPaper
from esafety.documents.common.sheets.sheet_call import CallForm
from esafety.documents.common.sheets.sheet_source import SheetSource
from esafety.formats.fact_file import FactFile
from esafety.markdown.page import Page
from esafety.policy.page_facts import PAGE
from esafety.problems.problem import Problem
from esafety.school.download_paths import sheet_path
from esafety.school.glossary import ADULT


@dataclass(frozen=True, slots=True)
class Macro:
    """A call that pages can write between double braces.

    `render` takes the scope and the words of the call and returns Markdown or HTML; `example`
    is what stands between its parentheses. Where it takes words, `form` says how many, and rules
    of sheets judge them. The first word of one that `names_sheet` is the name of a sheet.
    """

    name: str
    render: Callable[..., str]
    example: str = ""
    form: CallForm | None = None
    names_sheet: bool = False


@dataclass(frozen=True, slots=True)
class ShownPages:
    """The pages that are shown with an edition, their anchors by path, and all files."""

    pages: Sequence[Page]
    anchors: Mapping[str, frozenset[str]]
    files: Collection[str]


def no_problems(_: Any) -> Iterator[Problem]:
    """Yield nothing: the kind has no rules of its own."""
    return iter(())


def _no_sheets(_: Iterable[Page]) -> tuple[SheetSource, ...]:
    return ()


def plainly(_: Page) -> OnPaper:
    """Return how a sheet is printed that is not cut and has no key."""
    return OnPaper()


def no_context(_: Any, __: str, ___: str) -> Mapping[str, object]:
    """Return nothing: the page template shows no more than the page."""
    return {}


@dataclass(frozen=True, slots=True)
class SheetKind:
    """One kind of sheet, a row of the registry.

    `template` is the page template by which editors mark its pages, `series` the folder of its
    downloads, `types` how its documents are printed. `front` is what such a page must or may say
    in its front matter; `signed` tells that its first audience is
    the reader who receives it. `check` yields the faults of all pages by themselves,
    `check_site` those that depend on what is shown with them. `read` returns the sheets that
    stand for their page's own PDF, in the order in which they are listed; `jobs` what is
    printed; `context` what the page template shows of a sheet, from the sheet, the edition's
    name and the language. `index` is the page that lists all its pages, if the menu names only
    that one; `paper` names the size of a plain sheet (paper.py); a kind that
    `offers_picture` has each sheet as a PNG, too. `web_styles` are style sheets
    below `assets`. `variants` are the ways in which each plain sheet is set beside the first, by
    what they add to its name; `backs` is the duplex mode of a page that asks for printed backs.
    `word_reader` is for whom words of the glossary are explained on its pages, CHILD or ADULT;
    empty if none is.
    `page_pdf` tells that its pages have a PDF of their own beside their sheets.
    `on_paper` tells of a page how its sheet is handed out. `file` is what the only sheet of a
    kind is called, where that is not the name of its page.
    """

    name: str
    template: str
    series: str
    types: tuple[DocumentType, ...]
    jobs: Callable[[BuildInputs], Iterable[PrintJob]]
    front: FactFile[Any] = PAGE
    signed: bool = False
    index: str = ""
    paper: str = ""
    offers_picture: bool = False
    check: Callable[[Sequence[Page]], Iterator[Problem]] = no_problems
    check_site: Callable[[ShownPages], Iterator[Problem]] = no_problems
    read: Callable[[Iterable[Page]], tuple[SheetSource, ...]] = _no_sheets
    context: Callable[[Any, str, str], Mapping[str, object]] = no_context
    macros: tuple[Macro, ...] = ()
    web_styles: tuple[str, ...] = ()
    word_reader: str = ADULT
    variants: tuple[str, ...] = ()
    backs: str = ""
    page_pdf: bool = False
    on_paper: Callable[[Page], OnPaper] = plainly
    file: str = ""

    def is_source(self, page: Page) -> bool:
        """Tell whether a page is written for this kind of sheet."""
        return page.template == self.template

    def sides_of(self, meta: Mapping[str, Any]) -> str:
        """Return the duplex mode of a page's sheet, from its front matter."""
        return self.backs if self.backs and meta.get("backs") else self.types[0].sides

    def path(self, edition: str, name: str, language: str, suffix: str = "pdf") -> str:
        """Return where a sheet's PDF, or its picture, goes, from the site's root."""
        return sheet_path(edition, self.series, self.file or name, language, suffix)

    def variant_paths(self, edition: str, name: str, language: str) -> Mapping[str, str]:
        """Return where the PDF of each variant of a sheet goes, by the variant."""
        return {one: self.path(edition, f"{name}-{one}", language) for one in self.variants}
