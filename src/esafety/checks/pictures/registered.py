"""Each picture of a school is in the register, and who is shown still agrees to be.

The kit's own pictures are asked for in the kit's own repository, where they are the school's.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Final
from unicodedata import normalize

from esafety.checks.pictures.names import pictures_on, with_places
from esafety.checks.pictures.rows import own_pictures, school_rows
from esafety.documents.registry import KINDS
from esafety.formats.edition_paths import edition_of
from esafety.formats.yaml_document import YamlDocument
from esafety.markdown.page import Page
from esafety.problems.problem import Problem, did_you_mean
from esafety.school.pictures.consent import PRINT, WEBSITE
from esafety.school.pictures.register import RegisterRow, row_for
from esafety.school.pictures.rights import IMAGES_FILE
from esafety.source_tree.tree import SourceTree
from esafety.text.typed import typed

# Long enough before to ask a family once more.
_SOON: Final = timedelta(days=30)


def check_registered(source_tree: SourceTree, today: date | None) -> Iterator[Problem]:
    """Yield pictures without a row, rows without a picture, and consent that does not hold.

    `today` is the day of the check; without one no consent counts as ended.
    """
    rows, pictures = school_rows(source_tree), own_pictures(source_tree)
    for path in pictures:
        if row_for(path, rows, own=True) is None:
            yield Problem(
                path, 1, "picture-not-registered", {"path": typed(path), "file": IMAGES_FILE}
            )
    record = source_tree.records.get(IMAGES_FILE)
    if record is not None:
        mine = [row for row in rows if row.own]
        gone = _without_picture(record, mine, source_tree.pictures)
        yield from with_places(gone, source_tree)
        yield from _ended(record, mine, today)
        yield from _beyond_scope(record, mine, source_tree.pages)


def _without_picture(
    record: YamlDocument, rows: Iterable[RegisterRow], pictures: Iterable[str]
) -> Iterator[Problem]:
    # A folder may be empty today; what lies in one that is mistyped has no row.
    known = sorted(normalize("NFC", path) for path in pictures)
    for row in rows:
        if row.file and not row.file.endswith("/") and normalize("NFC", row.file) not in known:
            near = did_you_mean(row.file, known)
            params = {"path": row.file, "near": near}
            yield record.problem((row.number, "file"), "picture-row-without-file", **params)


def _ended(
    record: YamlDocument, rows: Iterable[RegisterRow], today: date | None
) -> Iterator[Problem]:
    """Yield consent that has ended, and as a note consent that soon will."""
    for row in rows:
        if row.until is None or today is None or row.until > today + _SOON:
            continue
        where = (row.number, "consent", "until")
        params = {"path": row.file, "until": row.until.isoformat()}
        if row.until < today:
            yield record.problem(where, "picture-consent-ended", **params)
        else:
            yield replace(record.problem(where, "picture-consent-ends", **params), severity="note")


def _beyond_scope(
    record: YamlDocument, rows: Sequence[RegisterRow], pages: Iterable[Page]
) -> Iterator[Problem]:
    """Yield pictures that are shown where nobody agreed that they are.

    All that lies in docs/ and assets/ is on the website; what a sheet or the policy shows is
    printed, too.
    """
    shown = {path for page in pages if _is_printed(page) for path, _ in pictures_on(page)}
    printed = {row.number for path in shown if (row := row_for(path, rows, own=True))}
    for row in rows:
        needed = (WEBSITE, *([PRINT] if row.number in printed else ()))
        lacking = [scope for scope in needed if row.scope is not None and scope not in row.scope]
        if lacking:
            params = {"path": row.file, "scope": ", ".join(lacking)}
            where = (row.number, "consent", "scope")
            yield record.problem(where, "picture-beyond-scope", **params)


def _is_printed(page: Page) -> bool:
    return edition_of(page.neutral) is not None or any(kind.is_source(page) for kind in KINDS)
