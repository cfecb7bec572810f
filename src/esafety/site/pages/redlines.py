"""The pages that show what changed between editions: made by the build, not by an editor."""

from dataclasses import dataclass
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.utils import get_relative_url
from mkdocs_static_i18n.plugin import I18n

from esafety.content.school_content import Content
from esafety.policy.alignment.passage import Passage
from esafety.policy.editions import Edition
from esafety.redline.document.compose import redline_html, redline_inputs
from esafety.school.download_paths import redline_page, redline_path
from esafety.site.macros.context import Href
from esafety.site.pages.generated import GeneratedPage, add_files
from esafety.storage.docs_folder import docs_path
from esafety.text.languages import page_address, required_languages
from esafety.text.messages import reader_words
from esafety.text.templates import Templates

_PAGE = """---
title: "{title}"
description: "{description}"
template: redline.html
---

# {title} {{ #redline }}
"""

# Two editions, the older first.
Pair = tuple[Edition, Edition]


@dataclass(frozen=True, slots=True)
class RedlinePages:
    """The redlines of a site; `folder` is where the build keeps what it makes for itself."""

    pairs: tuple[Pair, ...]
    folder: Path

    def bring_in(self, files: Files, i18n: I18n, config: MkDocsConfig) -> None:
        """Add the page of each redline, in the language being built, to the site's files."""
        languages = required_languages(i18n.build_languages)
        for pair in self.pairs:
            texts = {language: _page(pair, language) for language in languages}
            add_files(files, GeneratedPage(_name(pair), texts, self.folder), i18n, config)

    def sources(self) -> dict[str, tuple[str, str]]:
        """Return for each newer edition the source of its page and the older edition."""
        return {pair[1].name: (docs_path(_name(pair)), pair[0].name) for pair in self.pairs}

    def html(self, source: str, content: Content, templates: Templates, href: Href) -> str:
        """Return what a page shows below its title, or nothing for any other page."""
        pair = next((pair for pair in self.pairs if _name(pair) == source), None)
        if pair is None:
            return ""

        def address(passage: Passage) -> str:
            return f"{href(f'docs/policy/{passage.chapter}.md')}#{passage.anchor}"

        return redline_html(redline_inputs(content, *pair, templates.language), templates, address)

    def sheets(self, language: str) -> dict[str, str]:
        """Return the way from each page to its sheet, by the place of the page's own PDF."""
        links = {}
        for older, newer in self.pairs:
            page = redline_page(older.name, newer.name)
            sheet = redline_path(older.name, newer.name, language)
            address = page_address(page, language)
            links[f"{address}{Path(page).stem}.{language}.pdf"] = get_relative_url(sheet, address)
        return links


def _page(pair: Pair, language: str) -> str:
    older, newer = (edition.name for edition in pair)
    words, names = reader_words(language), {"older": older, "newer": newer}
    return _PAGE.format(
        title=words["redline-title"].format(**names),
        description=words["redline-description"].format(**names),
    )


def _name(pair: Pair) -> str:
    return redline_page(pair[0].name, pair[1].name)
