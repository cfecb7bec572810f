"""How a picture may be named, and where its name stands: asked by the check and before it is taken.

All of docs/ is published under the names of its files; a name tells as much as a text.
"""

import posixpath
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import PurePosixPath
from urllib.parse import unquote

from esafety.checks.personal_data.check import check_name
from esafety.checks.site_files import check_file_name
from esafety.formats.yaml_document import YamlDocument
from esafety.markdown.page import Page
from esafety.problems.problem import Problem
from esafety.source_tree.tree import SourceTree
from esafety.storage.docs_folder import below_docs, docs_path
from esafety.text.languages import SPOKEN_LANGUAGES
from esafety.text.messages import console_words


def check_picture_name(path: str) -> Iterator[Problem]:
    """Yield why no picture may have such a path: its letters, or what it tells of a person."""
    yield from check_file_name(path)
    yield from check_name(path)


def with_places(
    problems: Iterable[Problem], source_tree: SourceTree, name: str = "path"
) -> Iterator[Problem]:
    """Yield problems about a picture's name, each with the other places where that stands.

    `name` is the parameter that holds the picture's path.
    """
    for problem in problems:
        places = places_naming(str(problem.params[name]).strip('"'), source_tree)
        others = dict.fromkeys(place for place in places if place != problem.place)
        yield replace(problem, details=(*problem.details, *map(_said, others)))


def places_naming(path: str, source_tree: SourceTree) -> Iterator[str]:
    """Yield where pages and files of facts name a picture, as `file:line`, in their order."""
    for page in source_tree.pages:
        if isinstance(page.front, YamlDocument):
            yield from _in_record(page.front, path)
        yield from (f"{page.path}:{line}" for shown, line in pictures_on(page) if shown == path)
    for record in source_tree.records.values():
        yield from _in_record(record, path)


def pictures_on(page: Page) -> Iterator[tuple[str, int]]:
    """Yield the paths of the pictures that a page shows, each with its line."""
    for link in page.links:
        if link.words is not None:
            address = unquote(link.target.partition("#")[0].partition("?")[0])
            path = posixpath.normpath(posixpath.join(posixpath.dirname(page.neutral), address))
            # MkDocs offers assets/ as if it lay in docs/.
            assets = docs_path("assets/")
            own = path.removeprefix(docs_path("")) if path.startswith(assets) else path
            yield own, link.line


def _in_record(record: YamlDocument, path: str) -> Iterator[str]:
    names = (path, below_docs(path), PurePosixPath(path).name)
    for where, value in record.written.items():
        if value.strip("\"'") in names:
            yield f"{record.path}:{record.lines.get(where, 1)}"


def _said(place: str) -> dict[str, str]:
    return {one: console_words(one)["name-stands"].format(place=place) for one in SPOKEN_LANGUAGES}
