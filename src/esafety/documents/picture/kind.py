"""The pictures' row in the registry."""

from typing import Final

from esafety.documents.common.sheets.paper import PaperSize
from esafety.documents.common.sheets.plain_job import Layout
from esafety.documents.common.sheets.plain_sheet import plain_sheet
from esafety.documents.common.sheets.sheet_call import CallForm
from esafety.documents.common.sheets.sheet_kind import Macro
from esafety.documents.picture.band import band_context
from esafety.documents.picture.macros import picture_to_send
from esafety.documents.picture.rules import check_pictures_to_send
from esafety.documents.picture.source import CALL, NAME, SERIES, SIZE

PICTURE: Final = plain_sheet(
    NAME,
    SERIES,
    # 10 pixels to a millimetre.
    Layout(
        PaperSize("picture", SIZE[0] / 10, SIZE[1] / 10),
        sides="",
        actual_size=False,
        styles=("styles/poster-colours.css", "print/picture.css"),
        template="picture.html",
        context=band_context,
        picture=SIZE[0],
    ),
    check=check_pictures_to_send,
    macros=(
        Macro(CALL, picture_to_send, '"class-group-picture"', CallForm(words=1), names_sheet=True),
    ),
    web_styles=("styles/parts/pictures.css",),
    word_reader="",
)
