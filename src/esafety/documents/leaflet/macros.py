"""The macro of the leaflet."""

from esafety.documents.common.sheets.macro_scope import MacroScope
from esafety.documents.leaflet.source import NAME, leaflet_paths


def leaflet_offer(scope: MacroScope) -> str:
    """Return the links to the leaflets in the page's language, and how they are printed.

    A school without a leaflet gets nothing.
    """
    if not scope.content.sheets.get(NAME):
        return ""
    paths = leaflet_paths(scope.content.edition.name, scope.language)
    return scope.render("leaflet-offer.html", paths=paths)
