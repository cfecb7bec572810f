"""What a row of the register must say: source, author, licence, words, whom it shows, consent.

It stands for a picture, or for the drawings of a folder.
"""

from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath
from typing import Annotated, Any, Final, Literal, get_args

from pydantic import Field

from esafety.formats.entries import repeated_in
from esafety.formats.fact_file import FactFile
from esafety.formats.fact_model import FactModel, Given, Missed, also, rule
from esafety.formats.field_types import LONGEST_VALUE, Both, EntryId, Words, text
from esafety.images.check import ENDINGS
from esafety.school.directory_entry import ids_once
from esafety.school.pictures.consent import Consent

IMAGES_FILE: Final = "data/images.yml"
FOLDERS: Final = ("docs/", "assets/")
PHOTOGRAPH, SCREENSHOT, DRAWING = "photograph", "screenshot", "drawing"
NOBODY, STAFF, PUPILS = "nobody", "staff", "pupils"
PictureKind = Literal["photograph", "screenshot", "drawing"]
KINDS: Final[tuple[str, ...]] = get_args(PictureKind)
Shows = Literal["nobody", "staff", "pupils"]
SHOWS: Final[tuple[str, ...]] = get_args(Shows)
# Whose papers are needed to show whom.
CONSENT_FORMS: Final[Mapping[str, tuple[str, ...]]] = {
    STAFF: ("staff",),
    PUPILS: ("parent", "pupil"),
}
Licence = Literal[
    "school",
    "permission",
    "public-domain",
    "CC0-1.0",
    "CC-BY-2.0",
    "CC-BY-3.0",
    "CC-BY-4.0",
    "CC-BY-SA-3.0",
    "CC-BY-SA-4.0",
    "CC-BY-NC-4.0",
    "CC-BY-NC-SA-4.0",
    "CC-BY-ND-4.0",
    "MIT",
]
LICENCES: Final[tuple[str, ...]] = get_args(Licence)


def _path(value: Any) -> str | None:
    """Require the path of a picture, or of a folder of drawings, as a school's folder has it."""
    if missed := text(value):
        return missed
    parts = PurePosixPath(value).parts
    # A path that is written otherwise than it is read would be that of no file.
    plain = value.rstrip("/") == "/".join(parts) and not {".", ".."} & set(parts)
    kind = value.endswith("/") or value.lower().endswith(ENDINGS)
    return None if value.startswith(FOLDERS) and plain and kind else "needs-picture-path"


PicturePath = Annotated[
    str, Field(pattern=f"^(?:{'|'.join(FOLDERS)})", max_length=LONGEST_VALUE), rule(_path)
]


class Picture(FactModel):
    """A picture with its rights; `alt` says it in words, in each language of the site.

    Where `file` is a folder, the row stands for the drawings in it, and pages describe them.
    """

    id: EntryId
    file: PicturePath
    kind: PictureKind
    source: Words
    author: Words
    licence: Licence
    alt: Given[Both] = None
    shows: Given[Shows] = None
    consent: Given[Consent] = None


def _complete(row: Any) -> Iterator[Missed]:
    """Yield what a row lacks for what it is: words, whom it shows, who agreed."""
    if not isinstance(row, dict):
        return
    file, kind, shows = (row.get(key) for key in ("file", "kind", "shows"))
    folder = isinstance(file, str) and file.endswith("/")
    if folder and kind in KINDS and kind != DRAWING:
        yield ("kind",), "picture-folder-of-photographs", {}
    if not folder and "alt" not in row:
        yield (), "picture-without-alt", {}
    if kind == PHOTOGRAPH and "shows" not in row:
        yield (), "picture-shows-whom", {"known": ", ".join(SHOWS)}
    given = row.get("consent")
    lacking = [
        p
        for p in CONSENT_FORMS.get(str(shows), ())
        if not isinstance(given, dict) or p not in given
    ]
    if lacking:
        where = ("consent",) if "consent" in row else ("shows",)
        yield where, "picture-without-consent", {"shows": shows, "keys": ", ".join(lacking)}


def _files_once(rows: Any) -> Iterator[Missed]:
    for number, file in repeated_in(rows, "file"):
        yield (number, "file"), "picture-row-twice", {"file": file}


PICTURES: Final[FactFile[tuple[Picture, ...]]] = FactFile(
    Annotated[
        tuple[Annotated[Picture, also(_complete)], ...],
        also(ids_once),
        also(_files_once),
    ]
)
