"""A sheet is composed: the template of its kind filled with facts, in one language."""

from datetime import datetime

from esafety.documents.common.document_types import KINDS, styles_of
from esafety.documents.common.print_job import Finish, Sheet
from esafety.text.templates import Fragments


def compose(
    kind: str,
    fragments: Fragments,
    *,
    title: str,
    source: str,
    path: str,
    made: datetime,
    finishes: tuple[Finish, ...] = (),
    **facts: object,
) -> Sheet:
    """Set a sheet of a kind in the language of `fragments`; `facts` go to its template.

    `source` is HTML whose every word must be found on the paper, `path` is where the PDF
    goes from the site's root, `made` is the moment written into it.
    """
    html = fragments.render(KINDS[kind].template, title=title, made=made, **facts)
    language, styles = fragments.language, styles_of(kind)
    return Sheet(kind, language, title, html, source, path, made, styles, finishes)
