from datetime import UTC, datetime

from esafety.documents.common.document_dates import DocumentDates
from esafety.markdown.page import in_language
from workshop import CONTENT

OLD, NEW, BUILD = (datetime(year, 1, 1, tzinfo=UTC) for year in (2022, 2024, 2026))
CHAPTERS = {
    in_language(chapter.source, language): OLD
    for chapter in CONTENT.chapters
    for language in ("tr", "en")
}
NAME = CONTENT.edition.name
FACTS = f"docs/policy/{NAME}/edition.yml"


def test_a_page_carries_the_latest_change_in_any_language() -> None:
    days = DocumentDates(BUILD, {"docs/report.tr.md": OLD, "docs/report.en.md": NEW})

    assert days.of_page("report.md") == NEW


def test_a_sheet_in_one_language_carries_the_change_of_its_own_words() -> None:
    days = DocumentDates(BUILD, {"docs/report.tr.md": NEW, "docs/report.en.md": OLD})

    assert days.of_page("report.md", "en") == OLD
    assert days.of_page("report.md", "tr") == NEW
    assert days.of_page("report.md", "ar") == BUILD


def test_a_page_that_is_not_kept_in_every_language_carries_the_moment_of_the_build() -> None:
    days = DocumentDates(BUILD, {"docs/report.tr.md": OLD})

    assert days.of_page("report.md") == BUILD
    assert days.of_page("made-by-a-machine.md") == BUILD


def test_an_edition_carries_the_latest_change_of_its_chapters_and_facts() -> None:
    assert DocumentDates(BUILD, CHAPTERS | {FACTS: NEW}).of_edition(NAME, CONTENT.chapters) == NEW
    assert DocumentDates(BUILD, CHAPTERS).of_edition(NAME, CONTENT.chapters) == BUILD
