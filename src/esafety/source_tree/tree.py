"""The files of a school, sorted into pages, records and what could not be read."""

import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Final

from esafety.formats.edition_paths import (
    added_file,
    chapter_of,
    edition_of,
    edition_order,
    folder_of,
)
from esafety.formats.site_languages import site_languages
from esafety.formats.yaml_document import YamlDocument, read_yaml_document
from esafety.images.check import ENDINGS
from esafety.markdown.language_pairs import pairs
from esafety.markdown.page import Page, read_page, split_language
from esafety.policy.clause_ids.editions import NumberedEdition
from esafety.policy.clause_ids.gone import GoneClause, gone_clauses
from esafety.policy.clauses import Clause, Numbering
from esafety.policy.seals.seal import DRAFT, SEAL, Folder, Seal
from esafety.policy.seals.verify import read_seals
from esafety.policy.translations.seal import TranslationSeal
from esafety.policy.translations.verify import Folders, Key, read_translation_seals
from esafety.problems.current_file import working_on
from esafety.problems.page_time_limit import reading_limit
from esafety.problems.problem import Problem
from esafety.source_tree.clause_numbering import chapters_of, numbered_in
from esafety.source_tree.configuration import completed
from esafety.source_tree.kit_pages import IN_KIT, own_pages_unread, translations_of_others
from esafety.source_tree.overlaid_facts import LEFT_OUT, overlaid, rows_left_out_in_vain
from esafety.source_tree.parts import without_parts
from esafety.source_tree.readable_text import bytes_of, not_utf8, readable
from esafety.source_tree.unread_files import Unread
from esafety.storage.docs_folder import DOCS
from esafety.storage.kit import CONFIGURATION, is_schools_own
from esafety.text.languages import SPOKEN_LANGUAGES, in_table_order
from esafety.text.typefaces import Typefaces, typefaces_by_language, typefaces_of

# Every file by its path; bytes that are no UTF-8 are kept by surrogateescape. What is no file
# that can be read stands for itself; the name of a folder ends with a slash.
Tree = Mapping[str, str]
# Pages kept while a process runs.
_KEPT: Final = 2_000
_WRITTEN: Final = (DOCS, "data/")
_READ: Final = (".md", ".yml")


