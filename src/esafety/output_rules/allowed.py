"""What may be published of what was found: the school's own ways, sealed words, silences."""

import re
from collections.abc import Collection, Iterable, Iterator
from typing import Final

from esafety.checks.personal_data.find import personal_data
from esafety.checks.personal_data.named_team import is_named_team
from esafety.checks.pictures.silenced import silenced_in_pictures
from esafety.content.school_content import Content
from esafety.output_rules.personal_data import PERSONAL_DATA
from esafety.policy.people import is_closing
from esafety.source_tree.file_tree import TextsByPath
from esafety.source_tree.readable_text import readable
from esafety.source_tree.silences.comments import SilenceComment
from esafety.source_tree.tree import SourceTree

_AT: Final = "@"
_PARTS: Final = re.compile(r"[^\W\d_]+|\d+|[@.+_-]")


def contact_values(content: Content) -> frozenset[str]:
    """Return what the school and the helplines may be reached by, each as a finding has it."""
    helplines = (text for one in content.helplines for text in (one.number, one.address))
    given = (*content.school.contact.values(), *(text for text in helplines if text))
    return _values(map(str, given))


def written_values(tree: TextsByPath, source_tree: SourceTree) -> frozenset[str]:
    """Return what is sealed, the team that a draft names, and what editors silenced."""
    unsealed = {page.path for page in source_tree.unsealed_pages}
    sealed = (page.body for page in source_tree.pages if page.path not in unsealed)
    records = (
        tree[path]
        for edition in source_tree.seals
        for path in tree
        if path.startswith(f"docs/policy/{edition}/") and path.endswith(".yml")
    )
    silenced = (*_silenced(tree, source_tree.silences), *silenced_in_pictures(source_tree))
    return _values((*sealed, *records)) | {*silenced, *_named_teams(source_tree)}


def is_allowed(value: str, allowed: Collection[str]) -> bool:
    """Tell whether a value may be published; a file may break an address, and show a part of it.

    Where an address stands among letters from the right, a reader of PDFs turns its parts about.
    """
    broken = " " in value and any(value in one for one in allowed)
    return value in allowed or broken or (_AT in value and _turned(value, allowed))


def _turned(value: str, allowed: Collection[str]) -> bool:
    """Tell whether an address has the parts of one that may be published, in another order."""
    parts = sorted(_PARTS.findall(value))
    return any(_AT in one and sorted(_PARTS.findall(one)) == parts for one in allowed)


def _named_teams(source_tree: SourceTree) -> Iterator[str]:
    for page in source_tree.unsealed_pages:
        for finding in personal_data(page.body) if is_closing(page.neutral) else ():
            if is_named_team(page, finding, source_tree.records):
                yield finding.value


def _silenced(tree: TextsByPath, silences: Iterable[SilenceComment]) -> Iterator[str]:
    """Yield what begins on the lines that are silenced, as the check of the sources counts them."""
    covered: dict[str, set[int]] = {}
    for one in silences:
        if one.words.rule == PERSONAL_DATA and one.words.on:
            covered.setdefault(one.path, set()).add(one.covers)
    for path, lines in covered.items():
        text = readable(tree[path])
        for finding in personal_data(text):
            if text.count("\n", 0, finding.start) + 1 in lines:
                yield finding.value


def _values(texts: Iterable[str]) -> frozenset[str]:
    return frozenset(finding.value for text in texts for finding in personal_data(text))
