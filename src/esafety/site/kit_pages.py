"""Pages, pictures and templates that a school takes from the kit, for MkDocs."""

from pathlib import Path, PurePosixPath
from typing import Final

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from esafety.site.i18n_files import translated
from esafety.storage.docs_folder import DOCS, below_docs, docs_path
from esafety.storage.kit import kit_of
from esafety.storage.source_files import kit_files

_OVERRIDES: Final = "overrides"


def with_kit_pages(files: Files, root: Path, config: MkDocsConfig) -> Files:
    """Return the files of a school in the folder `root` and those of the kit that it has not.

    static-i18n knows files of `docs_dir` only; they are listed as if they lay there, until
    `read_from_kit` says where they do.
    """
    kit = kit_of(root)
    if kit is None:
        return files
    names = (below_docs(path) for path in kit_files(kit, DOCS.rstrip("/")))
    taken = [
        File(name, config.docs_dir, config.site_dir, config.use_directory_urls)
        for name in names
        if files.get_file_from_path(name) is None
    ]
    others = [file for file in files if file.src_dir != config.docs_dir]
    own = [file for file in files if file.src_dir == config.docs_dir]
    return Files([*sorted([*own, *taken], key=_walked), *others])


def _walked(file: File) -> list[tuple[bool, bool, str]]:
    """Return the place of a file in MkDocs' own order: files before folders, `index` first."""
    *folders, name = PurePosixPath(file.src_uri).parts
    return [*((True, True, folder) for folder in folders), (False, not _is_index(name), name)]


def _is_index(name: str) -> bool:
    return PurePosixPath(name).stem in ("index", "README")


def read_from_kit(files: Files, root: Path) -> None:
    """Let MkDocs read from the kit what a school in the folder `root` has not itself."""
    kit = kit_of(root)
    for file in files if kit else ():
        versions = getattr(translated(file), "alternates", {}).values()
        for one in {id(one): one for one in (file, *versions)}.values():
            path = docs_path(one.src_uri)
            if kit and one.src_dir and not (root / path).exists() and (kit / path).exists():
                one.abs_src_path = str(kit / path)


def add_own_overrides(config: MkDocsConfig, root: Path) -> None:
    """Let a school's templates take the place of the kit's of the same name."""
    own = str(root / _OVERRIDES)
    if kit_of(root) and Path(own).is_dir() and own not in config.theme.dirs:
        config.theme.dirs.insert(0, own)
