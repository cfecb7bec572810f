"""What a cache lists as its makers is all that the code really imports, and its libraries."""

import ast
import sys
from collections.abc import Iterator
from importlib.metadata import packages_distributions
from pathlib import Path
from typing import NamedTuple

import pytest

import esafety
from esafety.markdown.renderer import EXTENSIONS
from esafety.pdf.run.module_files import module_files
from esafety.search.morphology import MORPHOLOGIES
from esafety.site.speed import dictionary_forms
from esafety.source_tree import reading_cache

PROGRAM = Path(esafety.__file__).parent
OURS = f"{esafety.__name__}."


class Listed(NamedTuple):
    """A list of parts and libraries, and the modules that make what is cached under it."""

    parts: tuple[str, ...]
    libraries: tuple[str, ...]
    makers: tuple[str, ...]


LISTS = {
    "readings": Listed(
        reading_cache._PARTS,
        reading_cache._LIBRARIES,
        (
            "esafety.markdown.page_reading",
            *(name for name in EXTENSIONS if name.startswith(OURS)),
            "esafety.images.faces.detector",
        ),
    ),
    "dictionary forms": Listed(
        *dictionary_forms._TOLD_BY,
        (
            "esafety.search.morphology",
            *(words.dictionary for words in MORPHOLOGIES.values() if words.dictionary),
        ),
    ),
}


@pytest.fixture(params=LISTS)
def listed(request: pytest.FixtureRequest) -> Listed:
    return LISTS[request.param]


def files_of(listed: Listed) -> list[Path]:
    """Return the modules that make what is cached, and all that they import of ours."""
    found = {file for name in listed.makers for file in module_files(PROGRAM.parent, name)}
    return sorted(file for file in found if not is_empty(file))


def is_empty(file: Path) -> bool:
    """Tell whether a module has nothing but its docstring, as most packages."""
    body = ast.parse(file.read_bytes()).body
    return all(isinstance(node, ast.Expr) for node in body)


def test_every_module_that_makes_it_lies_in_one_of_its_parts(listed: Listed) -> None:
    parts = [PROGRAM / part for part in listed.parts]
    outside = [
        file.relative_to(PROGRAM).as_posix()
        for file in files_of(listed)
        if not any(file == part or part in file.parents for part in parts)
    ]
    assert outside == []


def test_every_part_is_there(listed: Listed) -> None:
    assert [part for part in listed.parts if not (PROGRAM / part).exists()] == []


def test_every_library_that_makes_it_is_listed(listed: Listed) -> None:
    known = packages_distributions()
    roots = {root for file in files_of(listed) for root in imported(file)}
    outside = roots - set(sys.stdlib_module_names) - {esafety.__name__}
    needed = {name.lower().replace("_", "-") for root in outside for name in known[root]}
    assert needed - set(listed.libraries) == set()


def imported(file: Path) -> Iterator[str]:
    """Yield the packages of which a module imports anything."""
    for node in ast.walk(ast.parse(file.read_bytes())):
        if isinstance(node, ast.Import):
            yield from (alias.name.partition(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module.partition(".")[0]
