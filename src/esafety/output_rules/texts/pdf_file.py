"""A published PDF opened for reading, and the parts of it that are met in more than one place."""

from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from typing import Any, Final

import pikepdf

from esafety.output_rules.found import UnreadFileError

# What pikepdf raises for a file that is no PDF, or whose bytes cannot be read.
_UNREADABLE: Final = (pikepdf.PdfError, pikepdf.DataDecodingError, RuntimeError)
# What it raises for a part of another kind than was asked for, such as a number in the place of a
# dictionary. These are Python's own errors, raised in compiled code that leaves no frame, so that a
# fault of ours cannot be told from them.
_OF_ANOTHER_KIND: Final = (
    *(TypeError, ValueError, AttributeError),
    *(KeyError, IndexError, NotImplementedError),
)


@contextmanager
def opened_pdf(content: bytes) -> Iterator[pikepdf.Pdf]:
    """Open a PDF for a while.

    Raises:
        UnreadFileError: if it is locked with a password, no PDF, or damaged where it is read.
    """
    try:
        with pikepdf.open(BytesIO(content)) as pdf:
            yield pdf
    except pikepdf.PasswordError as error:
        raise UnreadFileError("published-pdf-locked", "PDF") from error
    except (*_UNREADABLE, *_OF_ANOTHER_KIND) as error:
        raise UnreadFileError("published-file-unread", _why(error)) from error


def _why(error: Exception) -> str:
    """Return why a PDF cannot be read, without where it lies in the memory of a machine."""
    said = str(error)
    return said.rpartition(">: ")[2] or type(error).__name__


def dictionary(value: Any) -> Any:
    """Return a dictionary of a PDF, an empty one for anything else."""
    return value if isinstance(value, pikepdf.Dictionary) else {}


def dictionaries(value: Any) -> Iterator[Any]:
    """Yield the dictionaries in an array of a PDF; anything else holds none."""
    if isinstance(value, pikepdf.Array):
        yield from (one for one in value if isinstance(one, pikepdf.Dictionary))


def followed(first: Any, *keys: str) -> Iterator[Any]:
    """Yield a dictionary and all that some of its keys lead to, each once.

    A PDF may lead back to where it began, and a reader's program would go round for ever.
    """
    waiting, seen = [first], set()
    while waiting:
        one = waiting.pop()
        if isinstance(one, pikepdf.Array):
            waiting += reversed(list(one))
        if not isinstance(one, pikepdf.Dictionary) or one.objgen in seen:
            continue
        if one.is_indirect:
            seen.add(one.objgen)
        yield one
        waiting += [one[key] for key in reversed(keys) if key in one]


def outline_items(pdf: pikepdf.Pdf) -> Iterator[Any]:
    """Yield the items of a PDF's outline, which readers see beside its pages."""
    yield from followed(dictionary(pdf.Root.get("/Outlines")).get("/First"), "/First", "/Next")


def form_fields(pdf: pikepdf.Pdf) -> Iterator[Any]:
    """Yield the fields of a PDF's form, those below others, too."""
    yield from followed(dictionary(pdf.Root.get("/AcroForm")).get("/Fields"), "/Kids")


def held_files(pdf: pikepdf.Pdf) -> Iterator[str]:
    """Yield the names of the files that lie within a PDF (ISO 32000-2, 7.11.4), each once."""
    names: dict[str, None] = {}
    for one in pdf.objects:
        # Most of a tagged PDF is its structure, which names files by their numbers alone.
        for inner in () if _is_structure(one) else _direct(one):
            if "/EF" in inner:
                names[str(inner.get("/UF", inner.get("/F", "?")))] = None
    yield from names


def _is_structure(value: Any) -> bool:
    return isinstance(value, pikepdf.Dictionary) and "/S" in value and "/P" in value


def _direct(value: Any) -> Iterator[Any]:
    """Yield the dictionaries of an object that have no number of their own, and the object."""
    waiting = [value]
    while waiting:
        one = waiting.pop()
        if isinstance(one, pikepdf.Dictionary):
            yield one
            parts = list(one.values())
        elif isinstance(one, pikepdf.Array):
            parts = list(one)
        else:
            continue
        waiting += [part for part in parts if _is_part(part)]


def _is_part(value: Any) -> bool:
    return isinstance(value, pikepdf.Dictionary | pikepdf.Array) and not value.is_indirect
