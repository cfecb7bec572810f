"""Results cached from run to run, by the digest of all that goes into them.

The program names the cache for a block (`source_tree/reading_cache.py`); outside of one, every
result is made anew.
"""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Protocol, TypeVar

from pydantic import TypeAdapter

from esafety.storage.cache.program_digest import whole_program

T = TypeVar("T")


class Store(Protocol):
    """A place that stores bytes by a name."""

    def read(self, name: str) -> bytes | None:
        """Return what was stored; None if nothing was, or it is damaged."""

    def write(self, name: str, body: bytes) -> None:
        """Store some bytes."""


class Names(Protocol):
    """A set of names, which may outlive the program; a `set` does not."""

    def __contains__(self, name: str, /) -> bool:
        """Tell whether a name is among them."""

    def add(self, name: str, /) -> None:
        """Add a name."""


@dataclass(frozen=True, slots=True)
class ResultCache:
    """Where results are cached; `program` is the digest of what makes them.

    Of results that are nothing there are only the names: `empty`.
    """

    store: Store
    program: str
    empty: Names = field(default_factory=set[str])

    def name(self, *parts: str) -> str:
        """Return the name of the result of some parts."""
        return digest_of_parts((self.program, *parts))


def digest_of_parts(parts: Iterable[str]) -> str:
    """Return one digest over some texts, of which none can be taken for a piece of another."""
    digest = sha256()
    for part in parts:
        body = part.encode("utf-8", "surrogatepass")
        digest.update(f"{len(body)}\0".encode() + body)
    return digest.hexdigest()


_CACHE: ContextVar[ResultCache | None] = ContextVar("cache of results", default=None)


@contextmanager
def caching_in(cache: ResultCache) -> Iterator[None]:
    """Let results inside be cached, and be taken from the cache."""
    before = _CACHE.set(cache)
    try:
        yield
    finally:
        _CACHE.reset(before)


def cached_result(kind: TypeAdapter[T], *parts: str) -> T | None:
    """Return the cached result of some parts; None where there is none."""
    cache = _CACHE.get()
    body = cache.store.read(cache.name(*parts)) if cache else None
    try:
        return None if body is None else kind.validate_json(body)
    except ValueError:  # no such result
        return None


def cache_result(kind: TypeAdapter[T], result: T, *parts: str) -> None:
    """Cache the result of some parts, if it can be written and comes back as it is."""
    cache = _CACHE.get()
    if cache and (body := _written(kind, result)) is not None:
        cache.store.write(cache.name(*parts), body)


def _written(kind: TypeAdapter[T], result: T) -> bytes | None:
    """Return a result as it is cached; None where JSON cannot hold it: half a letter of UTF-16."""
    try:
        body = kind.dump_json(result)
        return body if kind.validate_json(body) == result else None
    except ValueError:
        return None


def cached(
    kind: TypeAdapter[T],
    parts: tuple[str, ...],
    make: Callable[[], T],
    *,
    keep: Callable[[T], bool] = lambda _: True,
) -> T:
    """Return the cached result of some parts; else make it, and cache it.

    `parts` names all that it is made of, and what makes it where the cache's program does not.
    A result that is not to `keep` is made again each time.
    """
    result = cached_result(kind, *parts)
    if result is None:
        result = make()
        if keep(result):
            cache_result(kind, result, *parts)
    return result


def cached_by_program(
    kind: TypeAdapter[T],
    parts: tuple[str, ...],
    make: Callable[[], T],
    *,
    keep: Callable[[T], bool] = lambda _: True,
) -> T:
    """Do so for what anything of the program may make: no list of modules need be held in step."""
    return cached(kind, (whole_program(), *parts), make, keep=keep) if _CACHE.get() else make()


def cached_if_empty(parts: tuple[str, ...], find: Callable[[], Iterable[T]]) -> tuple[T, ...]:
    """Return what is found; that it is nothing is cached by the program, what is found never is.

    What a text says of people is written nowhere, and a fault is told anew, with the lines on
    which it stands. `parts` are as for `cached`.
    """
    cache = _CACHE.get()
    name = cache.name(whole_program(), *parts) if cache else ""
    if cache and name in cache.empty:
        return ()
    found = tuple(find())
    if cache and not found:
        cache.empty.add(name)
    return found
