"""The files of a tree as git stores them; what has the same bytes is read once."""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Final

# A plain file as `git ls-tree -z` lists it: its mode, its name in git's store, its path.
_PLAIN: Final = re.compile(rb"100\d{3} blob ([0-9a-f]+)\t(.+)", re.DOTALL)


def stored_files(
    ask: Callable[[tuple[str, ...], bytes], bytes], tree: str, read: dict[str, bytes]
) -> dict[str, bytes]:
    """Return the plain files of a tree, such as `gh-pages:2026-2027`, by their paths in it.

    `ask` runs git with some words and an input. `read` holds what was read before, by its name in
    git's store: an edition and the copy of it that is the latest are the same bytes, and so is
    most of what the next publication leaves.

    Raises:
        LookupError: if the store lacks what the tree names.
    """
    listed = ask(("ls-tree", "-r", "-z", "--full-tree", tree), b"").split(b"\0")
    plain = [entry for entry in map(_PLAIN.fullmatch, listed) if entry]
    names = {e[2].decode("utf-8", "surrogateescape"): e[1].decode("ascii") for e in plain}
    missing = [name for name in dict.fromkeys(names.values()) if name not in read]
    given = "".join(f"{name}\n" for name in missing).encode("ascii")
    if missing:
        read.update(_contents(ask(("cat-file", "--batch"), given), missing))
    return {path: read[name] for path, name in names.items()}


def _contents(told: bytes, names: Iterable[str]) -> Iterator[tuple[str, bytes]]:
    """Yield contents by their names: each follows a line with its size (git-cat-file, BATCH)."""
    place = 0
    for name in names:
        end = told.index(b"\n", place)
        size = told[place:end].split()[-1]
        if not size.isdigit():
            raise LookupError(told[place:end].decode(errors="replace"))
        place = end + 1 + int(size) + 1
        yield name, told[end + 1 : place - 1]
