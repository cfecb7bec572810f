"""A tree of files sorted into pages, facts and what could not be read."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache, partial
from typing import Final

from esafety.formats.edition_paths import added_file, edition_of
from esafety.formats.site_languages import site_languages
from esafety.formats.yaml_document import YamlDocument, read_yaml_document
from esafety.images.check import DRAWING, ending_of
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
    TextsByPath,
    decomposed,
    edition_folders,
    is_file,
    is_left_out,
    is_picture,
    translation_folders,
)
from esafety.source_tree.kit_pages import (
    KitText,
    own_pages_unread,
    read_kit_facts,
    speaks_of_children,
    translations_of_others,
)
from esafety.source_tree.layers import Layers, layers_of
from esafety.source_tree.overlaid_facts import left_out_in_vain, overlaid
from esafety.source_tree.readable_text import UTF_16, bytes_of, not_utf8, readable
from esafety.source_tree.silences.comments import (
    SilenceComment,
    may_silence,
    silence_comments,
    without_silence_comments,
)
from esafety.source_tree.tree import SourceTree
from esafety.source_tree.unread_files import Unread
from esafety.storage.kit import CONFIGURATION
from esafety.text.typefaces import typefaces_by_language, typefaces_of

_Read = Callable[[str, str], YamlDocument | Problem]
# Pages kept while a process runs.
_CACHE_SIZE: Final = 2_000


def parse_source_tree(tree: TextsByPath) -> SourceTree:
    """Sort a tree of files; what cannot be read, or not in time, becomes a problem.

    Parts of the kit that a school leaves out are not in it (`parts.py`).
    """
    folders, translations = edition_folders(tree), translation_folders(tree)
    layers = layers_of(tree)
    shown, whole = layers.shown, layers.whole
    written = readable(shown.get(CONFIGURATION, ""))
    configuration = completed(written, readable(layers.kit.get(CONFIGURATION, "")))
    languages = site_languages(configuration)
    texts = _texts(shown, languages)
    pages = tuple(_page(p, t) for p, t in texts.read.items() if p.endswith(".md"))
    records = tuple(_records(texts.read, layers))
    facts = {r.path: r for r in records if isinstance(r, YamlDocument)}
    return SourceTree(
        pages=pages,
        records=facts,
        unreadable=tuple(_unreadable(layers, texts, (*(page.front for page in pages), *records))),
        files=frozenset(path for path in shown if is_file(path)) - {CONFIGURATION},
        configuration=configuration,
        written_configuration=written,
        folders=folders,
        seals=read_seals(folders),
        translations=translations,
        translation_seals=read_translation_seals(translations),
        pictures={path: bytes_of(text) for path, text in shown.items() if is_picture(path, text)},
        typefaces=typefaces_of(shown),
        language_typefaces=typefaces_by_language(shown),
        decomposed=tuple(decomposed(shown)),
        languages=languages,
        numbered=numbered_in(pages, facts, folders),
        left_out=layers.left_out,
        changes={**layers.rewritten, **texts.without_silences},
        silences=texts.silences,
        as_written=_as_written(pages, layers),
        from_kit=frozenset(path for path, text in whole.items() if isinstance(text, KitText)),
        translations_of_kit=translations_of_others(whole) & texts.read.keys(),
        own_unread=tuple(own_pages_unread(whole, languages)),
    )


def _unreadable(
    layers: Layers, texts: "_Texts", read: Iterable[YamlDocument | Problem]
) -> Iterator[Problem]:
    """Yield what could not be read; `read` are front matter and files of facts, or their faults."""
    yield from texts.garbled
    yield from _odd(layers.shown)
    yield from layers.problems
    yield from (one for one in read if isinstance(one, Problem))
    yield from left_out_in_vain(texts.read, layers.kit)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Texts:
    """The texts of a school by path, and what of them could not be read.

    `without_silences` are those of `read` from which comments that silence a rule were taken.
    """

    read: TextsByPath
    garbled: tuple[Problem, ...]
    silences: tuple[SilenceComment, ...]
    without_silences: TextsByPath


def _texts(shown: TextsByPath, languages: Sequence[str]) -> _Texts:
    """Return the texts to read, pages without comments that silence a rule."""
    read, garbled = _readable({p: t for p, t in shown.items() if not is_left_out(p, languages)})
    drawings = {p: text for p, text in shown.items() if ending_of(p) == DRAWING}
    told = {**read, **drawings}.items()
    silences = {p: found for p, text in told if (found := _silences(p, text))}
    plain = {p: without_silence_comments(read[p]) for p in silences if p.endswith(".md")}
    return _Texts(
        read=read | plain,
        garbled=tuple(garbled),
        silences=tuple(comment for found in silences.values() for comment in found),
        without_silences=plain,
    )


def _records(texts: TextsByPath, layers: Layers) -> Iterator[YamlDocument | Problem]:
    """Yield each file of facts, over the kit's where the school has one of its own."""
    taken = {p: t for p, t in texts.items() if isinstance(layers.whole.get(p), KitText)}
    below = {p: readable(t) for p, t in layers.kit.items() if p.endswith(".yml")} | taken
    read_kit = partial(read_kit_facts, children=speaks_of_children(layers.whole))
    for path, text in texts.items():
        if path.endswith(".yml"):
            yield _record(path, text, below.get(path), read_kit)


def _as_written(pages: Iterable[Page], layers: Layers) -> dict[str, Page]:
    """Return the pages that are read otherwise than they are written, as they are written.

    Those of which a school has no language of its own are left out: nobody asks how the kit's own
    pages are written, and in a kindergarten nearly all of them would be read a second time.
    """
    listed, whole = list(pages), layers.whole
    own = {page.neutral for page in listed if not isinstance(whole[page.path], KitText)}
    return {
        page.path: _page(page.path, without_silence_comments(readable(whole[page.path])))
        for page in listed
        if page.path in layers.rewritten and page.neutral in own and not page.unread
    }


def _silences(path: str, text: str) -> tuple[SilenceComment, ...]:
    """Return the comments of a file that silence a rule; what may be sealed has none."""
    within = edition_of(path) or added_file(path) or isinstance(text, Unread)
    return () if within or not may_silence(text) else silence_comments(path, text)


def _odd(tree: TextsByPath) -> Iterator[Problem]:
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


@lru_cache(maxsize=_CACHE_SIZE)
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


def _readable(tree: TextsByPath) -> tuple[dict[str, str], list[Problem]]:
    """Return the texts to read; a record with foreign bytes is only reported as a problem."""
    written = {p: t for p, t in tree.items() if p.startswith(WRITTEN) and p.endswith(READ)}
    checked = written | {p: t for p, t in tree.items() if p == CONFIGURATION}
    garbled = [p for path, text in checked.items() if (p := not_utf8(path, text))]
    lost = {p.path for p in garbled if p.path.endswith(".yml") and p.key != UTF_16}
    seals = (path for path in written if path.endswith(f"/{SEAL}"))
    sealed = {path for path in seals if edition_of(path) or added_file(path)}
    odd = {p: t for p, t in written.items() if isinstance(t, Unread)}
    texts = {p: readable(t) for p, t in written.items() if p not in lost | sealed | odd.keys()}
    return texts | {p: t for p, t in odd.items() if p.endswith(".md")}, garbled
