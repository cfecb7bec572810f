"""The files of a site in one language: the school's, the kit's, and those that a build makes."""

from typing import cast

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs_static_i18n.plugin import I18n
from mkdocs_static_i18n.suffix import I18nFiles

from esafety.content.school_content import Content
from esafety.site.build_state import BuildState
from esafety.site.chapter_urls import AddressedFiles, address_edition
from esafety.site.css_bundle import BUNDLE, bundled, named_in, taken_from_theme
from esafety.site.kit_pages import read_from_kit, with_kit_pages
from esafety.site.pages.added_translations import read_added_translations, with_added_translations
from esafety.site.pages.shown_files import with_changes
from esafety.site.scripts.joined import PAGE_SCRIPT, joined
from esafety.site.scripts.theme import without_programs
from esafety.source_tree.file_tree import is_left_out
from esafety.source_tree.read_folder import served_assets
from esafety.storage.docs_folder import docs_path
from esafety.storage.scripts import PAGE_PARTS, PARTS
from esafety.text.typefaces import FONT_FILE


def with_pages_of_school(files: Files, state: BuildState, config: MkDocsConfig) -> Files:
    """Return files with what a school takes from the kit, without languages its site has not."""
    content = state.content
    files = with_kit_pages(files, state.root, config)
    files = with_added_translations(files, content.edition, config)
    for file in list(files):
        if is_left_out(docs_path(file.src_uri), content.languages):
            files.remove(file)
    return with_changes(files, content.changes, config) if content.changes else files


def bring_in_files(files: Files, state: BuildState, i18n: I18n, config: MkDocsConfig) -> None:
    """Add what stands in no page's source: assets, pictures, programs, styles, made pages."""
    read_from_kit(files, state.root)
    read_added_translations(files, state.content.edition, config)
    styles = bundled(state.root, state.styles)
    _bring_in_assets(files, state, config, named_in(styles))
    _bring_in_programs(files, state, config, styles)
    state.shown.update(state.pictures.bring_in(files, config))
    state.redlines.bring_in(files, i18n, config)
    state.edition_pages.bring_in(files, i18n, config)
    if state.checklist:
        state.checklist.bring_in(files, i18n, config)
    if state.faults:
        state.faults.bring_in(files, i18n, config)


def _bring_in_assets(
    files: Files, state: BuildState, config: MkDocsConfig, asked_for: frozenset[str]
) -> None:
    """Add the designed files; of typefaces those that pages ask for, not those of paper alone."""
    for uri, path in served_assets(state.root, state.content.languages).items():
        of_paper = uri.endswith(FONT_FILE) and uri not in asked_for
        # Nothing replaces a drawing or a program; parts of a program are never asked for.
        if uri not in state.content.changes and uri not in PARTS and not of_paper:
            files.append(File.generated(config, uri, abs_src_path=str(path)))


def _bring_in_programs(files: Files, state: BuildState, config: MkDocsConfig, ours: str) -> None:
    without_programs(files)
    script = joined(state.root, PAGE_PARTS)
    files.append(File.generated(config, PAGE_SCRIPT, content=script))
    styles = f"{taken_from_theme(files)}\n{ours}"
    files.append(File.generated(config, BUNDLE, content=styles))


def with_addresses_of_edition(
    files: Files, content: Content, config: MkDocsConfig
) -> AddressedFiles:
    """Return files with the edition's pages at their public addresses, without those left out."""
    gone = {*content.left_out.pages, *content.parts_left_out}
    # static-i18n makes this list a kind of its own.
    return address_edition(cast("I18nFiles", files), content.edition.name, gone, config)
