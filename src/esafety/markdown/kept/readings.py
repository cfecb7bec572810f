"""Readings by the digest of all that goes into them: the text, and the program that reads it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from hashlib import sha256
from typing import Protocol, TypeVar

from pydantic import TypeAdapter

T = TypeVar("T")


class Store(Protocol):
    """A place that keeps bytes by a name."""

    def read(self, name: str) -> bytes | None:
        """Return what was kept; None if nothing was, or it is damaged."""

    def write(self, name: str, body: bytes) -> None:
        """Keep some bytes."""


@dataclass(frozen=True, slots=True)
class Readings:
    """Where readings are kept; `reader` is the digest of the program that reads."""

    store: Store
    reader: str

    def name(self, *parts: str) -> str:
        """Return the name of the reading of some parts."""
        digest = sha256()
        for part in (self.reader, *parts):
            body = part.encode("utf-8", "surrogatepass")
            digest.update(f"{len(body)}\0".encode() + body)
        return digest.hexdigest()


_READINGS: ContextVar[Readings | None] = ContextVar("readings of pages", default=None)


@contextmanager
def readings_in(readings: Readings) -> Iterator[None]:
    """Let what is read inside be kept, and be taken from what was."""
    before = _READINGS.set(readings)
    try:
        yield
    finally:
        _READINGS.reset(before)


def kept_reading(kind: TypeAdapter[T], *parts: str) -> T | None:
    """Return what was kept of the reading of some parts; None where nothing was."""
    readings = _READINGS.get()
    body = readings.store.read(readings.name(*parts)) if readings else None
    try:
        return None if body is None else kind.validate_json(body)
    except ValueError:  # no reading
        return None


def keep_reading(kind: TypeAdapter[T], reading: T, *parts: str) -> None:
    """Keep the reading of some parts, if it comes back as it is."""
    readings = _READINGS.get()
    if readings:
        body = kind.dump_json(reading)
        if kind.validate_json(body) == reading:
            readings.store.write(readings.name(*parts), body)


def kept_or_made(kind: TypeAdapter[T], parts: tuple[str, ...], make: Callable[[], T]) -> T:
    """Return what was kept of some parts; else make it, and keep it.

    `parts` names all that it is made of, and what makes it where the reader does not.
    """
    kept = kept_reading(kind, *parts)
    if kept is None:
        kept = make()
        keep_reading(kind, kept, *parts)
    return kept
