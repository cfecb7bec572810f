"""One language of a build: its words, its files, and the template context of each page."""

from dataclasses import dataclass
from functools import cached_property, partial
from typing import cast

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page
from mkdocs.utils import get_build_datetime
from mkdocs_macros.plugin import MacrosPlugin

from esafety.markdown.page import split_front
from esafety.policy.people import is_closing, without_names
from esafety.policy.topics.resolution import Citations
from esafety.school.school import LATEST
from esafety.site.build_state import BuildState
from esafety.site.i18n_files import source_of, translated
from esafety.site.languages.chapter_pages import ChapterPages
from esafety.site.languages.page_addresses import PageAddresses
from esafety.site.languages.page_words import PageWords
from esafety.site.macros.calls import macros, variables
from esafety.site.macros.context import MacroContext
from esafety.site.macros.safer_internet_day import near_day
from esafety.site.macros.sandbox import use_sandbox
from esafety.site.not_found_page import data_address
from esafety.site.pages.for_programs import for_programs
from esafety.site.pages.sections import sections_of
from esafety.site.pages.sheets import SheetPages
from esafety.site.pages.short_titles import with_short_title
from esafety.storage.folders import TEMPLATE_CACHE
from esafety.text.languages import printed_language, required_languages
from esafety.text.templates import Templates, templates_by_language
from esafety.web_security.response_headers import REFERRER


@dataclass(frozen=True)
class LanguageBuild:
    """The build of one language."""

    state: BuildState
    templates: Templates

    @cached_property
    def addresses(self) -> PageAddresses:
        """Return the addresses of pages, relative to the one that is being rendered."""
        return PageAddresses(self.state.content, self.templates.language)

    @cached_property
    def chapters(self) -> ChapterPages:
        """Return what the chapters of the edition show besides their text."""
        return ChapterPages(self.state, self.templates, self.addresses)

    @cached_property
    def words(self) -> PageWords:
        """Return the glossary's part in each page."""
        return PageWords(self.state.content, self.templates, self.addresses)

    @cached_property
    def _cited(self) -> dict[str, Citations]:
        """Return what each text that was read rests on, by its source."""
        return {}

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

    def offer_macros(self, config: MkDocsConfig) -> None:
        """Let pages make our calls between braces, and no others."""
        context = self._macro_context()
        plugin = cast("MacrosPlugin", config.plugins["macros"])
        use_sandbox(plugin, macros(context), variables(context))

    def _macro_context(self) -> MacroContext:
        state = self.state
        languages = required_languages(state.content.languages)
        everywhere = templates_by_language(state.root, languages, state.root / TEMPLATE_CACHE)
        return MacroContext(
            *(state.content, self.templates, [*everywhere.values()], state.today),
            *(self.addresses.href, state.redlines.sources()),
        )

    def template_globals(self) -> dict[str, object]:
        """Return what every template of the site may ask for, beside the words of its language."""
        return {
            "address_of": self.addresses.address,
            "has_page": self.addresses.has_page,
            "referrer_policy": REFERRER,
            "data_address": partial(data_address, self.state.root),
            "paper_language": self.paper_language,
            "sections_of": sections_of,
            "with_gone_clauses": self.chapters.with_gone_in_whole,
            "with_short_title": with_short_title,
        }

    def shown_text(self, text: str, page: Page) -> str:
        """Return a page's text without what the edition leaves out; its front matter stays."""
        head, body = split_front(text)
        source = source_of(page.file)
        shown = self.state.content.left_out.text_of(source, body)
        self._cited[source] = shown.cited
        return head + shown.body

    def resolve_topics(self, page: Page) -> None:
        """Give a page's facts what its topics and its text come to in the edition."""
        content, cited = self.state.content, self._cited.get(source_of(page.file), Citations())
        page.meta = content.left_out.facts_of(page.meta, cited, content.clauses)

    def without_names(self, markdown: str, page: Page) -> str:
        """Return a page's Markdown without names of persons, where the edition withholds them."""
        if self.state.content.edition.named or not is_closing(source_of(page.file)):
            return markdown
        notice = self.templates.render("names-withheld.html")
        return f"{without_names(markdown)}\n\n{notice}\n"

    def context(self, page: Page) -> dict[str, object]:
        """Return a page's template context: its edition, its language versions, what it gathers."""
        state, language = self.state, self.templates.language
        source = translated(page.file).norm_src_uri
        return {
            "near_day": partial(near_day, state.content, state.today, language),
            **state.rendered.context(page, state.content, state.today),
            "chapter_words": self.words.words_of_chapter(page),
            "glossary_address": self.words.glossary_address(),
            **self._redline(source),
            **state.edition_pages.context(source, state.content, language, state.today),
            "age": self.chapters.age(page),
            "clauses_gone": bool(self.chapters.gone_clauses(page)),
            "plain": self.chapters.plain_words(page),
            "checklist": state.checklist.items if state.checklist else (),
            **(state.faults.context(page, self.templates) if state.faults else {}),
            **SheetPages(state.content).context(page, state.rendered, language),
            "school": state.content.school,
            "href": self.addresses.href,
            **for_programs(page, state.content, language),
        }

    def _redline(self, source: str) -> dict[str, object]:
        state, href = self.state, self.addresses.href
        made = get_build_datetime()
        return state.redlines.context(source, state.content, self.templates, href, made)

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
