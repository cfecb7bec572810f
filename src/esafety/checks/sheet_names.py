"""Names of sheets: each names a PDF in a folder of downloads, whatever folder its page is in."""

from collections.abc import Iterator, Sequence
from pathlib import PurePosixPath

from esafety.documents.registry import KINDS
from esafety.markdown.page import Page
from esafety.problems.problem import Problem
from esafety.text.languages import BINDING


def check_sheet_names(pages: Sequence[Page]) -> Iterator[Problem]:
    """Yield pages whose PDF would be written over that of another page.

    Several kinds may put their PDFs into one folder.
    """
    first: dict[str, str] = {}
    for page in sorted(pages, key=lambda page: page.path):
        name = PurePosixPath(page.neutral).stem
        for taken in _files_of(page, name) if page.language == BINDING else ():
            other = first.setdefault(taken, page.path)
            if other != page.path:
                yield Problem(page.path, 1, "sheet-name-twice", {"name": name, "other": other})
                break


def _files_of(page: Page, name: str) -> Iterator[str]:
    """Yield the names of all PDFs of a page, with the folder of downloads."""
    for kind in filter(lambda kind: kind.is_source(page), KINDS):
        yield f"{kind.series}/{name}"
        yield from (f"{kind.series}/{name}-{variant}" for variant in kind.variants)
