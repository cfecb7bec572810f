"""The first `clauses.yml` of a draft: each clause has the id of its place, and keeps it.

Without one, ids are places: whoever moves a clause would leave its readers and topics behind.
"""

from collections.abc import Iterable, Iterator, Mapping

from esafety.formats.edition_paths import chapter_of
from esafety.markdown.page import read_page
from esafety.policy.clause_ids.record import record_text
from esafety.policy.clauses import Clause, Numbering, clauses_of
from esafety.text.languages import BINDING


def first_record(pages: Mapping[str, str], languages: Iterable[str]) -> str:
    """Return the text of the record of an edition's `pages` (path → text)."""
    return record_text([*_clauses(pages)], {}, languages)


def _clauses(pages: Mapping[str, str]) -> Iterator[Clause]:
    for path, text in sorted(pages.items()):
        page = read_page(path, text)
        chapter = chapter_of(page.neutral)
        if chapter and page.language == BINDING:
            yield from clauses_of(page, chapter.number, Numbering())
