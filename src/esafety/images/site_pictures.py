"""How pictures enter the site: written anew, under their own addresses, before any page is made.

So the site, its copy, the texts to paste, the paper and a live preview all see the same files.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from esafety.images.cache import PictureCache
from esafety.images.check import DRAWING, RASTER, ending_of
from esafety.images.encoding import MODERN, Encoded, carries_notes, size_of
from esafety.images.markup import ShownPicture
from esafety.images.svg_cleaning import cleaned, drawn_size
from esafety.problems.current_file import working_on
from esafety.storage.docs_folder import docs_path

_OURS: Final = "assets/"


@dataclass(frozen=True, slots=True)
class PictureIntake:
    """Takes the pictures of a build in; `cache` keeps what was written anew."""

    cache: PictureCache

    def bring_in(self, files: Files, config: MkDocsConfig) -> dict[str, ShownPicture]:
        """Put each picture's new bytes into the place of the old ones.

        Returns how each is shown, by its address from the site's root.
        """
        shown = {}
        for file in list(files):
            ending = ending_of(file.src_uri)
            with working_on(file.src_uri if _is_ours(file) else docs_path(file.src_uri)):
                if ending == DRAWING:
                    shown[file.dest_uri] = ShownPicture(file.dest_uri, size=_take_drawing_in(file))
                elif ending in RASTER:
                    shown[file.dest_uri] = self._bring_in(file, ending, files, config)
        return shown

    def _bring_in(
        self, file: File, ending: str, files: Files, config: MkDocsConfig
    ) -> ShownPicture:
        content = _bytes_of(file)
        if _is_ours(file) and not carries_notes(content):
            return ShownPicture(file.dest_uri, size=size_of(content))
        return _take_in(file, self.cache.encoded(content, ending), files, config)


def _take_drawing_in(file: File) -> tuple[int, int] | None:
    """Clean an editor's drawing; ours were drawn for this. Return the size it gives itself."""
    content = _bytes_of(file)
    if not _is_ours(file):
        file.content_bytes = cleaned(content)
    return drawn_size(content)


def _take_in(file: File, picture: Encoded, files: Files, config: MkDocsConfig) -> ShownPicture:
    file.content_bytes = picture.itself
    address, size = file.dest_uri, (picture.width, picture.height)
    if not picture.beside:
        return ShownPicture(address, size=size)
    other = f"{address}{picture.ending}"
    files.append(File.generated(config, other, content=picture.beside))
    modern, safe = (other, address) if picture.ending == MODERN else (address, other)
    return ShownPicture(safe, modern, size)


def _is_ours(file: File) -> bool:
    return bool(file.src_uri.startswith(_OURS))


def _bytes_of(file: File) -> bytes:
    return Path(file.abs_src_path).read_bytes() if file.abs_src_path else file.content_bytes
