"""The MkDocs plugin: unpacks what MkDocs says, calls the package, hands the answer back.

static-i18n builds the site once for each language inside one process, so every event
fires once per language; the default language comes first.
"""

import logging
from copy import deepcopy
from pathlib import Path
from typing import Any, cast

from jinja2 import Environment
from mkdocs.config.base import ConfigErrors, ConfigWarnings
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, MkDocsException
from mkdocs.plugins import BasePlugin, CombinedEvent, event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url
from mkdocs.utils.templates import TemplateContext
from mkdocs_macros.plugin import MacrosPlugin
from mkdocs_static_i18n.plugin import I18n

from esafety.content.load import Content, read_content
from esafety.content.school_checklist import OWNERS, school_checklist
from esafety.formats.contact_rules import public_address
from esafety.formats.edition_paths import chapter_of
from esafety.images.cache import PictureCache
from esafety.images.intake import PictureIntake
from esafety.images.markup import Shown, with_sizes, with_sources
from esafety.markdown.box_titles import titles_in
from esafety.markdown.page import in_language
from esafety.markdown.renderer import CONFIGS, EXTENSIONS
from esafety.policy.people import is_closing, without_names
from esafety.problems.current_file import current_file
from esafety.problems.error_log import unexpected
from esafety.problems.problem import ContentError
from esafety.problems.time_limit import pages_within
from esafety.processes.alarm import page_limit
from esafety.redline.clause_history import ChangeEditions, ChapterAge, chapter_age
from esafety.redline.editions_compared import change_editions_of, consecutive
from esafety.school.school import LATEST
from esafety.site.build import UnexpectedError
from esafety.site.build_speed import enable_template_cache
from esafety.site.chapter_urls import address_edition, compose_titles, nav_with_chapters
from esafety.site.clause_extension import ChapterMarks
from esafety.site.config import EsafetyConfig, day_of, refuse_foreign_settings
from esafety.site.css_bundle import BUNDLE, bundled
from esafety.site.i18n_files import source_of, translated
from esafety.site.macros.calls import MacroContext, macros, variables
from esafety.site.macros.sandbox import use_sandbox
from esafety.site.not_found_page import other_words, write_not_found_page
from esafety.site.page_context import RenderedPagesBuilder
from esafety.site.page_pdf_adapter import PdfLinkAdapter, replace_renderer
from esafety.site.pages.checklist import ChecklistPage
from esafety.site.pages.forms import FormPages
from esafety.site.pages.posters import PosterPages
from esafety.site.pages.redlines import RedlinePages
from esafety.site.search_index import (
    clause_entries,
    hide_clauses,
    register_turkish,
    search_worker,
    write_split_index,
)
from esafety.source_tree.read_folder import read_tree, served_assets, text_at
from esafety.source_tree.tree import CONFIGURATION
from esafety.text.languages import LANGUAGES, composed
from esafety.text.templates import Templates, templates_by_language

log = logging.getLogger("mkdocs.plugins.esafety")

# static-i18n works at -100 and must have chosen the language before this plugin speaks.
AFTER_I18N = -110
BEFORE_OTHERS = 100
CLAUSES_DIFFER = (
    "%s: %d maddenin göründüğü yerde denetim %d sayıyor. İç listeleri dört boşlukla girintileyin "
    "ve listeden önce boş satır bırakın. · The site shows %d clauses where the check counts %d. "
    "Indent inner lists by four spaces and leave a blank line before a list."
)
SEARCH_LESSON = "assets/scripts/search.tr.js"
TEMPLATE_CACHE = ".cache/templates"
FRAGMENTS = "overrides/fragments"
REDLINES = ".cache/redlines"
CHECKLIST = ".cache/checklist"
PICTURES = ".cache/pictures"
CLAUSES = "esafety.site.clause_extension"


