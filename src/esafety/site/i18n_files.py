"""The attributes static-i18n adds to a MkDocs file, with their types."""

from typing import TYPE_CHECKING, cast

from mkdocs.structure.files import File

from esafety.markdown.page import in_language
from esafety.storage.docs_folder import docs_path


class TranslatedFile(File):
    """A file that knows its language and its other language versions.

    `norm_src_uri` is the path without language; `locale` the language it is written in;
    `locale_alternate_of` the language being built. The last two differ when a page fell
    back to the default language.
    """

    if TYPE_CHECKING:
        norm_src_uri: str
        locale: str
        locale_alternate_of: str
        alternates: dict[str, "TranslatedFile"]


def source_of(file: File) -> str:
    """Return the language-neutral path of a file's source: `docs/report.md`."""
    return docs_path(translated(file).norm_src_uri)


def written_path(file: File) -> str:
    """Return the path of the file itself, in the language it is written in: `docs/a.tr.md`."""
    return in_language(source_of(file), translated(file).locale)


def translated(file: File) -> TranslatedFile:
    """Return the same file under its full type."""
    return cast("TranslatedFile", file)
