"""The registry: every kind of sheet that editors write as pages.

A new kind is a folder of its own, a row here, a template and a style sheet. Rules, build, site,
macros, downloads and instructions read this table.
"""

from collections.abc import Iterable, Mapping
from typing import Final

from esafety.documents.agreement.kind import AGREEMENT
from esafety.documents.arrow.kind import ARROW
from esafety.documents.badges.kind import BADGES
from esafety.documents.banner.kind import BANNER
from esafety.documents.board_plan.kind import BOARD_PLAN
from esafety.documents.bookmarks.kind import BOOKMARKS
from esafety.documents.bundle.compose import SHEET_BUNDLE
from esafety.documents.certificate.kind import CERTIFICATE
from esafety.documents.colouring.kind import COLOURING
from esafety.documents.common.document_types import EDITION_TYPES
from esafety.documents.common.sheets.sheet_kind import Macro, SheetKind
from esafety.documents.common.sheets.sheet_source import SheetSource
from esafety.documents.common.sheets.writing import WRITING_MACROS
from esafety.documents.deck.kind import DECK
from esafety.documents.form.kind import FORM
from esafety.documents.glossary.kind import GLOSSARY
from esafety.documents.handout.kind import HANDOUT
from esafety.documents.label.kind import LABEL
from esafety.documents.leaflet.kind import LEAFLET
from esafety.documents.lesson.kind import LESSON
from esafety.documents.lettering.kind import LETTERING
from esafety.documents.picture.kind import PICTURE
from esafety.documents.plain_words.kind import PLAIN_WORDS
from esafety.documents.poster.kind import POSTER
from esafety.documents.quiz.kind import QUIZ
from esafety.documents.sign.kind import SIGN
from esafety.documents.slides.kind import SLIDES
from esafety.documents.story.kind import STORY
from esafety.documents.word_search.kind import WORD_SEARCH
from esafety.documents.worksheet.kind import WORKSHEET
from esafety.markdown.page import Page

# In the order in which a build prints them and the instructions for printing name them.
KINDS: Final[tuple[SheetKind, ...]] = (
    LEAFLET,
    POSTER,
    LESSON,
    SLIDES,
    WORKSHEET,
    DECK,
    QUIZ,
    WORD_SEARCH,
    STORY,
    COLOURING,
    AGREEMENT,
    CERTIFICATE,
    BADGES,
    BOOKMARKS,
    HANDOUT,
    GLOSSARY,
    PLAIN_WORDS,
    PICTURE,
    BOARD_PLAN,
    LETTERING,
    BANNER,
    ARROW,
    LABEL,
    SIGN,
    FORM,
)
# What a page is printed as that is no sheet.
PAGE: Final = EDITION_TYPES["page"].name
# Every type of document by name.
DOCUMENT_TYPES: Final = {
    **EDITION_TYPES,
    SHEET_BUNDLE.name: SHEET_BUNDLE,
    **{row.name: row for kind in KINDS for row in kind.types},
}


def kind_with(template: str) -> SheetKind | None:
    """Return the kind of sheet whose pages have a template; None if they are no sheets."""
    return next((kind for kind in KINDS if kind.template == template), None)


def kind_name(template: str) -> str:
    """Return the name of the kind of sheet with a template; `page` if it is no sheet's."""
    kind = kind_with(template)
    return kind.name if kind else PAGE


def macros_of_kinds() -> Mapping[str, Macro]:
    """Return the calls of all kinds by name, and those that every plain sheet offers."""
    own = (macro for kind in KINDS for macro in kind.macros)
    return {macro.name: macro for macro in (*own, *WRITING_MACROS)}


def calls_naming_sheets() -> frozenset[str]:
    """Return the calls whose first word is the name of a sheet."""
    return frozenset(name for name, macro in macros_of_kinds().items() if macro.names_sheet)


def read_sheets(pages: Iterable[Page]) -> Mapping[str, tuple[SheetSource, ...]]:
    """Return the sheets of a school by the name of their kind; the pages are sound."""
    known = tuple(pages)
    return {kind.name: kind.read(known) for kind in KINDS}
