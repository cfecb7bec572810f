"""What made an entry of a cache, as a digest: parts of this program and the libraries they use."""

import json
import sys
from collections.abc import Iterable
from functools import lru_cache
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path
from typing import Final

import esafety

PROGRAM: Final = Path(esafety.__file__).parent
"""The folder of our package."""
# What Python writes beside its modules, at any time.
_COMPILED: Final = "__pycache__"
# A release that changes one page has another version, too.
_OURS: Final = "esafety_press-"
# What schools take lies in the package, too, and is in what a result is made of, where it is.
_KIT: Final = "kit"


def program_digest(parts: Iterable[str], libraries: Iterable[str]) -> str:
    """Return a digest over the files of some packages or modules of ours, libraries, and Python.

    A part is a path in the program: a folder, with all in it, or a file.
    """
    versions = {name: version(name) for name in libraries}
    digest = sha256(json.dumps([sys.version, versions]).encode())
    for part in parts:
        for path in sorted((PROGRAM / part, *(PROGRAM / part).rglob("*"))):
            if _COMPILED not in path.parts and path.is_file():
                name = path.relative_to(PROGRAM).as_posix()
                digest.update(f"{name}\0".encode() + sha256(path.read_bytes()).digest())
    return digest.hexdigest()


@lru_cache(maxsize=1)
def whole_program() -> str:
    """Return a digest over all files of ours, Python and every package that is installed.

    What is kept under it needs no list of what it was made with; any of that makes it anew.
    """
    installed = {path.name for place in sys.path for path in Path(place).glob("*.dist-info")}
    packages = sorted(name for name in installed if not name.startswith(_OURS))
    parts = sorted(path.name for path in PROGRAM.iterdir() if path.name != _KIT)
    return sha256(f"{program_digest(parts, ())}{packages}".encode()).hexdigest()
