"""Names of sheets: each names a PDF in the folder of its kind, whatever folder its page is in."""

from collections.abc import Iterator, Sequence
from pathlib import PurePosixPath

from esafety.documents.registry import KINDS
from esafety.markdown.page import Page
from esafety.problems.problem import Problem
from esafety.text.languages import BINDING


def check_sheet_names(pages: Sequence[Page]) -> Iterator[Problem]:
    """Yield pages whose PDF would be written over that of another page of their kind."""
    for kind in KINDS:
        first: dict[str, str] = {}
        mine = (page for page in pages if page.language == BINDING and kind.is_source(page))
        for page in sorted(mine, key=lambda page: page.path):
            name = PurePosixPath(page.neutral).stem
            other = first.setdefault(name, page.path)
            if other != page.path:
                yield Problem(page.path, 1, "sheet-name-twice", {"name": name, "other": other})
