"""The macro of pictures to send: one of them, small, with the way to its file."""

from esafety.documents.common.sheets.macro_scope import MacroScope
from esafety.documents.picture.source import SERIES, SIZE, pictures_of
from esafety.school.download_paths import sheet_path


def picture_to_send(scope: MacroScope, name: str) -> str:
    """Return a picture with its alternative text, its file to save, and the page with its words."""
    picture = next(one for one in pictures_of(scope.content.sheets) if one.name == name)
    language = scope.paper_language
    path = sheet_path(scope.content.edition.name, SERIES, name, language, "png")
    return scope.render("picture-to-send.html", one=picture, path=path, size=SIZE, of=language)
