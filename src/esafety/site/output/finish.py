"""What is left to do once MkDocs has written every language: search, and no map of addresses."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from esafety.site.build_state import BuildState
from esafety.site.search_index import clause_entries, register_turkish, write_split_index

_TURKISH_SEARCH: Final = "assets/scripts/search.tr.js"


def finish_site(site: Path, state: BuildState, languages: Sequence[str]) -> None:
    """Split the search index of a site that was built in `languages`; the first is its root's."""
    clauses = {one: clause_entries(state.rendered.chapters(one)) for one in languages}
    write_split_index(site, languages, clauses)
    register_turkish(site, (state.root / _TURKISH_SEARCH).read_text(encoding="utf-8"))
    if state.content.school.address_is_placeholder:
        _without_sitemap(site)


def _without_sitemap(site: Path) -> None:
    """Remove MkDocs' list of public addresses: there are none yet."""
    for name in ("sitemap.xml", "sitemap.xml.gz"):
        (site / name).unlink(missing_ok=True)
