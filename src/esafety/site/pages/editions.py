"""The pages of sealed editions: who approved what, when, under which rule, and how to verify it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Final

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs_static_i18n.plugin import I18n

from esafety.content.edition_marks import EditionMarks
from esafety.content.school_content import Content
from esafety.policy.editions import Edition
from esafety.policy.periods import Period, periods
from esafety.policy_data.addresses import policy_path
from esafety.school.download_paths import edition_page
from esafety.site.pages.generated import GeneratedPage, add_files
from esafety.storage.docs_folder import docs_path
from esafety.text.languages import join_words, language_name, required_languages
from esafety.text.messages import reader_words

# The chapter in which an edition prints its own approval.
_APPROVAL: Final = "approval"
_PAGE: Final = """---
title: "{title}"
description: "{description}"
template: edition.html
---

# {title} {{ #edition }}
"""


def edition_pages(editions: Iterable[Edition]) -> dict[str, str]:
    """Return the source of the page of each sealed edition, by the edition's name."""
    return {one.name: docs_path(_source(one)) for one in editions if one.approval and one.seal}


def edition_page_title(edition: str, language: str) -> str:
    """Return the title of the page of an edition."""
    return reader_words(language)["edition-page-title"].format(name=edition)


def _source(edition: Edition) -> str:
    return edition_page(edition.name)


@dataclass(frozen=True, slots=True)
class EditionPages:
    """The pages of a school's sealed editions; `folder` is where the build keeps what it makes."""

    editions: tuple[Edition, ...]
    folder: Path

    def bring_in(self, files: Files, i18n: I18n, config: MkDocsConfig) -> None:
        """Add the page of each edition, in the language being built, to the site's files."""
        languages = required_languages(i18n.build_languages)
        for edition in self.editions:
            if edition.name in edition_pages([edition]):
                texts = {language: _page(edition, language) for language in languages}
                add_files(files, GeneratedPage(_source(edition), texts, self.folder), i18n, config)

    def context(self, source: str, content: Content, language: str, today: date) -> dict[str, Any]:
        """Return the template context of a page, by its source; empty for any other page."""
        period = next((p for p in periods(self.editions) if _source(p.edition) == source), None)
        return _context(period, content, language, today) if period else {}


def _page(edition: Edition, language: str) -> str:
    words = reader_words(language)
    return _PAGE.format(
        title=edition_page_title(edition.name, language),
        description=words["edition-page-description"].format(name=edition.name),
    )


def _context(period: Period, content: Content, language: str, today: date) -> dict[str, Any]:
    edition, approval = period.edition, period.edition.approval
    seal = content.marks.get(edition.name, EditionMarks()).seal
    written = approval.languages if approval else ()
    shown = edition.name == content.edition.name
    own = shown and any(chapter.slug == _APPROVAL for chapter in content.chapters)
    return {
        "period": period,
        "named": edition.named and content.edition.named,
        "late": edition.overdue(today),
        "approved_languages": join_words([language_name(x, language) for x in written], language),
        "offices": join_words([one[language] for one in content.school.offices], language),
        "approval_chapter": docs_path(f"policy/{_APPROVAL}.md") if own else "",
        "previous": seal.previous if seal else None,
        "files_bound": len(seal.files) if seal else 0,
        "data": policy_path(edition.name),
    }
