"""A name that nothing has yet: of a file, of a row, of a heading."""

from collections.abc import Container
from itertools import chain, count


def free_name(stem: str, taken: Container[str], *, mark: str = "-", ending: str = "") -> str:
    """Return the first of `a.md`, `a-2.md`, `a-3.md` … that is not taken.

    `mark` stands before the number, `ending` behind it.
    """
    numbers = chain(("",), (f"{mark}{number}" for number in count(2)))
    names = (f"{stem}{number}{ending}" for number in numbers)
    return next(name for name in names if name not in taken)
