"""A tree of files sorted into pages, facts and what could not be read."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import lru_cache, partial
from typing import Final

from esafety.formats.edition_paths import added_file, edition_of
from esafety.formats.site_languages import site_languages
from esafety.formats.yaml_document import YamlDocument, read_yaml_document
from esafety.markdown.page import Page, read_page
from esafety.policy.seals.seal import SEAL
from esafety.policy.seals.verify import read_seals
from esafety.policy.translations.verify import read_translation_seals
from esafety.problems.current_file import working_on
from esafety.problems.page_time_limit import reading_limit
from esafety.problems.problem import Problem
from esafety.source_tree.clause_numbering import numbered_in
from esafety.source_tree.configuration import completed
from esafety.source_tree.file_tree import (
    READ,
    WRITTEN,
    Tree,
    decomposed,
    edition_folders,
    is_file,
    is_left_out,
    is_picture,
    translation_folders,
)
from esafety.source_tree.kit_pages import (
    IN_KIT,
    KitText,
    own_pages_unread,
    pages_of_children,
    read_kit_facts,
    speaks_of_children,
    translations_of_others,
)
from esafety.source_tree.overlaid_facts import LEFT_OUT, overlaid, rows_left_out_in_vain
from esafety.source_tree.parts import without_parts
from esafety.source_tree.readable_text import bytes_of, not_utf8, readable
from esafety.source_tree.silence_comments import (
    SilenceComment,
    silence_comments,
    without_silence_comments,
)
from esafety.source_tree.tree import SourceTree
from esafety.source_tree.unread_files import Unread
from esafety.storage.kit import CONFIGURATION
from esafety.text.typefaces import typefaces_by_language, typefaces_of

_Read = Callable[[str, str], YamlDocument | Problem]
# Pages kept while a process runs.
_KEPT: Final = 2_000


def parse_source_tree(tree: Tree) -> SourceTree:
    """Sort a tree of files; what cannot be read, or not in time, becomes a problem.

    Parts of the kit that a school leaves out are not in it (`parts.py`).
    """
    folders, translations = edition_folders(tree), translation_folders(tree)
    parts, whole = without_parts(tree), tree
    spoken = pages_of_children(parts.tree, whole)
    tree = {**parts.tree, **spoken}
    kit = {p.removeprefix(IN_KIT): text for p, text in tree.items() if p.startswith(IN_KIT)}
    tree = {path: text for path, text in tree.items() if not path.startswith(IN_KIT)}
    written = readable(tree.get(CONFIGURATION, ""))
    configuration = completed(written, readable(kit.get(CONFIGURATION, "")))
    languages = site_languages(configuration)
    texts, garbled = _texts({p: t for p, t in tree.items() if not is_left_out(p, languages)})
    silences = {p: found for p, t in texts.items() if (found := _silences(p, t))}
    plain = {p: without_silence_comments(texts[p]) for p in silences if p.endswith(".md")}
    texts |= plain
    pages = tuple(_page(p, t) for p, t in texts.items() if p.endswith(".md"))
    taken = {p: t for p, t in texts.items() if isinstance(whole.get(p), KitText)}
    below = {p: readable(t) for p, t in kit.items() if p.endswith(".yml")} | taken
    read_kit = partial(read_kit_facts, children=speaks_of_children(whole))
    records = [
        _record(p, t, below.get(p), read_kit) for p, t in texts.items() if p.endswith(".yml")
    ]
    unread = (r for r in (*(page.front for page in pages), *records) if isinstance(r, Problem))
    facts = {r.path: r for r in records if isinstance(r, YamlDocument)}
    return SourceTree(
        pages=pages,
        records=facts,
        unreadable=(
            *garbled,
            *_odd(tree),
            *parts.problems,
            *unread,
            *_left_out_in_vain(texts, kit),
        ),
        files=frozenset(path for path in tree if is_file(path)) - {CONFIGURATION},
        configuration=configuration,
        written_configuration=written,
        folders=folders,
        seals=read_seals(folders),
        translations=translations,
        translation_seals=read_translation_seals(translations),
        pictures={path: bytes_of(text) for path, text in tree.items() if is_picture(path, text)},
        typefaces=typefaces_of(tree),
        language_typefaces=typefaces_by_language(tree),
        decomposed=tuple(decomposed(tree)),
        languages=languages,
        numbered=numbered_in(pages, facts, folders),
        left_out=parts.left_out,
        changes={**parts.changes, **spoken, **plain},
        silences=tuple(comment for found in silences.values() for comment in found),
        as_written={
            page.path: _page(page.path, without_silence_comments(readable(whole[page.path])))
            for page in pages
            if page.path in {*parts.changes, *spoken} and not page.unread
        },
        from_kit=frozenset(path for path, text in whole.items() if isinstance(text, KitText)),
        translations_of_kit=translations_of_others(whole) & tree.keys(),
        own_unread=tuple(own_pages_unread(whole, languages)),
    )


def _silences(path: str, text: str) -> tuple[SilenceComment, ...]:
    """Return the comments of a file that silence a rule; what may be sealed has none."""
    within = edition_of(path) or added_file(path) or isinstance(text, Unread)
    return () if within or "esafety:" not in text else silence_comments(path, text)


def _odd(tree: Tree) -> Iterator[Problem]:
    """Yield what is no file that can be read; a page's problem stands in its front matter."""
    for path, text in tree.items():
        page = path.startswith(WRITTEN) and path.endswith(".md")
        if isinstance(text, Unread) and not page:
            yield Problem(path.rstrip("/"), 1, text.key, text.params)


