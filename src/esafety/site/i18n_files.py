"""The attributes static-i18n adds to a MkDocs file, with their types."""

from typing import TYPE_CHECKING, cast

from mkdocs.structure.files import File, Files
from mkdocs_static_i18n.plugin import I18n

from esafety.markdown.page import in_language
from esafety.storage.docs_folder import docs_path
from esafety.text.fallback import first_written


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


def leave_out_fallbacks(files: Files, i18n: I18n) -> dict[str, File]:
    """Leave out the pages that do not exist in the language being built.

    static-i18n would show them in the default language, at an address of this one. Returned are
    the pages to which links lead instead, those of the fallback, by their neutral source.
    """
    language = str(i18n.current_language)
    absent: dict[str, File] = {}
    for file in map(translated, files.documentation_pages()):
        written = {code: other for code, other in file.alternates.items() if other.locale == code}
        file.alternates = written
        if file.locale != language:
            files.remove(file)
            absent[file.norm_src_uri] = written[first_written(written, language)]
    listed = i18n.i18n_files_per_language
    listed[language] = [file for file in listed[language] if translated(file).locale == language]
    return absent


def source_of(file: File) -> str:
    """Return the language-neutral path of a file's source: `docs/report.md`."""
    return docs_path(translated(file).norm_src_uri)


def written_path(file: File) -> str:
    """Return the path of the file itself, in the language it is written in: `docs/a.tr.md`."""
    return in_language(source_of(file), translated(file).locale)


def translated(file: File) -> TranslatedFile:
    """Return the same file under its full type."""
    return cast("TranslatedFile", file)
