"""A school's folder as it was read: pages, facts, editions and what could not be read."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from esafety.formats.edition_paths import added_file, chapter_of, edition_of, edition_order
from esafety.formats.yaml_document import YamlDocument
from esafety.markdown.language_pairs import pairs
from esafety.markdown.page import Page
from esafety.policy.clause_ids.editions import NumberedEdition
from esafety.policy.clause_ids.gone import GoneClause, gone_clauses
from esafety.policy.clause_ids.record import is_record
from esafety.policy.clauses import Clause, Numbering
from esafety.policy.seals.seal import DRAFT, SEAL, Folder, Seal
from esafety.policy.translations.seal import TranslationSeal
from esafety.policy.translations.verify import Folders, Key
from esafety.problems.problem import Problem
from esafety.source_tree.clause_numbering import chapters_of
from esafety.source_tree.silences.comments import SilenceComment
from esafety.text.languages import SPOKEN_LANGUAGES, in_table_order
from esafety.text.typefaces import Typefaces


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceTree:
    """What a tree of files (path → text) holds."""

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
    """Pages that are read without what leads to those left out, or without comments that silence
    a rule; None for those left out."""
    as_written: Mapping[str, Page] = field(default_factory=dict)
    """The pages that are read otherwise than they are written, as they are written: without parts
    of the kit, or in the words of a kindergarten. Pages that are all the kit's are not there."""
    from_kit: frozenset[str] = frozenset()
    """The files that the school takes from the kit; in the kit itself there are none."""
    translations_of_kit: frozenset[str] = frozenset()
    """The kit's translations of pages that the school has in its own words."""
    silences: tuple[SilenceComment, ...] = ()
    """Comments by which editors silence a rule, in files that nothing has sealed."""
    own_unread: tuple[str, ...] = ()
    """The school's own pages in a language that its site has not."""

    @property
    def editions(self) -> tuple[str, ...]:
        """Return the names of the editions that have a folder, oldest first."""
        return tuple(sorted(self.folders, key=edition_order))

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
        return tuple(page for page in self.pages if not self.is_sealed(page))

    @property
    def unsealed_as_written(self) -> tuple[Page, ...]:
        """Return the pages that can still be changed, as they are written."""
        return tuple(self.as_written.get(page.path, page) for page in self.unsealed_pages)

    @property
    def records_of_editors(self) -> Mapping[str, YamlDocument]:
        """Return the files of facts that are judged by themselves.

        What a record of clause ids says the program copies out of chapters, which are judged.
        """
        return {path: record for path, record in self.records.items() if not is_record(path)}

    def bears_seal(self, edition: str) -> bool:
        """Tell whether an edition has a seal, a sound one or not: nobody mends what is sealed."""
        return SEAL in self.folders.get(edition, ())

    def may_change(self, path: str) -> bool:
        """Tell whether a file of facts or a picture can still be changed."""
        return edition_of(path) not in self.seals and not added_file(path)

    def is_sealed(self, page: Page) -> bool:
        """Tell whether a page is a chapter of a sealed edition, or of a sealed translation."""
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

    def gone_clauses(self, edition: str | None) -> tuple[GoneClause, ...]:
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
