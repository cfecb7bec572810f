"""A new edition begins as a copy of the one before: its text kept, its old metadata cleared."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import partial

from esafety.content.carry_references import audiences_line, entry_of
from esafety.content.schemas import with_schema_line
from esafety.formats.edition_paths import (
    AUDIENCES_FILE,
    EDITION_FILE,
    added_file,
    chapter_of,
    edition_of,
    edition_order,
    folder_of,
    is_name_of_new_edition,
    school_year_of_edition,
)
from esafety.policy.arrangement import rearranged
from esafety.policy.audiences import AUDIENCES, Audience
from esafety.policy.clause_ids.record import CLAUSES, record_text
from esafety.policy.seals.seal import DRAFT, SEAL
from esafety.policy.supplements import ARRANGEMENT, PLAIN, SITES, supplement_path
from esafety.policy.topics.edition_map import begun_map, joined_maps, map_paths
from esafety.policy.topics.undecided import map_path
from esafety.problems.problem import Problem
from esafety.source_tree.file_tree import TextsByPath
from esafety.source_tree.parse import parse_source_tree
from esafety.source_tree.tree import SourceTree
from esafety.text.languages import SPOKEN_LANGUAGES, required_languages
from esafety.text.messages import comments, reader_words

_TOP_LEVEL_KEY = re.compile(r"^(?=[a-z_]+:)", re.MULTILINE)


def check_edition_name(name: str) -> Iterator[Problem]:
    """Yield what is wrong with the name of an edition, whatever the school has."""
    if not is_name_of_new_edition(name):
        yield Problem(folder_of(name), 1, "edition-name", {"name": name})


def check_new_draft(tree: TextsByPath, name: str) -> Iterator[Problem]:
    """Yield what stands against starting a draft under a name."""
    yield from check_draft_name(parse_source_tree(tree), name)


def check_draft_name(source_tree: SourceTree, name: str) -> Iterator[Problem]:
    """Yield what stands against a draft of that name in a school that was read."""
    folder = folder_of(name)
    if misnamed := [*check_edition_name(name)]:
        yield from misnamed
        return
    if name in source_tree.seals:
        correction = _next_correction(source_tree, source_tree.in_force or name)
        params = {"name": name, "next": correction}
        yield Problem(folder, 1, "draft-of-sealed", params)
    elif name in source_tree.folders:
        yield Problem(folder, 1, "draft-exists", {"name": name})
    newest = source_tree.in_force
    if newest is None:
        yield Problem(folder, 1, "draft-without-base", {"name": name})
    elif edition_order(name) <= edition_order(newest) and name not in source_tree.folders:
        params = {"name": name, "newest": newest, "next": _next_correction(source_tree, newest)}
        yield Problem(folder, 1, "draft-not-newer", params)
    if source_tree.draft and source_tree.draft != name:
        yield Problem(folder_of(source_tree.draft), 1, "draft-already", {"name": source_tree.draft})


def _next_correction(source_tree: SourceTree, edition: str) -> str:
    """Return the name of the next correction within the school year of an edition."""
    year = school_year_of_edition(edition)
    counts = [edition_order(one)[1] for one in source_tree.folders if one.startswith(year)]
    return f"{year}-{max(counts, default=1) + 1}"


def new_draft(tree: TextsByPath, name: str) -> dict[str, str]:
    """Return the files of a new draft (path → text), made from the edition in force.

    Readers that were added to the old edition beside its seal go into the draft's own
    `audiences.yml`, topics that were mapped there into its own `topics.yml`. Reading notes stay
    with the words they were written on. Plain words go over as they are: each is shown as long as
    its chapter has the same text; so do sites that the text names. Every
    clause keeps its id.
    """
    source_tree = parse_source_tree(tree)
    base = source_tree.in_force or ""
    new = folder_of(name)
    copied = _copied_edition(tree, source_tree, base, name)
    copied |= _audiences(copied, source_tree, base, name)
    copied |= _supplements(tree, base, name)
    copied |= _topics(tree, base, name, source_tree.languages)
    comment = comments("draft-comment", source_tree.languages)
    ids = source_tree.clause_ids(base)
    files = copied | {
        f"{new}/{DRAFT}": f"{comment}based_on: {base}\n",
        f"{new}/{CLAUSES}": record_text(
            [*ids.clauses.values()], ids.retired, source_tree.languages
        ),
    }
    return {path: with_schema_line(path, text, tree) for path, text in files.items()}


def _copied_edition(
    tree: TextsByPath, source_tree: SourceTree, base: str, name: str
) -> dict[str, str]:
    """Return the files of an edition and its added translations, as those of a draft."""
    old, new = folder_of(base), folder_of(name)
    years = school_year_of_edition(base), school_year_of_edition(name)
    clear = partial(_cleared, _approvals(source_tree, base), years)
    copied = {
        path.replace(old, new, 1): clear(path, text, source_tree.languages)
        for path, text in tree.items()
        if path.startswith(f"{old}/") and path != f"{old}/{SEAL}"
    }
    for page in source_tree.pages:
        translation = added_file(page.path)
        if translation and translation.edition == base:  # it is part of the new edition
            path = f"{new}/{translation.name}"
            copied[path] = clear(page.path, tree[page.path], source_tree.languages)
    return copied


def _audiences(
    copied: TextsByPath, source_tree: SourceTree, base: str, name: str
) -> dict[str, str]:
    """Return the draft's readers with those that were added beside the seal; nothing if none."""
    added = source_tree.records.get(supplement_path(ARRANGEMENT, base))
    if not added:
        return {}
    path = f"{folder_of(name)}/{AUDIENCES_FILE}"
    sealed = AUDIENCES.read(source_tree.records[f"{folder_of(base)}/{AUDIENCES_FILE}"])
    return {path: _with_readers(copied[path], sealed, rearranged(sealed, added))}


