"""The parts of the kit that a school does not want, as its `data/parts.yml` names them.

A part is a page by its path below docs/ without language and ending (`report`,
`class/quiz-1-2`), or a folder with all its pages (`posters`). It is taken out of the files before
anything is read of them, with what leads to it; so no rule and no sheet knows that it was there.
So are the pages that gather a policy's plain words, where the school has written none: they would
be empty sheets.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from esafety.formats.edition_paths import POLICY_FOLDER, edition_of
from esafety.formats.fact_file import FactFile
from esafety.formats.fact_model import FactModel, Several
from esafety.formats.field_types import Words
from esafety.formats.yaml_document import YamlDocument, read_yaml_document
from esafety.markdown.page import split_language
from esafety.policy.supplements import PLAIN
from esafety.problems.problem import Problem, did_you_mean
from esafety.source_tree.kit_pages import IN_KIT
from esafety.source_tree.links_to_parts import (
    names_gone,
    without_links,
    without_menu_entries,
    without_sheets,
)
from esafety.source_tree.readable_text import not_utf8, readable
from esafety.storage.docs_folder import DOCS, below_docs
from esafety.storage.kit import CONFIGURATION, PARTS_FILE

_BUNDLES: Final = "data/bundles.yml"
_PAGE: Final = ".md"
_HOME: Final = "index"
_WHOLE: Final = "policy/whole"
# A page that gathers the plain words of all chapters.
_GATHERS: Final = re.compile(r"^template: plain-words\.html\r?$", re.MULTILINE)


class Parts(FactModel):
    """What a school leaves out of the kit."""

    leave_out: Several[Words]


PARTS: Final[FactFile[Parts]] = FactFile(Parts)


@dataclass(frozen=True, slots=True)
class WithoutParts:
    """The files of a school without the parts it does not want.

    `left_out` are the pages by their language-neutral path, `changes` the pages that led to them,
    as they are read now; `problems` is what is wrong with the list itself.
    """

    tree: Mapping[str, str]
    left_out: frozenset[str] = frozenset()
    changes: Mapping[str, str | None] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()


def without_parts(tree: Mapping[str, str]) -> WithoutParts:
    """Return the files (path → text) without what `data/parts.yml` names or nobody has written.

    A list that cannot be read leaves nothing out.
    """
    text = tree.get(PARTS_FILE, "leave_out: []")
    record = not_utf8(PARTS_FILE, text) or read_yaml_document(PARTS_FILE, readable(text))
    if isinstance(record, Problem):
        return WithoutParts(tree)
    if problems := tuple(PARTS.check(record)):
        return WithoutParts(tree, problems=problems)
    pages = {split_language(path)[0] for path in tree if _is_page(path)}
    wanted = PARTS.read(record).leave_out
    named = {page for page in pages for part in wanted if _is_part(page, part)}
    left_out = frozenset(named | _without_words(tree))
    changes = dict(_changes(tree, left_out)) if left_out else {}
    kept = {path: changes.get(path, text) for path, text in tree.items()}
    return WithoutParts(
        {path: text for path, text in kept.items() if text is not None},
        left_out,
        {path: text for path, text in changes.items() if path.startswith(DOCS)},
        tuple(_unknown(record, wanted, pages)),
    )


def _without_words(tree: Mapping[str, str]) -> set[str]:
    """Return the pages of plain words where no edition has any."""
    if any(path.startswith(f"{PLAIN}/") for path in tree):
        return set()
    pages = (path for path, text in tree.items() if _is_page(path) and _GATHERS.search(text))
    return {split_language(path)[0] for path in pages}


def _is_page(path: str) -> bool:
    """Tell whether a file is a page that a school may leave out: not its policy, not its home."""
    neutral = split_language(path)[0]
    if not path.startswith(DOCS) or not path.endswith(_PAGE) or _name(neutral) == _HOME:
        return False
    return not neutral.startswith(f"{POLICY_FOLDER}/") or _name(neutral) == _WHOLE


def _name(neutral: str) -> str:
    return below_docs(neutral).removesuffix(_PAGE)


def _is_part(page: str, part: str) -> bool:
    return _name(page) == part or _name(page).startswith(f"{part.rstrip('/')}/")


def _unknown(record: YamlDocument, wanted: tuple[str, ...], pages: set[str]) -> Iterator[Problem]:
    """Yield parts that are none of the kit, with the one that was meant."""
    names = {_name(page) for page in pages}
    known = names | {name.rpartition("/")[0] for name in names} - {""}
    for number, part in enumerate(wanted):
        if not any(_is_part(page, part) for page in pages):
            near = did_you_mean(part, known)
            yield record.problem(("leave_out", number), "part-not-in-kit", name=part, near=near)


def _changes(tree: Mapping[str, str], left_out: frozenset[str]) -> Iterator[tuple[str, str | None]]:
    """Yield each file that is left out, or that led to one, as it is read now."""
    paths = frozenset(map(_name, left_out))
    sheets = names_gone(_sheets(tree), left_out)
    for path, text in tree.items():
        neutral = split_language(path)[0]
        now: str | None = text
        if neutral in left_out:
            yield path, None
            continue
        if path.startswith(DOCS) and path.endswith(_PAGE):
            now = without_links(text, neutral, left_out, sheets)
        elif path.removeprefix(IN_KIT) == CONFIGURATION:
            now = without_menu_entries(text, paths)
        elif path.removeprefix(IN_KIT) == _BUNDLES:
            now = without_sheets(text, paths)
        if now != text:
            yield path, now


def _sheets(tree: Mapping[str, str]) -> frozenset[str]:
    """Return the pages that a sheet may be, as language-neutral paths: no chapter of a policy."""
    pages = (split_language(path)[0] for path in tree if path.endswith(_PAGE))
    return frozenset(page for page in pages if page.startswith(DOCS) and not edition_of(page))
