"""One page of each kind of a built site, in each language."""

from collections.abc import Iterable
from pathlib import Path

from esafety.school.cms_paths import is_pasted
from esafety.source_tree.parse import parse_source_tree
from esafety.source_tree.read_folder import read_tree


def templates(root: Path) -> dict[str, str]:
    """Return the template of each page of a school that has one, by its address in a language."""
    pages = parse_source_tree(read_tree(root)).pages
    return {
        _address(page.neutral): str(page.meta["template"])
        for page in pages
        if "template" in page.meta
    }


def addresses(site: Path) -> list[str]:
    """Return every page of a built site, from its root; texts to paste elsewhere are none."""
    found = (path.relative_to(site).as_posix() for path in site.rglob("*.html"))
    return sorted(path.removesuffix("index.html") for path in found if not is_pasted(path))


def one_of_each(paths: Iterable[str], template_of: dict[str, str]) -> list[str]:
    """Return one address of each template; a page without one stands for itself."""
    first = {
        (place.startswith("en/"), template_of.get(_own(place), place)): place
        for place in sorted(paths, reverse=True)
    }
    return sorted(first.values())


def _own(place: str) -> str:
    return place.removeprefix("en/").strip("/")


def _address(source: str) -> str:
    """Return where the page of a source stands in its language, without slashes at the ends."""
    return source.removeprefix("docs/").removesuffix(".md").removesuffix("index").strip("/")
