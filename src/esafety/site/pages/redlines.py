"""The pages that show what changed between editions: made by the build, not by an editor."""

from dataclasses import dataclass, field
from datetime import datetime
from math import ceil
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.utils import get_relative_url
from mkdocs_static_i18n.plugin import I18n

from esafety.content.school_content import Content
from esafety.documents.booklet.compose import document_date
from esafety.policy.alignment.passage import EditionPassage
from esafety.policy.editions import Edition
from esafety.redline.document.compose import RedlineInputs, redline_html, redline_inputs
from esafety.redline.editions_compared import languages_of_both
from esafety.school.download_paths import redline_page, redline_path, redline_word_path
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
EditionPair = tuple[Edition, Edition]


@dataclass(frozen=True, slots=True)
class WordFile:
    """A Word file as its page links to it: the way from there, and its size in KB, rounded up."""

    address: str
    size: int


@dataclass(frozen=True, slots=True)
class RedlinePages:
    """The redlines of a site; `folder` is where the build keeps what it makes for itself."""

    pairs: tuple[EditionPair, ...]
    folder: Path
    word_files: dict[str, bytes] = field(default_factory=dict)
    """The Word files of the pages that were shown, by their paths from the site's root."""

    def bring_in(self, files: Files, i18n: I18n, config: MkDocsConfig) -> None:
        """Add the page of each redline, in the language being built, to the site's files."""
        languages = required_languages(i18n.build_languages)
        for pair in self.pairs:
            texts = {language: _page(pair, language) for language in languages}
            add_files(files, GeneratedPage(_name(pair), texts, self.folder), i18n, config)

    def sources(self) -> dict[str, tuple[str, str]]:
        """Return for each newer edition the source of its page and the older edition."""
        return {pair[1].name: (docs_path(_name(pair)), pair[0].name) for pair in self.pairs}

    def context(
        self, source: str, content: Content, templates: Templates, href: Href, made: datetime
    ) -> dict[str, object]:
        """Return what a page shows below its title, and its Word file; nothing for any other page.

        The Word file of a draft bears the moment `made`, any other the day of its approval.
        """
        pair = next((pair for pair in self.pairs if _name(pair) == source), None)
        if pair is None:
            return {"redline": ""}

        def address(passage: EditionPassage) -> str:
            return f"{href(f'docs/policy/{passage.chapter}.md')}#{passage.anchor}"

        inputs = redline_inputs(content, *pair, templates.language)
        shown = redline_html(inputs, templates, address)
        return {"redline": shown, "word_file": self._word_file(inputs, templates, made)}

    def _word_file(
        self, inputs: RedlineInputs, templates: Templates, made: datetime
    ) -> WordFile | None:
        """Keep the Word file of a redline for the site; return how its page links to it."""
        pair, language = (inputs.older, inputs.newer), templates.language
        if language not in languages_of_both(*pair):
            return None
        # What writes for Word is loaded where there is something to write: most schools begin with
        # one edition.
        from esafety.redline.word.compose import redline_document  # noqa: PLC0415

        path = redline_word_path(pair[0].name, pair[1].name, language)
        made = document_date(inputs.newer, made)
        self.word_files[path] = redline_document(inputs, templates, made)
        page = page_address(_name(pair), language)
        return WordFile(get_relative_url(path, page), ceil(len(self.word_files[path]) / 1024))

    def sheets(self, language: str) -> dict[str, str]:
        """Return the way from each page to its sheet, by the place of the page's own PDF."""
        links = {}
        for older, newer in self.pairs:
            page = redline_page(older.name, newer.name)
            sheet = redline_path(older.name, newer.name, language)
            address = page_address(page, language)
            links[f"{address}{Path(page).stem}.{language}.pdf"] = get_relative_url(sheet, address)
        return links


def _page(pair: EditionPair, language: str) -> str:
    older, newer = (edition.name for edition in pair)
    words, names = reader_words(language), {"older": older, "newer": newer}
    return _PAGE.format(
        title=words["redline-title"].format(**names),
        description=words["redline-description"].format(**names),
    )


def _name(pair: EditionPair) -> str:
    return redline_page(pair[0].name, pair[1].name)