def _page(path: str, text: str) -> Page:
    if isinstance(text, Unread):
        problem = Problem(path, 1, text.key, text.params)
        return replace(read_page(path, ""), front=problem, unread=True)
    try:
        with working_on(path), reading_limit():
            return _read(path, text)
    except TimeoutError as late:
        slow = Problem(path, 1, "page-too-slow", {"seconds": late.args[0]})
        return replace(read_page(path, ""), faults=(slow,), unread=True)


@lru_cache(maxsize=_KEPT)
def _read(path: str, text: str) -> Page:
    """Return a page; most are the same when a school is read again, by a preview or a server."""
    return read_page(path, text)


def _record(path: str, text: str, kit: str | None, read_kit: _Read) -> YamlDocument | Problem:
    """Return a file of facts, over the kit's where there is one; `kit` may be all there is."""
    with working_on(path):
        own = read_kit(path, text) if text == kit else read_yaml_document(path, text)
        below = read_kit(path, kit) if kit and text != kit else None
    if isinstance(own, YamlDocument) and isinstance(below, YamlDocument):
        return overlaid(below, own)
    return own


def _left_out_in_vain(texts: Tree, kit: Tree) -> Iterator[Problem]:
    """Yield what is wrong with rows that a school leaves out of the kit's facts."""
    for path, text in texts.items():
        if path in kit and LEFT_OUT in text:
            theirs = read_yaml_document(path, readable(kit[path]))
            own = read_yaml_document(path, text)
            if isinstance(theirs, YamlDocument) and isinstance(own, YamlDocument):
                yield from rows_left_out_in_vain(theirs, own)


def _texts(tree: Tree) -> tuple[dict[str, str], list[Problem]]:
    """Return the texts to read; a record with foreign bytes is only reported as a problem."""
    written = {p: t for p, t in tree.items() if p.startswith(WRITTEN) and p.endswith(READ)}
    checked = written | {p: t for p, t in tree.items() if p == CONFIGURATION}
    garbled = [p for path, text in checked.items() if (p := not_utf8(path, text))]
    lost = {problem.path for problem in garbled if problem.path.endswith(".yml")}
    seals = (path for path in written if path.endswith(f"/{SEAL}"))
    sealed = {path for path in seals if edition_of(path) or added_file(path)}
    odd = {p: t for p, t in written.items() if isinstance(t, Unread)}
    texts = {p: readable(t) for p, t in written.items() if p not in lost | sealed | odd.keys()}
    return texts | {p: t for p, t in odd.items() if p.endswith(".md")}, garbled
