"""The files of a module and of every module of ours it imports, and theirs in turn."""

import ast
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import Final

from pydantic import TypeAdapter

from esafety.storage.cache.program_digest import PROGRAM
from esafety.storage.cache.results import cached_by_program

_NAMES: Final = TypeAdapter(list[str])


def module_files(root: Path, module: str) -> tuple[Path, ...]:
    """Return the source files that a module rests on, its own among them, in order.

    `root` is the folder that holds our package, `module` a dotted name in it. Imports are read
    from the syntax tree, those inside functions too; packages' `__init__` files are included.
    What comes from other packages is left out, also where they lie beside ours, as they do once it
    is installed: to read WeasyPrint and lxml as well takes seconds at every build.

    Raises:
        ModuleNotFoundError: there is no such module below `root`.
    """
    if _file(root, module) is None:
        raise ModuleNotFoundError(module, name=module)
    ours = module.partition(".")[0]
    # What is cached by the program has been made by its own modules as they are.
    package = [] if root / ours == PROGRAM else sorted((root / ours).rglob("*.py"))
    digests = (f"{path.relative_to(root).as_posix()} {_digest(path)}" for path in package)
    parts = ("modules", module, *digests)
    names = cached_by_program(_NAMES, parts, lambda: _found(root, ours, module))
    return tuple(root / name for name in names)


def _digest(path: Path) -> str:
    return sha256(path.read_bytes()).hexdigest()


def _found(root: Path, ours: str, module: str) -> list[str]:
    files, waiting = set[Path](), [module]
    while waiting:
        name = waiting.pop()
        if name.partition(".")[0] != ours:
            continue
        parts = _parents(name)
        new = {file for part in parts if (file := _file(root, part))} - files
        files |= new
        waiting += (imported for file in new for imported in _imported(file))
    return [path.relative_to(root).as_posix() for path in sorted(files)]


def _imported(file: Path) -> Iterator[str]:
    """Yield every name that is imported; what is taken from a package may be a module of it."""
    for node in ast.walk(ast.parse(file.read_bytes())):
        if isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield from (f"{node.module}.{alias.name}" for alias in node.names)
        elif isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)


def _parents(name: str) -> Iterator[str]:
    """Yield a dotted name and those of the packages it lies in."""
    parts = name.split(".")
    yield from (".".join(parts[:end]) for end in range(1, len(parts) + 1))


def _file(root: Path, module: str) -> Path | None:
    place = root.joinpath(*module.split("."))
    for file in (place.with_suffix(".py"), place / "__init__.py"):
        if file.is_file():
            return file
    return None
