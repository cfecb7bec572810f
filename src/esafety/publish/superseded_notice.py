"""Add the notice that an edition is superseded, with a link to the same page in force."""

import posixpath
import re
from collections.abc import Container
from typing import Final

from esafety.school.school import LATEST
from esafety.text.languages import BINDING, TRANSLATIONS, language_root
from esafety.text.templates import Templates

# The theme writes this element on every page, whether it has something to announce or not.
_NOTICE_SLOT: Final = '<div data-md-component="announce">'
_REFRESH: Final = 'http-equiv="refresh"'
_BEGIN, _END = "<!--superseded-->", "<!--/superseded-->"
_NOTICE: Final = re.compile(f"{_BEGIN}.*?{_END}", re.DOTALL)


def with_notice(html: str, notice: str) -> str:
    """Return a page with the notice above everything; it replaces an older notice.

    Raises:
        ValueError: if the page has no place for it, which means that the theme has changed.
    """
    without_notice = _NOTICE.sub("", html)
    if _NOTICE_SLOT not in without_notice:
        raise ValueError("the page has no place for a notice")
    return without_notice.replace(_NOTICE_SLOT, f"{_NOTICE_SLOT}{_BEGIN}{notice}{_END}", 1)


def add_redirect(html: str, url: str) -> str:
    """Return a page that redirects to `url` without a script.

    The list of editions of an older edition ends with that edition and calls it in force.
    """
    if _REFRESH in html:
        return html
    return html.replace("<head>", f'<head><meta {_REFRESH} content="0; url={url}">', 1)


def language_of(path: str) -> str:
    """Return the language of a page by its path from the edition's root."""
    return next(
        (language for language in TRANSLATIONS if path.startswith(language_root(language))), BINDING
    )


def url_in_force(path: str, in_force: Container[str]) -> str:
    """Return the relative URL from a page of an older edition to the same page of the one in force.

    A page that no longer exists leads to its language's policy.
    """
    language = language_of(path)
    target = path if path in in_force else f"{language_root(language)}policy/index.html"
    up = "../" * (path.count("/") + 1)
    return up + posixpath.join(LATEST, target.removesuffix("index.html"))


def notice_for(path: str, name: str, in_force: Container[str], words: Templates) -> str:
    """Return the notice for one page of an edition that edition `name` has superseded."""
    return words.render("superseded.html", newer=name, url=url_in_force(path, in_force))
