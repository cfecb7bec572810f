"""What docstrings and ARCHITECTURE.md name is there: exceptions that are raised, files."""

import ast
import builtins
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Final

import weasyprint

from workshop import ROOT

SOURCES: Final = sorted(p for folder in ("src", "scripts") for p in (ROOT / folder).rglob("*.py"))
# Python files of ours, and those beside them that are named, too.
FILES: Final = frozenset(
    path.relative_to(ROOT).as_posix()
    for folder in ("src", "scripts", "tests", "overrides", "assets")
    for path in (ROOT / folder).rglob("*.py")
)
# Of theirs, only the renderer's own files are named.
_RENDERERS: Final = tuple(map(Path, weasyprint.__path__))
_RAISED: Final = re.compile(r"^\s{4,}([A-Za-z_][\w.]*):(?:\s|$)")
_FILE: Final = re.compile(r"[\w/-]+\.py\b")


@cache
def tree_of(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def docstrings(path: Path) -> Iterator[str]:
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
            yield ast.get_docstring(node) or ""


def raised(docstring: str) -> Iterator[str]:
    """Yield the names in a docstring's section `Raises`."""
    for line in docstring.partition("Raises:\n")[2].split("\n\n")[0].splitlines():
        # What goes on is set in further.
        if (found := _RAISED.match(line)) and not line.startswith(" " * 5):
            yield found[1]


@cache
def names_known_to(path: Path) -> set[str]:
    """Return the names a module defines or imports, and those of Python itself."""
    tree = tree_of(path)
    imported = {
        alias.asname or alias.name.split(".")[0]
        for node in ast.walk(tree)
        if isinstance(node, ast.Import | ast.ImportFrom)
        for alias in node.names
    }
    classes = {node.name for node in ast.walk(tree) if isinstance(node, ast.ClassDef)}
    of_modules = {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
    return imported | classes | of_modules | set(vars(builtins))


def is_there(name: str, beside: Path) -> bool:
    """Tell whether a file is one of ours, by its path or by how that ends."""
    whole = (beside.parent / name).is_file()
    ours = any(f"/{file}".endswith(f"/{name}") for file in FILES)
    return whole or ours or any((folder / name).is_file() for folder in _RENDERERS)


def test_every_exception_that_is_said_to_be_raised_exists() -> None:
    classes = {
        node.name
        for path in SOURCES
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.ClassDef)
    }
    said = [(path, name) for path in SOURCES for text in docstrings(path) for name in raised(text)]

    assert said
    assert [
        f"{path.relative_to(ROOT)}: {name}"
        for path, name in said
        if name.partition(".")[0] not in names_known_to(path) | classes
    ] == []


def test_every_file_that_is_named_exists() -> None:
    named = [
        (path, name) for path in SOURCES for s in docstrings(path) for name in _FILE.findall(s)
    ]
    architecture = ROOT / "ARCHITECTURE.md"
    named += [(architecture, name) for name in _FILE.findall(architecture.read_text("utf-8"))]

    assert named
    assert [f"{p.relative_to(ROOT)}: {name}" for p, name in named if not is_there(name, p)] == []