class EsafetyPlugin(BasePlugin[EsafetyConfig]):  # type: ignore[no-untyped-call]
    """Renders the edition in force, its clauses and the pages around it."""

    content: Content
    templates: Templates
    rendered: RenderedPagesBuilder
    redlines: RedlinePages
    checklist: ChecklistPage | None
    ages: ChangeEditions
    page: Page
    files: Files
    styles: list[str]
    pictures: PictureIntake
    shown: dict[str, Shown]
    orders: PdfLinkAdapter | None = None
    in_hand: Page | None = None
    """The page that some event is about, MkDocs' own or another plugin's."""

    def load_config(
        self, options: dict[str, Any], config_file_path: str | None = None
    ) -> tuple[ConfigErrors, ConfigWarnings]:
        """Refuse a configuration of other settings before MkDocs imports its hooks."""
        if config_file_path:
            refuse_foreign_settings(Path(config_file_path))
        return super().load_config(options, config_file_path)

    @event_priority(AFTER_I18N)
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read the school's facts and name the site in the language being built."""
        self.root = Path(config.config_file_path).parent
        if self._i18n(config).is_default_language_build:
            self._read(config)
        folder, cache = self.root / FRAGMENTS, self.root / TEMPLATE_CACHE
        self.templates = Templates(folder, self.language(config), cache)
        self._name_site(config)
        self._offer_macros(config)
        return config

    def language(self, config: MkDocsConfig) -> str:
        """Return the language of the build under way."""
        return str(self._i18n(config).current_language)

    def _i18n(self, config: MkDocsConfig) -> I18n:
        return config.plugins["i18n"]

    def _read(self, config: MkDocsConfig) -> None:
        self.today = day_of(self.config.today)
        try:
            with pages_within(page_limit):
                content = read_content(
                    read_tree(self.root),
                    preview=bool(self.config.preview),
                    today=self.today,
                )
            self.content = content.at(self._given_address())
        except ContentError as error:
            for problem in error.problems:
                for language in LANGUAGES:
                    log.warning("%s: %s", problem.place, problem.sentence(language))
            raise Abort("The content has problems; see above.") from error
        self.rendered, self.shown = RenderedPagesBuilder(), {}
        self.pictures = PictureIntake(PictureCache(self.root / PICTURES))
        pairs = tuple(consecutive(self.content))
        self.redlines = RedlinePages(pairs, self.root / REDLINES)
        self.ages = change_editions_of(self.content, self.content.edition)
        self.checklist = self._checklist() if self.config.preview else None
        config.markdown_extensions = [*EXTENSIONS, CLAUSES]
        config.mdx_configs = deepcopy(CONFIGS)
        self.styles, config.extra_css = list(config.extra_css), [BUNDLE]
        config.nav = nav_with_chapters(list(config.nav or []), self.content.chapters)
        enable_template_cache(config.theme, self.root / TEMPLATE_CACHE)

    def _checklist(self) -> ChecklistPage:
        owners = text_at(self.root / OWNERS)
        items = school_checklist(self.content, self.today, owners)
        return ChecklistPage(items, self.root / CHECKLIST)

    def _given_address(self) -> str | None:
        given = self.config.site_url
        if given and public_address(given):
            raise Abort(f"site_url: {given}: https://… (data/school.yml)")
        return given or None

    def _name_site(self, config: MkDocsConfig) -> None:
        school, language = self.content.school, self.templates.language
        config.site_name = f"{school.site_name[language]} · {school.name[language]}"
        config.site_description = school.site_description[language]
        config.site_url = school.latest
        if self.config.published:
            config.extra["version"] = {"provider": "mike", "default": LATEST}

    def _offer_macros(self, config: MkDocsConfig) -> None:
        folder, cache = self.root / FRAGMENTS, self.root / TEMPLATE_CACHE
        all_words = list(templates_by_language(folder, cache).values())
        redlines = self.redlines.sources()
        macro_context = MacroContext(
            self.content, self.templates, all_words, self.today, self._href, redlines
        )
        plugin = cast("MacrosPlugin", config.plugins["macros"])
        use_sandbox(plugin, macros(macro_context), variables(macro_context))

    def _href(self, target: str) -> str:
        """Return an address relative to the page being rendered."""
        if target.startswith("docs/"):
            source = chapter_of(target)
            path = (source.address if source else target).removeprefix("docs/")
            file = self.files.get_file_from_path(path)
            if file is None:
                raise Abort(f"{self.page.file.src_uri}: there is no page {path}")
            return file.url_relative_to(self.page.file)
        return get_relative_url(target, self.page.file.url)

    @event_priority(AFTER_I18N)
    def on_files(self, files: Files, config: MkDocsConfig) -> Files:
        """Bring in the school's assets and give the edition its public addresses."""
        for path in served_assets(self.root):
            uri = path.relative_to(self.root).as_posix()
            files.append(File.generated(config, uri, abs_src_path=str(path)))
        files.append(File.generated(config, BUNDLE, content=bundled(self.root, self.styles)))
        self.shown |= self.pictures.bring_in(files, config)
        self.redlines.bring_in(files, self._i18n(config), config)
        if self.checklist:
            self.checklist.bring_in(files, self._i18n(config), config)
        self.files = address_edition(files, self.content.edition.name, config)
        return self.files

    @event_priority(AFTER_I18N)
    def on_nav(self, nav: Navigation, config: MkDocsConfig, files: Files) -> Navigation:
        """Compose the menu's titles; take the page PDFs over from the plugin that orders them."""
        compose_titles(nav)
        pdf = config.plugins.get("pdf-export")
        if pdf is not None and getattr(pdf, "enabled", False):
            language = self.language(config)
            sheets = self.redlines.sheets(language)
            sheets |= PosterPages(self.content).sheets(language)
            sheets |= FormPages(self.content).sheets(language)
            self.orders = replace_renderer(pdf, Path(config.site_dir), sheets)
        return nav

    @event_priority(BEFORE_OTHERS)
    def on_page_read_source(self, page: Page, config: MkDocsConfig) -> str:
        """Read a page as the check reads it: letters of two parts as one (NFC)."""
        self.in_hand = page
        return composed(page.file.content_string)

    @event_priority(BEFORE_OTHERS)
    def on_page_markdown(
        self, markdown: str, page: Page, config: MkDocsConfig, files: Files
    ) -> str:
        """Tell the Markdown extension which chapter it is about to render."""
        self.page = page
        chapter = chapter_of(source_of(page.file))
        numbered = chapter if chapter and not chapter.is_overview else None
        marks = numbered and ChapterMarks(
            numbered,
            translated(page.file).locale,
            self.content.audiences,
            self._age(page).newer,
            self.content.reading_notes,
        )
        config.mdx_configs[CLAUSES] = {"marks": marks or ""}
        return self._without_names(markdown, page)

    def _without_names(self, markdown: str, page: Page) -> str:
        source = source_of(page.file)
        if self.content.edition.named or not is_closing(source):
            return markdown
        notice = self.templates.render("names-withheld.html")
        return f"{without_names(markdown)}\n\n{notice}\n"

    def _age(self, page: Page) -> ChapterAge:
        source = source_of(page.file)
        mine = (c.anchor for c in self.content.clauses.values() if c.chapter == source)
        return chapter_age(self.ages, mine)

    @event_priority(AFTER_I18N)
    def on_page_content(self, html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Keep what was rendered, for the pages and sheets that gather it."""
        html = titles_in(self.templates.language, html)
        html = with_sizes(html, page.url, self.shown)
        kept = self.rendered.keep(html, page)
        source = source_of(page.file)
        counted = [c.anchor for c in self.content.clauses.values() if c.chapter == source]
        if (shown := list(kept.clauses)) != counted:
            log.warning(CLAUSES_DIFFER, page.file.src_uri, *(len(shown), len(counted)) * 2)
        html, self.in_hand = hide_clauses(html), None
        return html

    @event_priority(AFTER_I18N)
    def on_post_page(self, output: str, page: Page, config: MkDocsConfig) -> str:
        """Offer browsers the modern file of each picture first."""
        output, self.in_hand = with_sources(output, page.url, self.shown), None
        return output

    @event_priority(AFTER_I18N)
    def on_env(self, env: Environment, config: MkDocsConfig, files: Files) -> Environment:
        """Give templates the words of the language."""
        self.templates.lend(env)
        env.globals["search_worker"] = search_worker(file.src_uri for file in files)
        return env

    @event_priority(BEFORE_OTHERS)
    def _take_in_hand(
        self, context: TemplateContext, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> None:
        """Remember the page, should any plugin fail at it."""
        self.in_hand = page

    @event_priority(AFTER_I18N)
    def _give_facts(
        self, context: TemplateContext, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        """Give a page its edition, its twins in other languages and what it gathers."""
        self.page = page
        facts = self.rendered.context(page, self.content, self.today)
        source = translated(page.file).norm_src_uri
        facts["redline"] = self.redlines.html(source, self.content, self.templates, self._href)
        facts["age"] = self._age(page)
        facts |= PosterPages(self.content).context(page, self.rendered, self.templates.language)
        facts["checklist"] = self.checklist.items if self.checklist else ()
        facts["printed"] = bool(self.config.rendered_site)
        facts |= FormPages(self.content).context(page, self.rendered, self.templates.language)
        cast("dict[str, object]", context).update(
            facts, school=self.content.school, href=self._href
        )
        return context

    on_page_context = CombinedEvent(_take_in_hand, _give_facts)

    @event_priority(AFTER_I18N)
    def on_template_context(
        self, context: TemplateContext, template_name: str, config: MkDocsConfig
    ) -> TemplateContext:
        """Give the 404 page the same words and facts."""
        said = other_words(self.templates.language)
        cast("dict[str, object]", context).update(
            school=self.content.school, edition=self.content.edition, other_words=said
        )
        return context

    def on_post_template(self, output: str, template_name: str, config: MkDocsConfig) -> str:
        """Write each language's 404 page into its own folder; the host serves the first."""
        if template_name == "404.html" and not self._i18n(config).is_default_language_build:
            write_not_found_page(output, Path(config.site_dir), self.templates.language)
            return ""
        return output

    @event_priority(BEFORE_OTHERS)
    def _collect_orders(self, config: MkDocsConfig) -> None:
        """Collect one language's orders for PDFs and spare the log their repetition."""
        if self.orders:
            self.rendered.page_pdfs.extend(self.orders.orders)
            for name in self.orders.unlinked:
                log.warning("%s is linked from no page: overrides/page_pdf.py found no place", name)
            self.orders = None
            config.plugins["pdf-export"].enabled = False  # type: ignore[attr-defined]

    @event_priority(AFTER_I18N)
    def _finish(self, config: MkDocsConfig) -> None:
        """After the last language: split the search index and write the rendered site for paper."""
        if self._i18n(config).building:
            return
        site = Path(config.site_dir)
        languages = self._i18n(config).build_languages
        clauses = {lang: clause_entries(self.rendered.chapters(lang)) for lang in languages}
        write_split_index(site, languages, clauses)
        register_turkish(site, (self.root / SEARCH_LESSON).read_text(encoding="utf-8"))
        if self.content.school.address_is_placeholder:
            self._without_sitemap(site)
        if self.config.rendered_site:
            Path(self.config.rendered_site).write_text(
                self.rendered.rendered_site(), encoding="utf-8"
            )

    @staticmethod
    def _without_sitemap(site: Path) -> None:
        """Remove MkDocs' list of public addresses: there are none yet."""
        for name in ("sitemap.xml", "sitemap.xml.gz"):
            (site / name).unlink(missing_ok=True)

    on_post_build = CombinedEvent(_collect_orders, _finish)

    def on_build_error(self, error: Exception) -> None:
        """Tell what nobody expected with the page it happened at; a traceback helps no editor.

        Raises:
            UnexpectedError: instead, unless the error tells an editor enough by itself.
        """
        if isinstance(error, MkDocsException) or (self.config.rendered_site and _of_disk(error)):
            return
        place = current_file(error) or (_written(self.in_hand) if self.in_hand else CONFIGURATION)
        root = Path(self.config.config_file_path or "").parent
        raise UnexpectedError(unexpected(root, place, error)) from error


def _of_disk(error: Exception) -> bool:
    """Tell whether a script that listens tells this error better: a disk that is full."""
    return isinstance(error, OSError)


def _written(page: Page) -> str:
    """Return the file a page is written in, in the language it is written in."""
    return in_language(source_of(page.file), translated(page.file).locale)
