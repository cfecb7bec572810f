"""Which pages a browser opens: one of each template at every change, all of them in `make soak`."""

from collections.abc import Iterable

from esafety.source_tree.parse import parse_source_tree
from esafety.source_tree.read_folder import read_tree
from examples import SOAKED
from workshop import ROOT

TEMPLATES = {
    page.neutral.removeprefix("docs/").removesuffix(".md").removesuffix("index").strip("/"): str(
        page.meta["template"]
    )
    for page in parse_source_tree(read_tree(ROOT)).pages
    if "template" in page.meta
}


def sampled(addresses: Iterable[str]) -> list[str]:
    """Return the addresses below a site's root that are to be opened.

    A page of running text has no template of its own and stands for itself.
    """
    found = list(addresses)
    first = {TEMPLATES.get(place.removeprefix("en/").strip("/"), place): place for place in found}
    return found if SOAKED else sorted(first.values())
