"""The kit's originals on a terminal: where one lies, what a school's own differs in."""

import difflib
from collections.abc import Iterator, Mapping
from pathlib import Path

from esafety.cli.terminal.problems import unknown_name_line
from esafety.source_tree.overrides.kit_originals import ROW, rows_of
from esafety.text.one_line import console_line


def no_original_line(path: str, kit: Mapping[str, bytes]) -> str:
    """Return why a kit has no original at a path; a file of facts has one for each row."""
    if path in kit:
        return f"{path}: {console_line('kept-by-row', path=path)}"
    rows = path.partition(ROW)[0]
    known = (
        [f"{rows}{ROW}{name}" for name in rows_of(kit[rows].decode("utf-8", "replace"))]
        if rows in kit
        else [*kit]
    )
    return unknown_name_line("kept-unknown-path", path, known)


def original_lines(path: str, file: Path, original: bytes, own: bytes | None) -> Iterator[str]:
    """Yield the file in which an original lies, and line by line what the school's own differs in.

    `path` is the one it is kept by. `own` is None where the school has none; of what is no text
    it is only told that it differs.
    """
    yield console_line("kept-original", file=file)
    if own is None:
        yield console_line("kept-none-own", path=path)
        return
    try:
        theirs, ours = (one.decode("utf-8-sig").splitlines() for one in (original, own))
    except UnicodeDecodeError:
        yield console_line("kept-alike" if own == original else "kept-no-text")
        return
    names = console_line("kept-in-kit"), console_line("kept-in-school")
    differing = list(difflib.unified_diff(theirs, ours, *names, lineterm=""))
    yield from differing or [console_line("kept-alike")]
