"""The page that tells the head teacher, in previews only, what only the school can fix."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs_static_i18n.plugin import I18n

from esafety.problems.problem import Problem
from esafety.site.pages.generated import GeneratedPage, add_files
from esafety.text.languages import required_languages
from esafety.text.messages import reader_words

SOURCE: Final = "school-checklist.md"
_PAGE: Final = """---
title: "{title}"
description: "{description}"
template: school-checklist.html
search:
  exclude: true
---

# {title} {{ #school-checklist }}
"""


@dataclass(frozen=True, slots=True)
class ChecklistPage:
    """The page of a preview; `items` is what it lists, `folder` where the build keeps it."""

    items: Sequence[Problem]
    folder: Path

    def bring_in(self, files: Files, i18n: I18n, config: MkDocsConfig) -> None:
        """Add the page, in the language being built, to the site's files."""
        texts = {language: _page(language) for language in required_languages(i18n.build_languages)}
        add_files(files, GeneratedPage(SOURCE, texts, self.folder), i18n, config)


def _page(language: str) -> str:
    words = reader_words(language)
    return _PAGE.format(title=words["checklist"], description=words["checklist-description"])
