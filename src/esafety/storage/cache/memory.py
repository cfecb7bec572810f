"""What was made of a file's content, cached while a process runs: a check reads a school twice."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

T = TypeVar("T")


class MemoryCache(Generic[T]):
    """The newest values by their keys, `most` of them at once.

    A key names content by its digest: one that held the bytes would hold photos in memory.
    """

    def __init__(self, most: int) -> None:
        self._most = most
        self._values: OrderedDict[Hashable, T] = OrderedDict()

    def cached(self, key: Hashable, make: Callable[[], T]) -> T:
        """Return the value of a key; made once, for as long as it is cached."""
        if key not in self._values:
            self._values[key] = make()
        self._values.move_to_end(key)
        while len(self._values) > self._most:
            self._values.popitem(last=False)
        return self._values[key]
