"""The picture stories' row in the registry."""

from functools import partial
from typing import Final

from esafety.documents.common.sheets.content_rules import check_pictures
from esafety.documents.common.sheets.paper import A4
from esafety.documents.common.sheets.plain_job import Layout
from esafety.documents.common.sheets.plain_sheet import plain_sheet
from esafety.school.glossary import CHILD

STORY: Final = plain_sheet(
    "story",
    "stories",
    Layout(A4, max_pages=1, actual_size=False, styles=("print/story.css",)),
    check=partial(check_pictures, "story.html", 6),
    web_styles=("styles/parts/drawings.css",),
    word_reader=CHILD,
)
