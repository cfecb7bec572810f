"""The macro of the leaflet."""

from esafety.documents.common.sheets.macro_scope import MacroScope
from esafety.documents.leaflet.source import NAME, leaflet_paths
from esafety.text.languages import printed_language


def leaflet_offer(scope: MacroScope) -> str:
    """Return the links to the leaflets in the page's language, and how they are printed.

    Where that has no leaflet they are those of its fallback; a school without one gets nothing.
    """
    leaflets = scope.content.sheets.get(NAME)
    if not leaflets:
        return ""
    language = printed_language(scope.language, leaflets[0].titles, NAME)
    paths = leaflet_paths(scope.content.edition.name, language)
    return scope.render("leaflet-offer.html", paths=paths)
