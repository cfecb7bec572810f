"""What a build of the site reads once, before its first language, and gathers in all of them."""

import logging
from collections.abc import Iterable
from copy import deepcopy
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Final

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort

from esafety.content.load import read_content
from esafety.content.preview.read import read_preview
from esafety.content.school_checklist import OWNERS, school_checklist
from esafety.content.school_content import Content
from esafety.formats.contact_rules import public_address
from esafety.images.cache import PictureCache
from esafety.images.markup import ShownPicture
from esafety.images.site_pictures import PictureIntake
from esafety.markdown.renderer import CONFIGS, EXTENSIONS
from esafety.output_rules.design_form import check_design
from esafety.problems.page_time_limit import pages_within
from esafety.problems.problem import ContentError
from esafety.processes.alarm import page_limit
from esafety.redline.clause_history import ChangeEditions
from esafety.redline.editions_compared import change_editions_of, consecutive
from esafety.site.chapter_urls import nav_with_chapters
from esafety.site.config import EsafetyConfig, day_of
from esafety.site.css_bundle import BUNDLE, with_styles_of_kinds, with_styles_of_languages
from esafety.site.page_context import RenderedPagesBuilder
from esafety.site.pages.checklist import ChecklistPage
from esafety.site.pages.editions import EditionPages
from esafety.site.pages.faults import FaultsPage
from esafety.site.pages.redlines import RedlinePages
from esafety.site.speed.dictionary_forms import DictionaryForms
from esafety.site.speed.markdown_cache import ConversionCache
from esafety.site.speed.template_environments import enable_template_cache
from esafety.source_tree.read_folder import read_tree, text_at
from esafety.storage.cache.program_digest import whole_program
from esafety.storage.folders import (
    CHECKLIST_CACHE,
    EDITION_CACHE,
    FAULTS_CACHE,
    MARKDOWN_CACHE,
    PICTURE_CACHE,
    REDLINE_CACHE,
    SEARCH_CACHE,
    TEMPLATE_CACHE,
)
from esafety.text.one_line import console_line
from esafety.text.shown_languages import shown_languages

log = logging.getLogger("mkdocs.plugins.esafety")

CLAUSES: Final = "esafety.site.clauses.extension"


@dataclass(frozen=True, slots=True)
class BuildState:
    """One build: the project's folder, the day, what was read, and what its languages gather."""

    root: Path
    today: date
    content: Content
    ages: ChangeEditions
    redlines: RedlinePages
    edition_pages: EditionPages
    checklist: ChecklistPage | None
    faults: FaultsPage | None
    pictures: PictureIntake
    conversions: ConversionCache
    dictionary_forms: DictionaryForms
    styles: tuple[str, ...]
    """The style sheets of mkdocs.yml and of the kinds of sheets, which are published as one."""
    shown: dict[str, ShownPicture] = field(default_factory=dict)
    """The pictures as they are published, by their addresses."""
    rendered: RenderedPagesBuilder = field(default_factory=RenderedPagesBuilder)


def begun(
    root: Path, settings: EsafetyConfig, styles: Iterable[str], given: Content | None = None
) -> BuildState:
    """Return the state in which a build begins.

    The school in the folder `root` is read, unless it was read already and is `given`.

    Raises:
        Abort: if the content has problems, which are written to the log, or the address is none.
    """
    today = day_of(settings.today)
    read = given or _content(root, today, preview=bool(settings.preview))
    content = read.at(_given_address(settings))
    checklist = _checklist(root, content, today) if settings.preview else None
    return BuildState(
        root,
        today,
        content,
        change_editions_of(content, content.edition),
        RedlinePages(tuple(consecutive(content)), root / REDLINE_CACHE),
        EditionPages(content.editions, root / EDITION_CACHE),
        checklist,
        FaultsPage(content.faults, root / FAULTS_CACHE) if content.faults else None,
        PictureIntake(PictureCache(root / PICTURE_CACHE)),
        ConversionCache(root / MARKDOWN_CACHE, whole_program()),
        DictionaryForms(root / SEARCH_CACHE),
        tuple(with_styles_of_languages(with_styles_of_kinds(tuple(styles)), content.languages)),
    )


def use_for_all_languages(config: MkDocsConfig, state: BuildState) -> None:
    """Set what MkDocs' configuration has in common in every language."""
    config.markdown_extensions = [*EXTENSIONS, CLAUSES]
    config.mdx_configs = deepcopy(CONFIGS)
    config.extra_css = [BUNDLE]
    config.nav = nav_with_chapters(list(config.nav or []), state.content.chapters)
    enable_template_cache(config.theme, state.root / TEMPLATE_CACHE)


def _content(root: Path, today: date, *, preview: bool) -> Content:
    try:
        with pages_within(page_limit):
            check_design(root)
            tree = read_tree(root)
            return read_preview(tree, today=today) if preview else read_content(tree, today=today)
    except ContentError as error:
        for problem in error.problems:
            for language in shown_languages():
                log.warning("%s: %s", problem.place, problem.sentence(language))
        raise Abort(console_line("content-has-problems")) from error


def _given_address(settings: EsafetyConfig) -> str | None:
    given = settings.site_url
    if given and public_address(given):
        raise Abort(f"site_url: {given}: https://… (data/school.yml)")
    return given or None


def _checklist(root: Path, content: Content, today: date) -> ChecklistPage:
    items = school_checklist(content, today, text_at(root / OWNERS))
    return ChecklistPage(items, root / CHECKLIST_CACHE)
