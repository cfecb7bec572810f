"""Add the notice that an edition is superseded, with a link to the same page in force.

What its pages said only while it was in force goes, or says what holds now.
"""

import posixpath
import re
from collections.abc import Container
from typing import Final

from esafety.school.school import LATEST
from esafety.text.fallback import labelled
from esafety.text.languages import BINDING, KNOWN, fallbacks, language_root
from esafety.text.templates import Templates

# The theme writes this element on every page, whether it has something to announce or not.
_NOTICE_SLOT: Final = '<div data-md-component="announce">'
_REFRESH: Final = 'http-equiv="refresh"'
_BEGIN, _END = "<!--superseded-->", "<!--/superseded-->"
_NOTICE: Final = re.compile(f"{_BEGIN}.*?{_END}", re.DOTALL)

# That the review is overdue (overrides/partials/notice-overdue.html, fragments/edition-facts.html).
_OVERDUE: Final = re.compile(r'<p class="[^"]*\bnotice--overdue\b[^"]*">.*?</p>\s*', re.DOTALL)
# Which state the edition is in, among its facts (overrides/fragments/edition-facts.html).
_STATE: Final = re.compile(
    r'(<div class="edition-panel">(?:(?!</dl>).)*?<span class="state">)[^<]*', re.DOTALL
)


def without_outdated_facts(html: str, words: Templates) -> str:
    """Return a page of a superseded edition without what held only while it was in force.

    No newer edition was approved yet, its review was overdue, it was in force.
    """
    state = labelled(words.render("superseded-state.html")).strip()
    return _STATE.sub(lambda found: f"{found[1]}{state}", _OVERDUE.sub("", html))


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

    An older edition's list of editions ends with it and calls it in force, as its own page does.
    """
    if _REFRESH in html:
        return html
    return html.replace("<head>", f'<head><meta {_REFRESH} content="0; url={url}">', 1)


def language_of(path: str) -> str:
    """Return the language of a page by its path from the edition's root."""
    return next(
        (one for one in KNOWN if one != BINDING and path.startswith(language_root(one))), BINDING
    )


def url_in_force(path: str, in_force: Container[str]) -> str:
    """Return the relative URL from a page of an older edition to the same page of the one in force.

    A page that no longer exists leads to its language's policy, or to that of its fallback.
    """
    policies = (f"{language_root(one)}policy/index.html" for one in fallbacks(language_of(path)))
    target = next((one for one in (path, *policies) if one in in_force), "policy/index.html")
    up = "../" * (path.count("/") + 1)
    return up + posixpath.join(LATEST, target.removesuffix("index.html"))


def notice_for(path: str, name: str, in_force: Container[str], words: Templates) -> str:
    """Return the notice for one page of an edition that edition `name` has superseded."""
    return labelled(words.render("superseded.html", newer=name, url=url_in_force(path, in_force)))
