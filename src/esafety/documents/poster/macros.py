"""The macros of posters: all of them, the bundle, the helplines on one."""

from esafety.documents.common.paper.poster_sizes import layout_size
from esafety.documents.common.sheets.macro_scope import MacroScope
from esafety.documents.poster.files import MESSENGER, SMALL, poster_files
from esafety.documents.poster.source import NAME, Poster, bundle_path, by_reader, posters_of
from esafety.text.languages import printed_language


def posters_list(scope: MacroScope) -> str:
    """Return the contact sheet: every poster as a small picture, by the reader it is for."""
    edition, posters = scope.content.edition.name, posters_of(scope.content.sheets)
    file = poster_files()[SMALL]
    small = {p.name: file.path(p.name, edition, _printed(scope, p)) for p in posters}
    return scope.render("posters-list.html", groups=by_reader(posters), small=small)


def _printed(scope: MacroScope, poster: Poster) -> str:
    """Return the language in which the readers of a page are shown a poster."""
    return printed_language(scope.language, poster.titles, NAME)


def poster_to_send(scope: MacroScope, name: str) -> str:
    """Return a poster as a small picture, with its picture to save, and the page of its words."""
    poster = next(one for one in posters_of(scope.content.sheets) if one.name == name)
    edition, language = scope.content.edition.name, _printed(scope, poster)
    files = poster_files()
    paths = {key: files[key].path(name, edition, language) for key in (MESSENGER, SMALL)}
    return scope.render(
        "poster-to-send.html",
        one=poster,
        path=paths[MESSENGER],
        small=paths[SMALL],
        of=language,
    )


def posters_bundle(scope: MacroScope) -> str:
    """Return the link to all posters in one file; nothing where there is none."""
    if not posters_of(scope.content.sheets):
        return ""
    path = bundle_path(scope.content.edition.name, scope.paper_language)
    return scope.render("posters-bundle.html", path=path, layout_size=layout_size())


def poster_helplines(scope: MacroScope) -> str:
    """Return the helplines as a poster shows them, with the day they were last checked."""
    lines = scope.content.helplines
    checked = min((line.checked_on for line in lines), default=None)
    return scope.render("poster-helplines.html", helplines=lines, checked=checked)
