"""What a sheet asks for that paper cannot give, whoever wrote it: a page, a template, a program."""

from collections.abc import Iterator
from typing import Final

from lxml.html import HtmlElement

from esafety.documents.common.html_fragment import has_class, parse
from esafety.documents.common.origins import Origins
from esafety.documents.common.print_job import PrintJob
from esafety.markdown.faults.screen_only import CONTROLS, UNPRINTABLE
from esafety.text.one_line import one_line

# What is for the screen alone; the theme's tabs are switched by radio buttons.
_SCREEN_ONLY: Final = (
    f"ancestor-or-self::*[@hidden or {has_class('no-print')}]|parent::*[{has_class('tabbed-set')}]"
)


def unprintable(sheet: PrintJob, origins: Origins | None = None) -> tuple[str, ...]:
    """Return a complaint for each sort of element on a sheet that cannot be printed.

    `origins` knows the file and line where it was written.
    """
    allowed = CONTROLS if sheet.type.filled_in else ()
    found = {element.tag for text in (sheet.source, sheet.html) for element in _asked(text)}
    return tuple(
        (origins.place_of(f"<{tag}") if origins else "") + one_line("not-printable", element=tag)
        for tag in UNPRINTABLE
        if tag in found - {*allowed}
    )


def _asked(text: str) -> Iterator[HtmlElement]:
    if not any(f"<{tag}" in text for tag in UNPRINTABLE):
        return
    for element in parse(text).iter(*UNPRINTABLE):
        if not element.xpath(_SCREEN_ONLY):
            yield element
