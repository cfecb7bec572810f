"""Pages that the build makes and no editor writes, in the required languages of the site.

Their address comes from static-i18n, like that of every page, but it must not see them
before: it would look for them among the editors' files.
"""

import errno
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from tempfile import gettempdir

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs_static_i18n.plugin import I18n
from mkdocs_static_i18n.suffix import create_i18n_file

from esafety.markdown.page import in_language
from esafety.site.i18n_files import TranslatedFile, translated
from esafety.storage.atomic_write import write_atomically
from esafety.storage.cache.files import note_unusable
from esafety.text.fallback import first_written


@dataclass(frozen=True, slots=True)
class GeneratedPage:
    """A page by its language-neutral source, with its Markdown in each language.

    `folder` is where the build keeps what it makes for itself.
    """

    source: str
    texts: Mapping[str, str]
    folder: Path

    def write(self, language: str) -> tuple[str, Path]:
        """Write the page in one language; return its source there and its file."""
        source = in_language(self.source, language)
        return source, _write(self.folder, source, self.texts[language])


def _write(folder: Path, source: str, text: str) -> Path:
    """Write a page MkDocs shall read; into the system's own place if the folder takes nothing."""
    for place in (folder, Path(gettempdir()) / f"esafety-{os.getpid()}"):
        path = place / source
        try:
            write_atomically(path, text.encode())
        except OSError as error:
            note_unusable(place, error)
        else:
            return path
    raise OSError(errno.EACCES, os.strerror(errno.EACCES), str(folder))


def add_files(files: Files, page: GeneratedPage, i18n: I18n, config: MkDocsConfig) -> None:
    """Add a page, in the language being built, to the site's files; the menu does not name it.

    In a language that it has not, it is added as static-i18n adds pages that an editor wrote, in
    another one.
    """
    language = str(i18n.current_language)
    versions = {one: _file(page, one, i18n, config) for one in page.texts}
    current = versions[first_written(versions, language)]
    current.locale_alternate_of, current.alternates = language, versions
    files.append(current)
    i18n.i18n_files_per_language[language].append(current)


def _file(page: GeneratedPage, language: str, i18n: I18n, config: MkDocsConfig) -> TranslatedFile:
    source, path = page.write(language)
    plain = File.generated(config, source, abs_src_path=str(path))
    plain.inclusion = InclusionLevel.NOT_IN_NAV
    file = create_i18n_file(plain, language, i18n.default_language, i18n.all_languages, config)
    file.abs_src_path = str(path)
    return translated(file)
