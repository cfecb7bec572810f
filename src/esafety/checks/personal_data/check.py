"""Personal data on the pages, in the files of facts and in the pictures that can still change.

What is sealed stays as it was approved; the people of an edition stand in its own facts.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from functools import lru_cache
from pathlib import PurePosixPath
from typing import Final

from esafety.checks.personal_data.allowed import HOMES, allowed_values
from esafety.checks.personal_data.find import personal_data
from esafety.checks.personal_data.finding import PersonalFinding, PersonalKind
from esafety.checks.personal_data.named_team import is_named_team
from esafety.checks.personal_data.pictures import found_in_picture
from esafety.checks.pictures.rows import row_places
from esafety.formats.edition_paths import edition_of
from esafety.formats.written_texts import written_texts
from esafety.formats.yaml_document import YamlDocument
from esafety.markdown.page import Page
from esafety.problems.current_file import working_on
from esafety.problems.problem import Problem
from esafety.source_tree.tree import SourceTree
from esafety.storage.cache.results import cached_if_empty
from esafety.text.languages import SPOKEN_LANGUAGES
from esafety.text.messages import console_words

# What is said of each kind.
SENTENCES: Final[Mapping[PersonalKind, str]] = {
    "identity-number": "personal-identity-number",
    "telephone": "personal-telephone",
    "iban": "personal-iban",
    "email": "personal-email",
    "chat-link": "personal-chat-link",
    "plate": "personal-plate",
    "position": "personal-position",
    "home-address": "personal-home-address",
    "pupil": "personal-pupil",
    "class-list": "personal-class-list",
    "health": "personal-health",
    "birth-day": "personal-birth-day",
}
# Texts kept while a process runs; a school is checked as it is shown and with its preview.
_CACHE_SIZE: Final = 4_000
# Letters from which a text is worth caching: to look for people in fewer takes no longer than to
# read what was found.
_WORTH_CACHING: Final = 300
# Letters and words of a value that a report shows; of a long word its last letters, too.
_SHOWN: Final = 2
_LONG: Final = 8
_FROM_ABROAD: Final = "+90"
_NO_DIGIT: Final = re.compile(r"[^\d+]")
_MOST_WORDS: Final = 4


def check_personal_data(source_tree: SourceTree) -> Iterator[Problem]:
    """Yield personal data on pages, in files of facts, in pictures' names and in their files.

    What is sealed is left alone.
    """
    records = source_tree.records
    allowed = allowed_values(records)
    for page in source_tree.unsealed_pages:
        told = [one for one in _findings(page.body) if not is_named_team(page, one, records)]
        yield from _on_page(page, told, allowed)
    for path, record in source_tree.records_of_editors.items():
        if source_tree.may_change(path):
            yield from _in_record(record, allowed if path in HOMES else ())
    for path, content in source_tree.pictures.items():
        found = [*check_name(path)]
        if source_tree.may_change(path):
            found += _in_picture(path, content, allowed)
        yield from _silenced_in_row(found, source_tree, path)


def _silenced_in_row(
    found: Iterable[Problem], source_tree: SourceTree, path: str
) -> Iterator[Problem]:
    """Yield what is found in a picture; a comment in its row of the register silences it, too."""
    for problem in found:
        yield replace(problem, silenced_at=row_places(source_tree, path))


def check_name(path: str) -> Iterator[Problem]:
    """Yield personal data in the name of a picture's file."""
    name = PurePosixPath(path).stem
    for finding in _findings(name):
        yield _problem(path, 1, finding, name)


def check_email_addresses(source_tree: SourceTree) -> Iterator[Problem]:
    """Yield addresses that may be shown and are written into a page, where a call shows them."""
    allowed = allowed_values(source_tree.records)
    for page in source_tree.unsealed_pages:
        for finding in _findings(page.body):
            if _is_own_address(page, finding, allowed):
                params = {"shown": finding.value}
                found = Problem(page.path, _line(page, finding), "email-written-plainly", params)
                yield replace(found, columns=_columns(page, finding))


