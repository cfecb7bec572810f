"""Elements of a print job that cannot be printed, whether from a page, a template or code."""

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


def unprintable(job: PrintJob, origins: Origins | None = None) -> tuple[str, ...]:
    """Return a complaint for each kind of element of a print job that cannot be printed.

    `origins` knows the file and line where it was written.
    """
    allowed = CONTROLS if job.type.filled_in else ()
    tags = {element.tag for text in (job.source, job.html) for element in _elements(text)}
    return tuple(
        (origins.place_of(f"<{tag}") if origins else "") + one_line("not-printable", element=tag)
        for tag in UNPRINTABLE
        if tag in tags - {*allowed}
    )


def _elements(text: str) -> Iterator[HtmlElement]:
    if not any(f"<{tag}" in text for tag in UNPRINTABLE):
        return
    for element in parse(text).iter(*UNPRINTABLE):
        if not element.xpath(_SCREEN_ONLY):
            yield element
