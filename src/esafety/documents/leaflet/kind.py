"""The leaflet's row in the registry."""

from functools import partial
from typing import Final

from esafety.documents.common.sheets.plain_source import read_plain_sheets
from esafety.documents.common.sheets.sheet_kind import Macro, SheetKind
from esafety.documents.leaflet import compose
from esafety.documents.leaflet.macros import leaflet_offer
from esafety.documents.leaflet.rules import check_leaflets
from esafety.documents.leaflet.source import FILE, NAME, SERIES, TEMPLATE

LEAFLET: Final = SheetKind(
    NAME,
    TEMPLATE,
    SERIES,
    (compose.READING,),
    compose.jobs_of,
    check=check_leaflets,
    read=partial(read_plain_sheets, TEMPLATE),
    page_pdf=True,
    macros=(Macro("leaflet_offer", leaflet_offer),),
    web_styles=("styles/parts/leaflet.css",),
    file=FILE,
)
