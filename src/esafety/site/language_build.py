"""One language of a build: its words, its files, and the template context of each page."""

from dataclasses import dataclass
from functools import partial
from typing import cast

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.utils import get_build_datetime, get_relative_url
from mkdocs_macros.plugin import MacrosPlugin

from esafety.documents.glossary.kind import GLOSSARY
from esafety.documents.registry import KINDS
from esafety.formats.edition_paths import POLICY_FOLDER, chapter_of
from esafety.markdown.page import split_front
from esafety.policy.clause_ids.gone import GoneClause
from esafety.policy.clauses import Numbering
from esafety.policy.people import is_closing, without_names
from esafety.policy.plain_words.entries import PlainWords
from esafety.redline.clause_history import ChapterAge, chapter_age
from esafety.school.glossary import GlossaryWord
from esafety.school.school import LATEST
from esafety.site.build_state import BuildState
from esafety.site.clauses.gone_lines import with_gone_clauses
from esafety.site.clauses.notes import ChapterMarks
from esafety.site.glossary.explanations import Explanations, reader_of_words
from esafety.site.i18n_files import source_of, translated
from esafety.site.macros.calls import macros, variables
from esafety.site.macros.context import MacroContext
from esafety.site.macros.safer_internet_day import near_day
from esafety.site.macros.sandbox import use_sandbox
from esafety.site.pages.for_programs import for_programs
from esafety.site.pages.left_out_links import NOWHERE
from esafety.site.pages.sheets import SheetPages
from esafety.storage.docs_folder import DOCS, below_docs
from esafety.storage.folders import TEMPLATE_CACHE
from esafety.text.languages import language_root, printed_language, required_languages
from esafety.text.messages import plural
from esafety.text.one_line import console_line
from esafety.text.templates import Templates, templates_by_language


