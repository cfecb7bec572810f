"""The folder of pages, `docs`: a page's path with it, as files have it, and without, as MkDocs."""

from typing import Final

DOCS: Final = "docs/"


def docs_path(below: str) -> str:
    """Return the path of a page from the school's folder: `docs/report.md` for `report.md`."""
    return f"{DOCS}{below}"


def below_docs(path: str) -> str:
    """Return the path of a page as MkDocs names it: `report.md` for `docs/report.md`."""
    return path.removeprefix(DOCS)
