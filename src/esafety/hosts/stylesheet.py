"""One style sheet for the browser out of many small ones: a cheap phone asks once."""

import re
from collections.abc import Sequence
from pathlib import Path, PurePosixPath
from posixpath import normpath, relpath
from typing import Final

BUNDLE: Final = "assets/styles/site.css"
_URL = re.compile(r"""url\((["']?)(?!#|[a-z]+:)([^)"']+)\1\)""")


def bundled(root: Path, paths: Sequence[str]) -> str:
    """Return the style sheets in order as one text, fit to stand at `BUNDLE`."""
    return "\n".join(_moved((root / path).read_text(encoding="utf-8"), path) for path in paths)


def _moved(css: str, path: str) -> str:
    """Rewrite the addresses in a style sheet for its new place."""
    home, target = PurePosixPath(path).parent, PurePosixPath(BUNDLE).parent

    def moved(found: re.Match[str]) -> str:
        return f'url("{relpath(normpath(home / found[2]), target)}")'

    return _URL.sub(moved, css)
