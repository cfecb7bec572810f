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
    series = {kind.template: kind.series for kind in KINDS}
    first: dict[tuple[str, str], str] = {}
    for page in sorted(pages, key=lambda page: page.path):
        template = page.meta.get("template")
        if page.language == BINDING and isinstance(template, str) and template in series:
            name = PurePosixPath(page.neutral).stem
            other = first.setdefault((series[template], name), page.path)
            if other != page.path:
                yield Problem(page.path, 1, "sheet-name-twice", {"name": name, "other": other})
