"""What pages of the policy show besides their text: marks, ages, and lines for gone clauses."""

from dataclasses import dataclass

from mkdocs.structure.pages import Page

from esafety.formats.edition_paths import chapter_of
from esafety.policy.clause_ids.gone import GoneClause
from esafety.policy.clauses import Numbering
from esafety.policy.plain_words.entries import PlainWords
from esafety.redline.clause_history import ChapterAge, chapter_age
from esafety.site.build_state import BuildState
from esafety.site.clauses.gone_lines import with_gone_clauses
from esafety.site.clauses.notes import ChapterMarks
from esafety.site.i18n_files import source_of, translated
from esafety.site.languages.page_addresses import PageAddresses
from esafety.text.languages import language_root
from esafety.text.templates import Templates


@dataclass(frozen=True, slots=True)
class ChapterPages:
    """The chapters of the edition in the language of `templates`."""

    state: BuildState
    templates: Templates
    addresses: PageAddresses

    def marks(self, page: Page) -> ChapterMarks | None:
        """Return what numbers and marks the clauses of a page; None for one without clauses."""
        chapter, content = chapter_of(source_of(page.file)), self.state.content
        if chapter is None or chapter.is_overview:
            return None
        return ChapterMarks(
            chapter,
            translated(page.file).locale,
            content.audiences,
            self.age(page).newer,
            content.reading_notes,
            content.school.kind,
            content.numberings.get(content.edition.name, Numbering()),
        )

    def age(self, page: Page) -> ChapterAge:
        """Return when a chapter, and each of its clauses, was last changed."""
        return chapter_age(self.state.ages, self.anchors(page))

    def anchors(self, page: Page) -> list[str]:
        """Return the anchors of a page's clauses as the check counts them."""
        source, clauses = source_of(page.file), self.state.content.clauses.values()
        return [clause.anchor for clause in clauses if clause.chapter == source]

    def plain_words(self, page: Page) -> PlainWords | None:
        """Return what explains the chapter that a page holds, if anything does."""
        source, explained = source_of(page.file), self.state.content.plain_words
        return next((one for one in explained if one.source == source), None)

    def with_gone_clauses(self, html: str, page: Page) -> str:
        """Return a page that was indexed and kept for paper, with lines where clauses stood."""
        return with_gone_clauses(html, self.gone_clauses(page), self._gone_line)

    def with_gone_in_whole(self, html: str, slug: str) -> str:
        """Return a chapter as the page of the whole policy has it, with lines for gone clauses.

        A clause that only moved stands on that page itself, under its own address.
        """
        gone = (one for one in self.state.content.gone_clauses if one.now is None)
        here = (one for one in gone if (old := chapter_of(one.chapter)) and old.slug == slug)
        return with_gone_clauses(html, here, self._gone_line)

    def gone_clauses(self, page: Page) -> list[GoneClause]:
        """Return the clauses of earlier editions that stood on a page and are gone from it."""
        source = source_of(page.file)
        return [gone for gone in self.state.content.gone_clauses if gone.chapter == source]

    def _gone_line(self, gone: GoneClause) -> str:
        here = f"{self.addresses.href(gone.now.chapter)}#{gone.anchor}" if gone.now else ""
        address = here or self._text_of(gone)
        return self.templates.render("gone-clause.html", gone=gone, address=address)

    def _text_of(self, gone: GoneClause) -> str:
        """Return where a clause stands in the edition that still had it; empty for no address."""
        school, chapter = self.state.content.school, chapter_of(gone.chapter)
        if school.address_is_placeholder or chapter is None:
            return ""
        root = f"{school.edition_url(gone.older)}{language_root(self.templates.language)}"
        return f"{root}policy/{chapter.slug}/#{gone.anchor}"
