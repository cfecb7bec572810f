"""Added translations for MkDocs: chapters that lie beside the folder of their edition."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from esafety.formats.edition_paths import added_file, edition_of, translation_folder
from esafety.markdown.page import split_language
from esafety.policy.editions import Edition
from esafety.site.i18n_files import translated
from esafety.storage.docs_folder import below_docs, docs_path


def with_added_translations(files: Files, edition: Edition, config: MkDocsConfig) -> Files:
    """Return files in which the added chapters of an edition are listed as if it held them.

    static-i18n pairs languages by the place of their files. What is added to another edition, or
    is not shown, is left out. `read_added_translations` says where they lie.
    """
    for file in list(files):
        if added := added_file(docs_path(file.src_uri)):
            files.remove(file)
            shown = added.edition == edition.name and added.language in edition.added
            if shown and file.src_uri.endswith(".md"):
                name = below_docs(added.as_chapter)
                files.append(
                    File(name, config.docs_dir, config.site_dir, config.use_directory_urls)
                )
    return files


def read_added_translations(files: Files, edition: Edition, config: MkDocsConfig) -> None:
    """Let MkDocs read the added chapters of an edition where they lie."""
    for file in files:
        versions = getattr(translated(file), "alternates", {}).values()
        for one in {id(one): one for one in (file, *versions)}.values():
            language = split_language(one.src_uri)[1]
            if edition_of(one.src_uri) == edition.name and language in edition.added:
                folder = below_docs(translation_folder(edition.name, language))
                name = one.src_uri.rpartition("/")[2]
                one.abs_src_path = f"{config.docs_dir}/{folder}/{name}"