@dataclass(slots=True)
class LanguageBuild:
    """The build of one language: `files` are known after MkDocs has listed them.

    `page` is the one that is being rendered; addresses are relative to it. `template` is the
    one that is rendered outside any page, as that of a lost address is.
    """

    state: BuildState
    templates: Templates
    files: Files | None = None
    page: Page | None = None
    template: str = ""
    explanations: Explanations | None = None

    def name_site(self, config: MkDocsConfig, *, published: bool) -> None:
        """Name the site in this language; a `published` one has a menu of all editions."""
        school, language = self.state.content.school, self.templates.language
        config.site_name = f"{school.site_name[language]} · {school.name[language]}"
        config.site_description = school.site_description[language]
        config.site_url = school.latest
        if published:
            config.extra["version"] = {"provider": "mike", "default": LATEST}

    @property
    def paper_language(self) -> str:
        """Return the language whose documents the readers of this language are offered."""
        return printed_language(self.templates.language, self.state.content.languages)

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

        Raises:
            Abort: if there is no such page.
        """
        return self.address_in(target, self.templates.language)

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

    def _leads_nowhere(self, target: str) -> bool:
        """Tell whether a page is left out; a school with faults may lack any page."""
        content = self.state.content
        gone = target in content.parts_left_out or target in content.left_out.pages
        return gone or bool(content.faults and not self._found(target))

    def _found(self, target: str) -> File | None:
        source = chapter_of(target)
        path = below_docs(source.address if source else target)
        return self.files.get_file_from_path(path) if self.files else None

    def _file(self, target: str) -> File:
        """Return a page in this language, or in that of its fallback."""
        file = self._found(target)
        if file is None:
            source = chapter_of(target)
            path = below_docs(source.address if source else target)
            where = self.page.file.src_uri if self.page else self.template or target
            raise Abort(f"{where}: {console_line('no-page', asked=path)}")
        return file

    def offer_macros(self, config: MkDocsConfig) -> None:
        """Let pages make our calls between braces, and no others."""
        context = self._macro_context()
        plugin = cast("MacrosPlugin", config.plugins["macros"])
        use_sandbox(plugin, macros(context), variables(context))

    def _macro_context(self) -> MacroContext:
        state = self.state
        languages = required_languages(state.content.languages)
        everywhere = templates_by_language(state.root, languages, state.root / TEMPLATE_CACHE)
        redlines = state.redlines.sources()
        return MacroContext(
            state.content, self.templates, [*everywhere.values()], state.today, self.href, redlines
        )

    def chapter_marks(self, page: Page) -> ChapterMarks | None:
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

    def shown_text(self, text: str, page: Page) -> str:
        """Return a page's text without what the edition leaves out; its front matter stays."""
        head, body = split_front(text)
        return head + self.state.content.left_out.text_of(source_of(page.file), body).body

    def resolve_topics(self, page: Page) -> None:
        """Give a page's facts what its topics come to in the edition."""
        content = self.state.content
        page.meta = content.left_out.facts_of(page.meta, content.clauses)

    def without_names(self, markdown: str, page: Page) -> str:
        """Return a page's Markdown without names of persons, where the edition withholds them."""
        if self.state.content.edition.named or not is_closing(source_of(page.file)):
            return markdown
        notice = self.templates.render("names-withheld.html")
        return f"{without_names(markdown)}\n\n{notice}\n"

    def with_gone_clauses(self, html: str, page: Page) -> str:
        """Return a page that was indexed and kept for paper, with lines where clauses stood."""
        return with_gone_clauses(html, self.gone_clauses(page), self._gone_line)

    def gone_clauses(self, page: Page) -> list[GoneClause]:
        """Return the clauses of earlier editions that stood on a page and are gone from it."""
        source = source_of(page.file)
        return [gone for gone in self.state.content.gone if gone.chapter == source]

    def _gone_line(self, gone: GoneClause) -> str:
        here = f"{self.href(gone.now.chapter)}#{gone.anchor}" if gone.now else ""
        address = here or self._text_of(gone)
        return self.templates.render("gone-clause.html", gone=gone, address=address)

    def _text_of(self, gone: GoneClause) -> str:
        """Return where a clause stands in the edition that still had it; empty for no address."""
        school, chapter = self.state.content.school, chapter_of(gone.chapter)
        if school.address_is_placeholder or chapter is None:
            return ""
        root = f"{school.edition_url(gone.older)}{language_root(self.templates.language)}"
        return f"{root}policy/{chapter.slug}/#{gone.anchor}"

    def explained(self, html: str, page: Page) -> str:
        """Return a page that was indexed and kept for paper, with words of the glossary explained.

        The policy stays as it is, on all of its pages.
        """
        kind = next((kind for kind in KINDS if kind.template == page.meta.get("template")), None)
        reader = reader_of_words(page.meta, kind)
        if source_of(page.file).startswith(f"{POLICY_FOLDER}/") or not reader:
            return html
        return self._explanations().in_page(html, reader, self._glossary_address())

    def _explanations(self) -> Explanations:
        if self.explanations is None:
            self.explanations = Explanations(self.state.content.glossary, self.templates)
        return self.explanations

    def _glossary_address(self) -> str:
        """Return the way to the glossary from the page; empty for a school without that page."""
        sheets = self.state.content.sheets.get(GLOSSARY.name, ())
        return self.href(sheets[0].source) if sheets else ""

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

    def context(self, page: Page) -> dict[str, object]:
        """Return a page's template context: its edition, its language versions, what it gathers."""
        state, language = self.state, self.templates.language
        source = translated(page.file).norm_src_uri
        return {
            "near_day": partial(near_day, state.content, state.today, language),
            **state.rendered.context(page, state.content, state.today),
            "chapter_words": self._words_of_chapter(page),
            "glossary_address": self._glossary_address(),
            **self._redline(source),
            **state.edition_pages.context(source, state.content, language, state.today),
            "age": self.age(page),
            "plain": self.plain_words(page),
            "checklist": state.checklist.items if state.checklist else (),
            **self._faults(page),
            **SheetPages(state.content).context(page, state.rendered, language),
            "school": state.content.school,
            "href": self.href,
            **for_programs(page, state.content, language),
        }

    def _redline(self, source: str) -> dict[str, object]:
        state = self.state
        made = get_build_datetime()
        return state.redlines.context(source, state.content, self.templates, self.href, made)

    def _faults(self, page: Page) -> dict[str, object]:
        """Return what a preview shows of what is wrong; nothing where all is well."""
        faults = self.state.faults
        if faults is None:
            return {}
        borrowed, mine = faults.borrowed_from(page.file), faults.on_page(page.file)
        return {
            "faults": faults,
            "page_faults": mine,
            "faults_notice": self._counted(len(mine), len(faults.faults) - len(mine)),
            **({"page_language": borrowed} if borrowed else {}),
        }

    def _counted(self, here: int, elsewhere: int) -> str:
        """Return how many places are to be mended on a page, and how many on others."""
        if not here:
            return self._number_of("faults-elsewhere", elsewhere)
        besides = self._number_of("faults-besides", elsewhere) if elsewhere else ""
        return f"{self._number_of('faults-on-page', here)} {besides}".strip()

    def _number_of(self, key: str, count: int) -> str:
        templates = self.templates
        return plural(templates.words, key, count, templates.language).format(count=count)

    def _words_of_chapter(self, page: Page) -> tuple[GlossaryWord, ...]:
        """Return the words of the glossary in a chapter of the policy."""
        chapter = chapter_of(source_of(page.file))
        return self._explanations().words_in(page.content or "") if chapter else ()

    def sheets(self) -> dict[str, str]:
        """Return the ways to the sheets of pages that need no PDF of their own, by its name."""
        state, language = self.state, self.templates.language
        return {
            **state.redlines.sheets(language),
            **SheetPages(state.content).sheets(language),
        }

    def not_printed(self) -> frozenset[str]:
        """Return the places of the PDFs of pages whose sheets are not printed in this language."""
        return SheetPages(self.state.content).not_printed(self.templates.language)


def language_build(state: BuildState, language: str) -> LanguageBuild:
    """Return the build of one language as it begins."""
    root = state.root
    return LanguageBuild(state, Templates(root, language, root / TEMPLATE_CACHE))
