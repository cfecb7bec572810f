"""What made an entry of a cache, as a digest: parts of this program and the libraries they use."""

import json
import sys
from collections.abc import Iterable
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path
from typing import Final

import esafety

_PROGRAM: Final = Path(esafety.__file__).parent
_SOURCES: Final = (".py", ".yml", ".dic", ".aff")


def program_digest(parts: Iterable[str], libraries: Iterable[str]) -> str:
    """Return a digest over the files of some packages or modules of ours, libraries, and Python.

    A part is a path in the program: a folder, with all in it, or a file.
    """
    versions = {name: version(name) for name in libraries}
    digest = sha256(json.dumps([sys.version, versions]).encode())
    for part in parts:
        for path in sorted((_PROGRAM / part, *(_PROGRAM / part).rglob("*"))):
            if path.suffix in _SOURCES:
                name = path.relative_to(_PROGRAM).as_posix()
                digest.update(f"{name}\0".encode() + sha256(path.read_bytes()).digest())
    return digest.hexdigest()
