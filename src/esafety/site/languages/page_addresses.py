"""Addresses of pages in the language being built, as templates and macros ask for them."""

from dataclasses import dataclass, field
from functools import lru_cache

from mkdocs.exceptions import Abort
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url

from esafety.content.school_content import Content
from esafety.formats.edition_paths import chapter_of
from esafety.markdown.page import read_page
from esafety.site.i18n_files import translated
from esafety.site.pages.left_out_links import NOWHERE
from esafety.storage.docs_folder import DOCS, below_docs, docs_path
from esafety.text.one_line import console_line


@dataclass(slots=True)
class PageAddresses:
    """Addresses for one language: `files` are known after MkDocs has listed them.

    `page` is the one that is being rendered; `href` is relative to it. `template` is the one
    that is rendered outside any page, as that of a lost address is. The plugin sets each where
    its rendering begins, and clears it where it ends.
    """

    content: Content
    language: str
    files: Files | None = None
    page: Page | None = None
    template: str = ""
    _headings: dict[str, frozenset[str]] = field(default_factory=dict, init=False, repr=False)

    def href(self, target: str) -> str:
        """Return the address of a page's source, or of a file, relative to the page.

        The address of a page that the school leaves out is `NOWHERE`.

        Raises:
            Abort: if there is no such page.
            LookupError: if no page is being rendered.
        """
        if self.page is None or self.files is None:
            raise LookupError(f"{target}: no page is being rendered")
        if not target.startswith(DOCS):
            return get_relative_url(target, self.page.file.url)
        if self._leads_nowhere(target):
            return NOWHERE
        return self._file(target).url_relative_to(self.page.file)

    def address(self, target: str) -> str:
        """Return the address of a page's source from the site's root.

        `docs/report.md#at-school` is the place of a heading; where the school's own page has no
        such heading, the page.

        Raises:
            Abort: if there is no such page.
        """
        source, _, anchor = target.partition("#")
        address = self.address_in(source, self.language)
        return f"{address}#{anchor}" if anchor and self._has_heading(source, anchor) else address

    def address_in(self, target: str, language: str) -> str:
        """Return the address of a page's source in a language, from the site's root.

        It is that of this build's language where the page is not written in the one asked for.

        Raises:
            Abort: if there is no such page.
        """
        if self._leads_nowhere(target):
            return NOWHERE
        file = self._file(target)
        return translated(file).alternates.get(language, file).url

    def has_page(self, target: str) -> bool:
        """Tell whether a page's source is shown: a school may be without it."""
        return self._found(target) is not None and not self._leads_nowhere(target)

    def _has_heading(self, source: str, anchor: str) -> bool:
        """Tell whether a page is shown, and a heading of it that an editor named."""
        if not self.has_page(source) or f"{source}#{anchor}" in self.content.left_out.anchors:
            return False
        if source not in self._headings:
            file = self._file(source)
            self._headings[source] = read_page(docs_path(file.src_uri), file.content_string).anchors
        return anchor in self._headings[source]

    def _leads_nowhere(self, target: str) -> bool:
        """Tell whether a page is left out; a school with faults may lack any page."""
        content = self.content
        gone = target in content.parts_left_out or target in content.left_out.pages
        return gone or bool(content.faults and not self._found(target))

    def _found(self, target: str) -> File | None:
        return self.files.get_file_from_path(_path_of(target)) if self.files else None

    def _file(self, target: str) -> File:
        """Return a page in this language, or in that of its fallback."""
        file = self._found(target)
        if file is None:
            where = self.page.file.src_uri if self.page else self.template or target
            raise Abort(f"{where}: {console_line('no-page', asked=_path_of(target))}")
        return file


@lru_cache(maxsize=1024)
def _path_of(target: str) -> str:
    """Return where MkDocs keeps a page's source, by the path that an editor writes."""
    source = chapter_of(target)
    return below_docs(source.address if source else target)
