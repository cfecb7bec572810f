"""What one build has rendered so far: the source of gathered pages and of the rendered site."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url

from esafety.content.school_content import Content
from esafety.documents.common.clauses import clauses_by_anchor, clauses_for_readers
from esafety.documents.common.rendered_site import PagePdfRequest, RenderedPage, dump_rendered_site
from esafety.formats.edition_paths import OVERVIEW, chapter_of
from esafety.markdown.page import in_language
from esafety.markdown.page_templates import FOR_YOU, template_of
from esafety.policy.audiences import audience
from esafety.school.download_paths import booklet_paths
from esafety.site.clauses.folds import folds_of
from esafety.site.i18n_files import source_of, translated
from esafety.text.languages import BINDING, fallbacks, language_root

WHOLE_POLICY = "policy/whole.md"


@dataclass(frozen=True, slots=True)
class LanguageVersion:
    """The same page in one language: its address from here and from anywhere."""

    language: str
    url: str
    address: str


@dataclass(slots=True)
class RenderedPagesBuilder:
    """Pages of every language in the order MkDocs renders them, and the PDFs they request."""

    pages: list[RenderedPage] = field(default_factory=list)
    page_pdfs: list[PagePdfRequest] = field(default_factory=list)

    def keep(self, html: str, page: Page) -> RenderedPage:
        """Keep a page as it was rendered; return it."""
        chapter = chapter_of(source_of(page.file))
        kept = RenderedPage(
            source=translated(page.file).norm_src_uri,
            language=translated(page.file).locale_alternate_of,
            url=page.file.url.removeprefix("./"),
            title=str(page.meta.get("title", page.title)),
            slug=chapter.slug if chapter else "",
            chapter=chapter is not None,
            number=chapter.number if chapter else None,
            html=html,
            meta=dict(page.meta),
        )
        self.pages.append(kept)
        return kept

    def chapters(self, language: str) -> list[RenderedPage]:
        """Return the chapters of one language, the overview left out, in order."""
        chapters = [p for p in self.pages if p.chapter and p.language == language]
        return sorted((p for p in chapters if p.slug != OVERVIEW), key=lambda p: p.source)

    def shown_chapters(self, language: str) -> list[RenderedPage]:
        """Return the chapters that readers of a language are shown: in it, or in its fallback."""
        return next((found for one in fallbacks(language) if (found := self.chapters(one))), [])

    def context(self, page: Page, content: Content, today: date) -> dict[str, object]:
        """Return what the theme needs to show around and below a page."""
        language = translated(page.file).locale_alternate_of
        chapters, chapter = self.shown_chapters(language), chapter_of(source_of(page.file))
        gathers = template_of(page.meta) == FOR_YOU
        readers = audience(page.meta.get("audience", ())) if gathers else ()
        gathered = (
            clauses_for_readers(
                chapters, content.audiences, readers, _chapter_url_template(page, chapters)
            )
            if readers
            else []
        )
        return {
            "page_language": translated(page.file).locale,
            "language_versions": _language_versions(page),
            "edition": content.edition,
            "booklets": booklet_paths(content.edition.name, content.edition.printed_languages),
            "overdue": content.edition.overdue(today),
            "of_kit": in_language(source_of(page.file), language) in content.translations_of_kit,
            "chapter": chapter,
            "labelled": chapter is not None and self._of(page).labelled,
            "chapters": chapters,
            "readers": readers,
            "gathered": gathered,
            "folds": folds_of(gathered, content.topics),
            "whole": chapters if translated(page.file).norm_src_uri == WHOLE_POLICY else [],
        }

    def _of(self, page: Page) -> RenderedPage:
        url = page.file.url.removeprefix("./")
        return next(kept for kept in self.pages if kept.url == url)

    def quoted(self, page: Page, clauses: Sequence[str]) -> tuple[str, ...]:
        """Return clauses as a page quotes them, each with the way to its chapter from there."""
        chapters = self.shown_chapters(translated(page.file).locale_alternate_of)
        return clauses_by_anchor(chapters, clauses, _chapter_url_template(page, chapters))

    def quoted_language(self, language: str) -> str:
        """Return the language in which the readers of one are shown clauses."""
        chapters = self.shown_chapters(language)
        return chapters[0].language if chapters else language

    def rendered_site(self) -> str:
        """Return everything as a rendered site."""
        return dump_rendered_site(self.pages, self.page_pdfs)


def _chapter_url_template(page: Page, chapters: Sequence[RenderedPage]) -> str:
    language = chapters[0].language if chapters else translated(page.file).locale_alternate_of
    return get_relative_url(f"{language_root(language)}policy/", page.file.url) + "{slug}/"


def _language_versions(page: Page) -> list[LanguageVersion]:
    files = translated(page.file).alternates
    root = (page.canonical_url or "").removesuffix(page.url.removeprefix("./"))
    return [
        LanguageVersion(
            language, get_relative_url(file.url, page.file.url), root + file.url.removeprefix("./")
        )
        for language, file in sorted(files.items(), key=lambda item: item[0] != BINDING)
    ]
