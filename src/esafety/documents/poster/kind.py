"""The posters' row in the registry."""

from typing import Final

from esafety.documents.common.paper.poster_sizes import layout_size
from esafety.documents.common.sheets.paper import OnPaper
from esafety.documents.common.sheets.sheet_call import CallForm
from esafety.documents.common.sheets.sheet_kind import Macro, SheetKind
from esafety.documents.poster import compose
from esafety.documents.poster.files import poster_context
from esafety.documents.poster.macros import (
    poster_helplines,
    poster_to_send,
    posters_bundle,
    posters_list,
)
from esafety.documents.poster.rules import check_posters
from esafety.documents.poster.source import (
    CALL,
    CONTACT_SHEET,
    NAME,
    SERIES,
    TEMPLATE,
    PosterFacts,
    read_posters,
)
from esafety.formats.fact_file import FactFile

POSTER: Final = SheetKind(
    NAME,
    TEMPLATE,
    SERIES,
    (compose.POSTER, compose.BUNDLE),
    compose.jobs_of,
    front=FactFile(PosterFacts),
    index=CONTACT_SHEET,
    check_site=check_posters,
    read=read_posters,
    context=poster_context,
    macros=(
        Macro("posters_list", posters_list),
        Macro("posters_bundle", posters_bundle),
        Macro(CALL, poster_to_send, '"think-first"', CallForm(words=1), names_sheet=True),
        Macro("poster_helplines", poster_helplines),
    ),
    web_styles=("styles/poster-colours.css", "styles/parts/posters.css"),
    word_reader="",
    on_paper=lambda _: OnPaper(paper=layout_size().paper),
)
