"""Determine the date of a document: when its own text was last changed."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time

from esafety.formats.edition_paths import EDITION_FILE, ChapterFile, folder_of
from esafety.markdown.page import in_language
from esafety.storage.docs_folder import docs_path
from esafety.text.languages import SPOKEN_LANGUAGES


def noon_of(day: date) -> datetime:
    """Return the moment that stands for a day, noon UTC: it is that day in most of the world."""
    return datetime.combine(day, time(12), UTC)


@dataclass(frozen=True, slots=True)
class DocumentDates:
    """When texts were last changed.

    `changed` has the moment of the last commit of each file without later changes, by its
    path from the project's folder; documents made from any other file carry `otherwise`.
    `languages` are those in which every page is there.
    """

    otherwise: datetime
    changed: Mapping[str, datetime] = field(default_factory=dict)
    languages: tuple[str, ...] = SPOKEN_LANGUAGES

    def of_page(self, source: str, language: str = "") -> datetime:
        """Return when a page was last changed: its text in a `language`, or in any of them.

        `source` is its path below `docs` without a language, such as `report.md`. A sheet in one
        language is not printed anew for another one's words.
        """
        neutral = docs_path(source)
        return self._latest(
            [in_language(neutral, language)] if language else self._versions(neutral)
        )

    def of_edition(self, edition: str, chapters: Iterable[ChapterFile]) -> datetime:
        """Return when the text or the metadata of an edition were last changed."""
        texts = (path for chapter in chapters for path in self._versions(chapter.source))
        return self._latest([*texts, f"{folder_of(edition)}/{EDITION_FILE}"])

    def _latest(self, paths: Iterable[str]) -> datetime:
        moments = [self.changed.get(path) for path in paths]
        known = [moment for moment in moments if moment]
        return max(known) if known and len(known) == len(moments) else self.otherwise

    def _versions(self, neutral: str) -> list[str]:
        return [in_language(neutral, language) for language in self.languages]