def _supplements(tree: TextsByPath, base: str, name: str) -> dict[str, str]:
    """Return the plain words and sites of an edition, where the draft has none of its own."""
    paths = {supplement_path(one, name): supplement_path(one, base) for one in (PLAIN, SITES)}
    return {new: tree[old] for new, old in paths.items() if new not in tree and tree.get(old)}


def _topics(tree: TextsByPath, base: str, name: str, languages: Sequence[str]) -> dict[str, str]:
    """Return the map of topics with those mapped beside the seal; nothing if none were."""
    own_map, added_map = map_paths(base)
    later = tree.get(added_map)
    if not later:
        return {}
    own = begun_map(tree.get(own_map, ""), comments("topics-comment", languages))
    return {map_path(name, sealed=False): joined_maps(own, later)}


def _with_readers(text: str, sealed: Mapping[str, Audience], now: Mapping[str, Audience]) -> str:
    """Return `audiences.yml` with the readers of each clause that has more of them now.

    Its comments and its other lines stay as they are.
    """
    for clause, readers in now.items():
        if readers == sealed[clause]:
            continue
        text = entry_of(clause).sub(audiences_line(clause, readers), text, count=1)
    return text


def _approvals(source_tree: SourceTree, edition: str) -> dict[str, str]:
    """Return the language of each page on which the approval of an edition stands, by its path.

    The new edition gets its own by its seal.
    """
    pages = (page for page in source_tree.pages if edition_of(page.neutral) == edition)
    chapters = ((page, chapter_of(page.neutral)) for page in pages)
    return {
        page.path: page.language for page, chapter in chapters if chapter and chapter.is_approval
    }


def _cleared(
    approvals: Mapping[str, str],
    years: tuple[str, str],
    path: str,
    text: str,
    languages: Sequence[str],
) -> str:
    """Return a file without what was true of the old edition only."""
    if path.endswith(f"/{EDITION_FILE}"):
        return _noted(text.replace(*years), languages)
    if path in approvals:
        return _without_approval(text, approvals[path])
    return text.replace(*years) if "/index." in path else text


def _noted(text: str, languages: Sequence[str]) -> str:
    """Return `edition.yml` with an empty note of changes in the place of the old one."""
    blocks = _TOP_LEVEL_KEY.split(text)
    remaining = "".join(block for block in blocks if not block.startswith("changes:"))
    for line in comments("changes-comment", SPOKEN_LANGUAGES).splitlines(keepends=True):
        remaining = remaining.replace(line, "")
    comment = comments("changes-comment", languages)
    note = [f'  {language}: ""\n' for language in required_languages(languages)]
    return "".join([remaining.rstrip("\n"), "\n", comment, "changes:\n", *note])


def _without_approval(text: str, language: str) -> str:
    """Return the approval chapter up to its heading, and where the approval is found instead."""
    lines = text.splitlines()
    title = next(number for number, line in enumerate(lines) if line.startswith("# "))
    return "\n".join([*lines[: title + 1], "", reader_words(language)["approval-by-seal"], ""])
