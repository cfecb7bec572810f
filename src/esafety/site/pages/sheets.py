"""The pages written for a sheet: what each shows beside its words, and the PDF it offers."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url

from esafety.content.school_content import Content
from esafety.documents.common.sheets.sheet_kind import SheetKind
from esafety.documents.common.sheets.sheet_source import SheetSource
from esafety.documents.registry import KINDS
from esafety.site.i18n_files import source_of
from esafety.site.page_context import RenderedPagesBuilder
from esafety.text.languages import KNOWN, page_address, printed_language


@dataclass(frozen=True, slots=True)
class NamedSheet:
    """A sheet as another page names it: its title, its PDF from the root."""

    title: str
    pdf: str


@dataclass(frozen=True, slots=True)
class SheetPages:
    """The pages of a school's sheets, of every kind."""

    content: Content

    def sheets(self, language: str) -> dict[str, str]:
        """Return the way from each page to its sheet, by the place of the page's own PDF."""
        own = ((kind, sheet) for kind, sheet in self._all() if _stands_for_page(kind, language))
        return {
            _place_of_pdf(sheet, language): get_relative_url(
                self._path(kind, sheet, language), page_address(sheet.source, language)
            )
            for kind, sheet in own
        }

    def not_printed(self, language: str) -> frozenset[str]:
        """Return the places of the PDFs of pages whose sheets a language has not on paper."""
        prints = KNOWN[language].prints
        return frozenset(
            _place_of_pdf(sheet, language) for kind, sheet in self._all() if not prints(kind.name)
        )

    def context(
        self, page: Page, rendered: RenderedPagesBuilder, language: str
    ) -> dict[str, object]:
        """Return what the template of a sheet's page shows; nothing for any other page."""
        source = source_of(page.file)
        entry = next(((kind, one) for kind, one in self._all() if one.source == source), None)
        if entry is None:
            return {}
        kind, sheet = entry
        printed = printed_language(language, self.content.languages, kind.name)
        return {
            "paper": partial(self._paper, language),
            "sheet_language": printed,
            "sheet_kind": kind,
            "sheet_pdf": self._path(kind, sheet, printed),
            "sheet_picture": self._picture(kind, sheet, printed),
            "quoted": rendered.quoted(page, sheet.clauses),
            "quoted_language": rendered.quoted_language(language),
            "variants": kind.variant_paths(self.content.edition.name, sheet.name, printed),
            **kind.context(sheet, self.content.edition.name, printed),
        }

    def _all(self) -> Iterator[tuple[SheetKind, SheetSource]]:
        for kind in KINDS:
            yield from ((kind, sheet) for sheet in self.content.sheets.get(kind.name, ()))

    def _paper(self, language: str, name: str) -> NamedSheet | None:
        """Return a sheet by its name; the last one where kinds share a name."""
        found = [entry for entry in self._all() if entry[1].name == name]
        if not found:
            return None
        kind, sheet = found[-1]
        language = printed_language(language, sheet.titles, kind.name)
        return NamedSheet(sheet.titles[language], self._path(kind, sheet, language))

    def _picture(self, kind: SheetKind, sheet: SheetSource, language: str) -> str:
        """Return where a sheet's picture lies, or nothing if its kind offers none."""
        edition = self.content.edition.name
        return kind.path(edition, sheet.name, language, "png") if kind.offers_picture else ""

    def _path(self, kind: SheetKind, sheet: SheetSource, language: str) -> str:
        return kind.path(self.content.edition.name, sheet.name, language)


def _place_of_pdf(sheet: SheetSource, language: str) -> str:
    """Return where a page's own PDF would lie, from the site's root."""
    return f"{page_address(sheet.source, language)}{sheet.name}.{language}.pdf"


def _stands_for_page(kind: SheetKind, language: str) -> bool:
    """Tell whether a sheet of a kind takes the place of its page's own PDF in a language."""
    return not kind.page_pdf and KNOWN[language].prints(kind.name)