@dataclass(frozen=True, slots=True)
class SourceTree:
    """What a tree (path → text) holds."""

    pages: tuple[Page, ...]
    records: Mapping[str, YamlDocument]
    unreadable: tuple[Problem, ...]
    files: frozenset[str]
    configuration: str = ""
    """The text of `mkdocs.yml`, completed from the kit's where the school takes it."""
    written_configuration: str = ""
    """The text of `mkdocs.yml` as the school wrote it."""
    folders: Mapping[str, Folder] = field(default_factory=dict)
    seals: Mapping[str, Seal] = field(default_factory=dict)
    translations: Folders = field(default_factory=dict)
    """The files of each translation that was added, by edition and language."""
    translation_seals: Mapping[Key, TranslationSeal] = field(default_factory=dict)
    pictures: Mapping[str, bytes] = field(default_factory=dict)
    typefaces: Typefaces = field(default_factory=Typefaces)
    language_typefaces: Mapping[str, Typefaces] = field(default_factory=dict)
    """The typefaces of sheets in a language that has one of its own, with those of every sheet."""
    decomposed: tuple[str, ...] = ()
    """Texts that are read as NFC although they are not written so."""
    languages: tuple[str, ...] = SPOKEN_LANGUAGES
    """The languages of the site, which may have more than an edition."""
    numbered: Mapping[str, NumberedEdition] = field(default_factory=dict)
    """Each edition with its clauses, oldest first."""
    left_out: frozenset[str] = frozenset()
    """The pages of the kit that the school leaves out, by their language-neutral paths."""
    changes: Mapping[str, str | None] = field(default_factory=dict)
    """Pages that are read without what leads to those left out; None for those themselves."""
    translations_of_kit: frozenset[str] = frozenset()
    """The kit's translations of pages that the school has in its own words."""
    own_unread: tuple[str, ...] = ()
    """The school's own pages in a language that its site has not."""

    @property
    def editions(self) -> tuple[str, ...]:
        """Return the names of the editions that have a folder, oldest first."""
        return tuple(sorted({e for f in self.files if (e := edition_of(f))}, key=edition_order))

    @property
    def in_force(self) -> str | None:
        """Return the newest sealed edition."""
        sealed = [e for e in self.editions if e in self.seals]
        return sealed[-1] if sealed else None

    @property
    def draft(self) -> str | None:
        """Return the newest draft, if it is newer than the edition in force."""
        newest = self.editions[-1] if self.editions else None
        return newest if newest and DRAFT in self.folders[newest] else None

    def shown(self, *, preview: bool) -> str | None:
        """Return the edition that is rendered: in a preview the draft, if there is one."""
        return (self.draft if preview else None) or self.in_force

    def without_unsealed_translations(self) -> "SourceTree":
        """Return the same school without translations that are not sealed yet.

        Only a preview shows these, as it does a draft.
        """
        folders = {k: f for k, f in self.translations.items() if k in self.translation_seals}
        pages = (page for page in self.pages if self._added(page) in (None, *folders))
        return replace(self, pages=tuple(pages), translations=folders)

    @property
    def unsealed_pages(self) -> tuple[Page, ...]:
        """Return the pages that can still be changed."""
        return tuple(page for page in self.pages if not self._is_sealed(page))

    def _is_sealed(self, page: Page) -> bool:
        added = self._added(page)
        return added in self.translation_seals if added else edition_of(page.neutral) in self.seals

    def _added(self, page: Page) -> Key | None:
        file = added_file(page.path)
        return (file.edition, file.language) if file else None

    def edition_languages(self, edition: str) -> tuple[str, ...]:
        """Return the languages in which every chapter of an edition is written."""
        mine = [page for page in self.pages if edition_of(page.neutral) == edition]
        written = [set(pair) for pair in pairs(mine).values()]
        return in_table_order(set.intersection(*written)) if written else ()

    def written_in(self, edition: str) -> tuple[str, ...]:
        """Return the languages in which an edition has any chapter."""
        mine = (page for page in self.pages if edition_of(page.neutral) == edition)
        return in_table_order(page.language for page in mine)

    def chapters(self, edition: str) -> list[Page]:
        """Return the pages of an edition in the binding language, in order."""
        return chapters_of(self.pages, edition)

    def pages_of(self, edition: str) -> list[Page]:
        """Return the pages of an edition in every language, in order."""
        pages = (p for p in self.pages if edition_of(p.neutral) == edition)
        return sorted(pages, key=lambda p: p.path)

    def clauses(self, edition: str) -> Mapping[str, Clause]:
        """Return the clauses of an edition by id, in order."""
        return self.clause_ids(edition).clauses

    def clause_ids(self, edition: str) -> NumberedEdition:
        """Return the clauses of an edition with what became of those of earlier ones."""
        return self.numbered.get(edition, NumberedEdition(edition))

    def gone(self, edition: str | None) -> tuple[GoneClause, ...]:
        """Return where clauses of sealed editions stood that are gone from there in a newer one."""
        rendered = self.clause_ids(edition or "")
        order = edition_order(rendered.name) if edition else ("", 0)
        every = self.numbered.items()
        earlier = [one for name, one in every if one.sealed and edition_order(name) < order]
        pages = [page.neutral for page in self.chapters(rendered.name)]
        slugs = {chapter.slug: path for path in pages if (chapter := chapter_of(path))}
        return tuple(gone_clauses(earlier, rendered, slugs))

    def before(self, edition: str) -> dict[str, Clause]:
        """Return the clauses that are gone from an edition, as the last one before had them.

        Their numbers name that edition: `2.3 (2022-2023)`.
        """
        gone, order = self.clause_ids(edition).retired, edition_order(edition)
        earlier = (one for name, one in self.numbered.items() if edition_order(name) < order)
        return {
            clause.anchor: replace(clause, number=f"{clause.number} ({one.name})")
            for one in earlier
            for clause in one.clauses.values()
            if one.sealed and clause.anchor in gone
        }

    @property
    def numberings(self) -> dict[str, Numbering]:
        """Return what names the clauses of each edition."""
        return {name: edition.numbering for name, edition in self.numbered.items()}


def parse_source_tree(tree: Tree) -> SourceTree:
    """Sort a tree of files; what cannot be read, or not in time, becomes a problem.

    Parts of the kit that a school leaves out are not in it (`parts.py`).
    """
    folders, translations = edition_folders(tree), translation_folders(tree)
    parts, whole = without_parts(tree), tree
    tree = parts.tree
    kit = {p.removeprefix(IN_KIT): text for p, text in tree.items() if p.startswith(IN_KIT)}
    tree = {path: text for path, text in tree.items() if not path.startswith(IN_KIT)}
    written = readable(tree.get(CONFIGURATION, ""))
    configuration = completed(written, readable(kit.get(CONFIGURATION, "")))
    languages = site_languages(configuration)
    texts, garbled = _texts({p: t for p, t in tree.items() if not is_left_out(p, languages)})
    pages = tuple(_page(p, t) for p, t in texts.items() if p.endswith(".md"))
    records = [_record(p, t, kit.get(p)) for p, t in texts.items() if p.endswith(".yml")]
    unread = (r for r in (*(page.front for page in pages), *records) if isinstance(r, Problem))
    facts = {r.path: r for r in records if isinstance(r, YamlDocument)}
    return SourceTree(
        pages,
        facts,
        (*garbled, *_odd(tree), *parts.problems, *unread, *_left_out_in_vain(texts, kit)),
        frozenset(path for path in tree if _is_file(path)) - {CONFIGURATION},
        configuration,
        written,
        folders,
        read_seals(folders),
        translations,
        read_translation_seals(translations),
        {path: bytes_of(text) for path, text in tree.items() if _is_picture(path, text)},
        typefaces_of(tree),
        typefaces_by_language(tree),
        tuple(_decomposed(tree)),
        languages,
        numbered_in(pages, facts, folders),
        parts.left_out,
        parts.changes,
        translations_of_others(whole) & tree.keys(),
        tuple(own_pages_unread(whole, languages)),
    )


