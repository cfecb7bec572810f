"""Names or roles: whether an edition publishes its people by name, or by their offices only.

In a closing chapter (team, approval) a paragraph of two lines or more is a person: the
name first, the office below.
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from esafety.formats.edition_paths import EDITION_FILE, chapter_of, folder_of
from esafety.formats.yaml_document import YamlDocument
from esafety.markdown.page import Page
from esafety.policy.editions import Edition
from esafety.problems.problem import Problem
from esafety.text.grammar.letter_case import folded

_PARAGRAPH: Final = re.compile(r"(?<=\n\n)(?!#)([^\n]+)\n(?=[^\n])")
_FORMS: Final = (
    re.compile(r"#+ .*"),
    re.compile(r"\d{1,2}[./]\d{1,2}[./]\d{4}"),
    re.compile(r"[^\n|<>]*[.!?]"),
    re.compile(r"(?!\W*[-+|])[^\n\d,;:|<>\\/]+\n[^\n|<>\\]+"),
)


def is_closing(neutral: str) -> bool:
    """Tell whether a path is a chapter that closes the document and may name people."""
    chapter = chapter_of(neutral)
    return bool(chapter and chapter.is_closing)


def published_people(records: Mapping[str, YamlDocument], edition: str) -> object:
    """Return what an edition's facts say of its people: `names` or `roles`; None for nothing."""
    record = records.get(f"{folder_of(edition)}/{EDITION_FILE}")
    facts = record.data if record else None
    return facts.get("people") if isinstance(facts, dict) else None


def people_in(body: str) -> list[str]:
    """Return the names in the Markdown of a closing chapter, in order."""
    return [match[1].strip(" *") for match in _PARAGRAPH.finditer(body)]


def without_names(body: str) -> str:
    """Return the Markdown of a closing chapter with offices only, every line in its place."""
    return _PARAGRAPH.sub("\n", body)


def check_people(page: Page) -> Iterator[Problem]:
    """Yield what a closing chapter holds in a form in which a name would not be recognised.

    Where names are withheld it holds headings, dates, sentences, and people as two lines.
    """
    line = page.first_line
    for block in re.split(r"(\n\s*\n)", page.body):
        if block.strip() and not any(form.fullmatch(block.strip()) for form in _FORMS):
            at = line + len(block) - len(block.lstrip("\n"))
            yield Problem(page.path, at, "person-form", {"name": block.strip().split("\n")[0]})
        line += block.count("\n")


def withheld_names(edition: Edition, pages: Iterable[Page]) -> tuple[str, ...]:
    """Return every name an edition may not publish: none, if it publishes names."""
    if edition.named:
        return ()
    named = [name for page in pages if is_closing(page.neutral) for name in people_in(page.body)]
    approver = [edition.approval.by] if edition.approval else []
    return tuple(dict.fromkeys([*approver, *named]))


def check_withheld(pages: Iterable[Page], names: Sequence[str]) -> Iterator[Problem]:
    """Yield every line outside the closing chapters' own lists that holds a withheld name."""
    for page in pages:
        lines = [(1, str(value)) for value in page.meta.values()]
        body = without_names(page.body) if is_closing(page.neutral) else page.body
        lines += list(enumerate(body.split("\n"), page.first_line))
        for line, words in lines if names else ():
            for name in names:
                if _folded(name) in _folded(words):
                    yield Problem(page.path, line, "name-withheld", {"name": name})


def check_facts_withheld(
    records: Iterable[YamlDocument], names: Sequence[str]
) -> Iterator[Problem]:
    """Yield every record of the school that holds a withheld name."""
    for record in records:
        text = _folded(json.dumps(record.data, ensure_ascii=False, default=str))
        for name in names:
            if _folded(name) in text:
                yield record.problem((), "name-withheld", name=name)


def _folded(words: str) -> str:
    return " ".join(folded(words).split())
