"""What is wrong with the school that a preview shows: on each page its own, and all on one page."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs_static_i18n.plugin import I18n

from esafety.markdown.page import split_language
from esafety.problems.causes import Cause, causes_of
from esafety.problems.problem import Problem
from esafety.site.i18n_files import written_path
from esafety.site.pages.generated import GeneratedPage, add_files
from esafety.text.fallback import marked
from esafety.text.languages import SPOKEN_LANGUAGES, spoken_language
from esafety.text.messages import plural, reader_words
from esafety.text.templates import Templates

SOURCE: Final = "preview-faults.md"
_TRANSLATION: Final = "missing-translation"
_PAGE: Final = """---
title: "{title}"
description: "{description}"
template: preview-faults.html
search:
  exclude: true
---

# {title} {{ #preview-faults }}
"""


@dataclass(frozen=True, slots=True)
class FaultsPage:
    """The page of a preview; `faults` are all of the school, `folder` where the build keeps it."""

    faults: Sequence[Problem]
    folder: Path

    @property
    def causes(self) -> list[Cause]:
        """Return the faults by their cause, as the page lists them."""
        return causes_of(self.faults)

    def bring_in(self, files: Files, i18n: I18n, config: MkDocsConfig) -> None:
        """Add the page, in the language being built, to the site's files."""
        texts = {language: _page(language) for language in SPOKEN_LANGUAGES}
        add_files(files, GeneratedPage(SOURCE, texts, self.folder), i18n, config)

    def on_page(self, file: File) -> list[Problem]:
        """Return what is wrong with one page; that it is not translated is, where it is shown."""
        path = written_path(file)
        return [p for p in self.faults if path in (p.path, _missing(p))]

    def sentence(self, fault: Problem, language: str) -> str:
        """Return what is wrong in the page's language, or labelled in one the program speaks."""
        said = spoken_language(language)
        sentence = fault.sentence(said)
        return sentence if said == language else marked(sentence, said)

    def context(self, page: Page, templates: Templates) -> dict[str, object]:
        """Return what a page's template shows of what is wrong."""
        borrowed, mine = self.borrowed_from(page.file), self.on_page(page.file)
        return {
            "faults": self,
            "page_faults": mine,
            "faults_notice": _counted(templates, len(mine), len(self.faults) - len(mine)),
            **({"page_language": borrowed, "borrowed": borrowed} if borrowed else {}),
        }

    def borrowed_from(self, file: File) -> str:
        """Return the language of the text that stands for a page's missing translation, if any."""
        path = written_path(file)
        found = (str(p.params["instead"]) for p in self.faults if _missing(p) == path)
        return split_language(next(found, ""))[1]


def _counted(templates: Templates, here: int, elsewhere: int) -> str:
    """Return how many places are to be mended on a page, and how many on others."""

    def number_of(key: str, count: int) -> str:
        return plural(templates.words, key, count, templates.language).format(count=count)

    if not here:
        return number_of("faults-elsewhere", elsewhere)
    besides = number_of("faults-besides", elsewhere) if elsewhere else ""
    return f"{number_of('faults-on-page', here)} {besides}".strip()


def _missing(problem: Problem) -> str:
    return str(problem.params["wanted"]) if problem.key == _TRANSLATION else ""


def _page(language: str) -> str:
    words = reader_words(language)
    return _PAGE.format(title=words["faults"], description=words["faults-description"])