def lines_of_lists(page: Page) -> frozenset[int]:
    """Return the lines of a page on which lists of people stand, with the one above each."""
    lists = [_lines(page, one) for one in _findings(page.body) if one.kind == "class-list"]
    return frozenset(line for one in lists for line in (one.start - 1, *one))


def _on_page(
    page: Page, found: Iterable[PersonalFinding], allowed: Collection[str]
) -> Iterator[Problem]:
    # A chapter calls for nothing; what is written in it is what is approved.
    mine = allowed if edition_of(page.neutral) else ()
    if isinstance(page.front, YamlDocument):
        yield from _in_record(page.front, mine)
    for finding in found:
        if finding.value not in mine and not _is_own_address(page, finding, allowed):
            problem = _problem(page.path, _line(page, finding), finding, page.body)
            yield replace(problem, columns=_columns(page, finding))


def _is_own_address(page: Page, finding: PersonalFinding, allowed: Collection[str]) -> bool:
    own = finding.kind == "email" and finding.value in allowed
    return own and not edition_of(page.neutral)


def _line(page: Page, finding: PersonalFinding) -> int:
    return page.first_line + page.body.count("\n", 0, finding.start)


def _lines(page: Page, finding: PersonalFinding) -> range:
    first = _line(page, finding)
    return range(first, first + page.body.count("\n", finding.start, finding.end) + 1)


def _columns(page: Page, finding: PersonalFinding) -> tuple[int, int] | None:
    """Return where on its line a finding stands, from 1; None if it goes on in the next line."""
    before = page.body.rfind("\n", 0, finding.start)
    whole = "\n" not in page.body[finding.start : finding.end]
    return (finding.start - before, finding.end - before) if whole else None


def _in_record(record: YamlDocument, allowed: Collection[str]) -> Iterator[Problem]:
    texts = [*written_texts(record)]
    parts = ("people in facts", *(text.words for text in texts))
    found = cached_if_empty(
        parts, lambda: ((text, finding) for text in texts for finding in _findings(text.words))
    )
    for text, finding in found:
        if finding.value not in allowed:
            yield _problem(record.path, text.line(finding.start), finding, text.words)


def _in_picture(path: str, content: bytes, allowed: Collection[str]) -> Iterator[Problem]:
    """Yield what a picture's file says of people; what the school is reached by may be drawn."""
    noted = {one: console_words(one)["picture-noted"].format(path=path) for one in SPOKEN_LANGUAGES}
    with working_on(path):
        found = found_in_picture(path, content)
    for finding, line in found:
        if finding.value not in allowed:
            details = () if line.shown else (noted,)
            problem = _problem(path, line.number, finding, line.words)
            yield replace(problem, details=details)


def personal_lines(page: Page) -> frozenset[int]:
    """Return the lines of a page on which personal data stands."""
    return frozenset(line for one in _findings(page.body) for line in _lines(page, one))


@lru_cache(maxsize=_CACHE_SIZE)
def _findings(text: str) -> tuple[PersonalFinding, ...]:
    """Return what a text says of people; that a long one says nothing is cached from run to run.

    The key is the text and the program. What is found is never written down.
    """
    if len(text) < _WORTH_CACHING:
        return tuple(personal_data(text))
    return cached_if_empty(("personal data", text), lambda: personal_data(text))


def _problem(path: str, line: int, finding: PersonalFinding, text: str = "") -> Problem:
    """Return a problem of a finding; `text` is the one in which it was found."""
    written = text[finding.start : finding.end]
    params = {"shown": masked(finding.value, written)}
    return Problem(path, line, SENTENCES[finding.kind], params)


def masked(value: str, written: str = "") -> str:
    """Return enough of a value to find it by; a report is read by more people than the page.

    A telephone number is shown as it was `written`: its value begins as one from abroad.
    """
    if written and value.startswith(_FROM_ABROAD):
        return _masked(_NO_DIGIT.sub("", written))
    return " ".join(_masked(word) for word in value.split()[:_MOST_WORDS])


def _masked(word: str) -> str:
    if len(word) <= _SHOWN:
        return word
    return f"{word[:_SHOWN]}…{word[-_SHOWN:] if len(word) > _LONG else ''}"
