"""What a picture to send must be: it has one drawing; where it is shown, it is there."""

from collections.abc import Iterator, Sequence
from typing import Final

from esafety.documents.common.sheets.content_rules import check_called_sheets, check_pictures
from esafety.documents.picture.source import CALL, NAME
from esafety.markdown.page import Page
from esafety.problems.problem import Problem

_TEMPLATE: Final = f"{NAME}.html"


def check_pictures_to_send(pages: Sequence[Page]) -> Iterator[Problem]:
    """Yield pictures without their drawing, and calls for pictures that nobody has written."""
    yield from check_pictures(_TEMPLATE, 1, pages)
    yield from check_called_sheets(CALL, _TEMPLATE, pages)
