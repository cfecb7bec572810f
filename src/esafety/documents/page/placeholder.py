"""The sheet that stands in a preview where another one is still to be printed."""

from collections.abc import Mapping
from datetime import datetime
from html import escape

from esafety.documents.common.compose import compose
from esafety.documents.common.document_types import EDITION_TYPES
from esafety.documents.common.imprint import Imprint
from esafety.documents.common.print_job import PrintJob
from esafety.text.languages import BINDING, SPOKEN_LANGUAGES
from esafety.text.templates import Templates


def placeholder_job(
    path: str, templates: Mapping[str, Templates], imprint: Imprint, made: datetime
) -> PrintJob:
    """Return the print job of a sheet that says that it is to be printed.

    It says so to editors, in the languages of the site that the program speaks: another one has
    neither the words nor the letters on this sheet. `path` is where its PDF lies, from the site's
    root.
    """
    own = templates[BINDING]
    title = own.t("still-printing")
    said = (_said(words) for language, words in templates.items() if language in SPOKEN_LANGUAGES)
    text = f'<h1 id="still-printing">{escape(title)}</h1>{"".join(said)}'
    return compose(
        EDITION_TYPES["page"],
        own,
        title=title,
        source=text,
        path=path,
        address=imprint.school.printed(imprint.school.latest) or own.t("address-undecided"),
        text=text,
        page_language=BINDING,
        edition=imprint.edition,
        school=imprint.school,
        made=made,
    )


def _said(words: Templates) -> str:
    what, why = (escape(words.t(key)) for key in ("still-printing", "still-printing-why"))
    return f'<p lang="{words.language}"><strong>{what}</strong> {why}</p>'