def is_left_out(path: str, languages: Sequence[str]) -> bool:
    """Tell whether a page is no part of a site in some languages.

    The kit has its pages in every language that the program speaks; those in a language that a
    school has not chosen lie there unread. A chapter of the policy is the school's own.
    """
    language = split_language(path)[1] if path.endswith(".md") else ""
    unread = language in SPOKEN_LANGUAGES and language not in languages
    return unread and not is_schools_own(path)


def _is_file(path: str) -> bool:
    """Tell whether a place in a tree is a file and no folder, and not hidden."""
    return not path.rpartition("/")[2].startswith(".") and not path.endswith("/")


def _is_picture(path: str, text: str) -> bool:
    return path.lower().endswith(ENDINGS) and not isinstance(text, Unread)


def _odd(tree: Tree) -> Iterator[Problem]:
    """Yield what is no file that can be read; a page's problem stands in its front matter."""
    for path, text in tree.items():
        page = path.startswith(_WRITTEN) and path.endswith(".md")
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


def _record(path: str, text: str, kit: str | None) -> YamlDocument | Problem:
    """Return a file of facts, over the kit's where there is one."""
    with working_on(path):
        own = read_yaml_document(path, text)
        inherited = read_yaml_document(path, readable(kit)) if kit else None
    if isinstance(own, YamlDocument) and isinstance(inherited, YamlDocument):
        return overlaid(inherited, own)
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
    written = {p: t for p, t in tree.items() if p.startswith(_WRITTEN) and p.endswith(_READ)}
    checked = written | {p: t for p, t in tree.items() if p == CONFIGURATION}
    garbled = [p for path, text in checked.items() if (p := not_utf8(path, text))]
    lost = {problem.path for problem in garbled if problem.path.endswith(".yml")}
    seals = (path for path in written if path.endswith(f"/{SEAL}"))
    sealed = {path for path in seals if edition_of(path) or added_file(path)}
    odd = {p: t for p, t in written.items() if isinstance(t, Unread)}
    texts = {p: readable(t) for p, t in written.items() if p not in lost | sealed | odd.keys()}
    return texts | {p: t for p, t in odd.items() if p.endswith(".md")}, garbled


def edition_folders(tree: Tree) -> dict[str, dict[str, bytes]]:
    """Return the files of each edition by their names in its folder, byte for byte."""
    folders: dict[str, dict[str, bytes]] = {}
    for path, text in tree.items():
        edition = edition_of(path)
        home = f"{folder_of(edition or '')}/"
        name = path.removeprefix(home)
        if edition and path.startswith(home) and _is_file(path):
            folders.setdefault(edition, {})[name] = bytes_of(text)
    return folders


def translation_folders(tree: Tree) -> dict[Key, dict[str, bytes]]:
    """Return the files of each translation that was added, byte for byte."""
    folders: dict[Key, dict[str, bytes]] = {}
    for path, text in tree.items():
        if (added := added_file(path)) and _is_file(path):
            key = (added.edition, added.language)
            folders.setdefault(key, {})[added.name] = bytes_of(text)
    return folders


def seals_in(tree: Tree) -> dict[str, str | None]:
    """Return the digest of each edition's seal in a tree; None for a draft."""
    folders = edition_folders(tree)
    seals = read_seals(folders)
    return {name: s.digest if (s := seals.get(name)) else None for name in folders}


def _decomposed(tree: Tree) -> Iterator[str]:
    """Yield texts outside of editions that would change if they were composed (UAX 15).

    What an edition holds is sealed byte by byte, and reported by its own rule.
    """
    for path, text in tree.items():
        written = path == CONFIGURATION or (path.startswith(_WRITTEN) and path.endswith(_READ))
        if written and not edition_of(path) and not unicodedata.is_normalized("NFC", text):
            yield path
