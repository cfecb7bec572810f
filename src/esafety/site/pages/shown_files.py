"""The files of a preview that are not shown as they lie on the disk."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from esafety.content.preview.mending import Changes
from esafety.site.i18n_files import written_path
from esafety.storage.docs_folder import DOCS, below_docs, docs_path


def with_changes(files: Files, changes: Changes, config: MkDocsConfig) -> Files:
    """Return a site's files without what is left out, with pages that nobody has written.

    static-i18n has not seen them yet; the text of a page is that of `text_in_place`.
    """
    kept = [file for file in files if not _left_out(docs_path(file.src_uri), changes)]
    known = {file.src_uri for file in kept}
    wanted = (p for p, text in changes.items() if text is not None and p.startswith(DOCS))
    added = (below_docs(path) for path in wanted if path.endswith(".md"))
    places = (config.docs_dir, config.site_dir, config.use_directory_urls)
    return Files([*kept, *(File(name, *places) for name in added if name not in known)])


def text_in_place(file: File, changes: Changes) -> str | None:
    """Return the text that is shown in the place of a page; None where it is the page's own."""
    return changes.get(written_path(file)) if changes else None


def _left_out(path: str, changes: Changes) -> bool:
    return path in changes and changes[path] is None
