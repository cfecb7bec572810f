"""The programs of a site's pages: where they lie in a school's folder, or in the kit."""

from typing import Final


def _parts(folder: str, names: str) -> tuple[str, ...]:
    return tuple(f"assets/scripts/{folder}/{name}.js" for name in names.split())


# The parts of what every page loads, and of the search, in their order: what stands first is used
# by all that follows. They are joined when a site is built, and never asked for alone.
PAGE_PARTS: Final = _parts(
    "page",
    "start colours menu search-opener folds wide-tables contents back-to-top editions-menu "
    "paper-codes clause-links pasted-texts language-switch offline",
)
SEARCH_PARTS: Final = _parts("search", "words typing-errors engine view")
PARTS: Final = frozenset((*PAGE_PARTS, *SEARCH_PARTS))
# What pages load beside them, or a page alone.
WHOLE: Final = frozenset(
    f"assets/scripts/{name}.js" for name in ("lost", "service-worker", "read-aloud")
)
