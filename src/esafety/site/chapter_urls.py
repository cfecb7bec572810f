"""Where pages are published: the rendered edition's chapters at `policy/…`, without its name.

Editors link to a chapter by its public path (`policy/e-safety-policy.md`); the file itself
lies in the edition's folder and carries its number.
"""

from collections.abc import Collection, Iterable

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure import StructureItem
from mkdocs.structure.files import File
from mkdocs.structure.nav import Navigation, Section
from mkdocs_static_i18n.suffix import I18nFiles

from esafety.formats.edition_paths import ChapterFile, chapter_of, edition_of
from esafety.school.navigation import CHAPTERS_HERE
from esafety.site.i18n_files import leave_out_fallbacks, source_of
from esafety.storage.docs_folder import below_docs, docs_path
from esafety.text.languages import composed


class AddressedFiles(I18nFiles):  # type: ignore[misc]  # static-i18n has no types
    """Files that can also be found by the public path of a chapter.

    `absent` are pages that the language being built has not, in the language of their fallback;
    `left_out` those that the edition has in no language, by their sources.
    """

    def __init__(
        self,
        files: I18nFiles,
        sources: dict[str, str],
        absent: dict[str, File],
        left_out: Collection[str] = (),
    ) -> None:
        super().__init__(files.plugin, list(files))
        self._sources = sources
        self._absent = absent
        self._left_out = left_out

    def get_file_from_path(self, path: str) -> File | None:
        """Return the file at a source path or at a chapter's public path."""
        source = self._sources.get(path, path)
        file: File | None = super().get_file_from_path(source) or self._absent.get(source)
        return file

    @property
    def absent(self) -> tuple[File, ...]:
        """Return the pages in other languages to which links may lead."""
        return tuple(self._absent.values())

    def has(self, path: str) -> bool:
        """Tell whether the language being built has a page itself."""
        source = self._sources.get(path, path)
        return source not in self._absent and docs_path(source) not in self._left_out


def address_edition(
    files: I18nFiles, edition: str, left_out: Collection[str], config: MkDocsConfig
) -> AddressedFiles:
    """Give an edition's chapters their public addresses; leave out other editions and pages.

    `left_out` are the language-neutral paths of pages.
    """
    sources: dict[str, str] = {}
    _leave_out(files, left_out)
    for file in list(files):
        mine = edition_of(file.src_uri)
        if mine and mine != edition:
            files.remove(file)
        elif mine and (chapter := chapter_of(file.norm_src_uri)):
            sources[chapter.address] = chapter.source
            for version in {id(f): f for f in (file, *file.alternates.values())}.values():
                _move(version, chapter, config)
    absent = leave_out_fallbacks(files, files.plugin)
    return AddressedFiles(files, sources, absent, left_out)


def _leave_out(files: I18nFiles, left_out: Collection[str]) -> None:
    """Remove pages, also from the lists of which menus of languages are made."""
    for file in list(files.documentation_pages()) if left_out else ():
        if source_of(file) in left_out:
            files.remove(file)
    listed = files.plugin.i18n_files_per_language if left_out else {}
    for language, some in listed.items():
        listed[language] = [file for file in some if source_of(file) not in left_out]


def _move(file: File, chapter: ChapterFile, config: MkDocsConfig) -> None:
    language = file.dest_uri.partition("policy/")[0]
    place = "" if chapter.is_overview else f"{chapter.slug}/"
    file.dest_uri = f"{language}policy/{place}index.html"
    file.abs_dest_path = f"{config.site_dir}/{file.dest_uri}"
    file.url = file.dest_uri.removesuffix("index.html")


def nav_with_chapters(nav: list[object], chapters: Iterable[ChapterFile]) -> list[object]:
    """Replace the entry `policy/*.md` of a navigation by the chapters, in order."""
    order = [below_docs(chapter.address) for chapter in chapters]
    return _expanded_all(nav, order)


def nav_of_language(nav: list[object], files: AddressedFiles) -> list[object]:
    """Return a navigation without the pages that the language being built has not."""
    entries = (_kept(entry, files) for entry in nav)
    return [entry for entry in entries if entry]


def _kept(entry: object, files: AddressedFiles) -> object:
    """Return an entry with what of it there is; nothing for an empty one."""
    if isinstance(entry, dict):
        kept = {title: _kept(below, files) for title, below in entry.items()}
        return {title: below for title, below in kept.items() if below}
    if isinstance(entry, list):
        return nav_of_language(entry, files)
    return entry if files.has(str(entry)) else None


def compose_titles(nav: Navigation) -> None:
    """Write the menu's titles with letters of one part each, as pages are read (NFC)."""
    below: list[StructureItem] = list(nav.items)
    while below:
        item = below.pop()
        if item.title:
            item.title = composed(item.title)
        if isinstance(item, Section):
            below += item.children


def _expanded_all(entries: list[object], order: list[str]) -> list[object]:
    return [
        item
        for entry in entries
        for item in (order if entry == CHAPTERS_HERE else [_expanded(entry, order)])
    ]


def _expanded(entry: object, order: list[str]) -> object:
    if isinstance(entry, dict):
        return {title: _expanded(below, order) for title, below in entry.items()}
    return _expanded_all(entry, order) if isinstance(entry, list) else entry
