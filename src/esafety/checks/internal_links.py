"""Links inside the site: every target and every anchor must exist."""

import posixpath
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from urllib.parse import unquote

from esafety.checks.pictures.on_pages import check_description, check_picture_exists, is_picture
from esafety.formats.edition_paths import chapter_of, edition_of, public_path
from esafety.markdown.outline import Link
from esafety.markdown.page import Page, split_language
from esafety.policy.clause_ids.gone import GoneClause
from esafety.policy.clauses import Numbering, clauses_of
from esafety.problems.problem import Problem, did_you_mean
from esafety.storage.docs_folder import docs_path
from esafety.text.email_addresses import ADDRESS
from esafety.text.languages import BINDING

_ELSEWHERE = re.compile(r"^[a-z][a-z0-9+.-]*:", re.IGNORECASE)
# `https//okul.example`, `https:okul.example`: the beginning of an address, mistyped.
_BEGUN = re.compile(r"https?(?:/+|:/?(?!/))", re.IGNORECASE)
_HOST = re.compile(
    r"(?:www\.|(?:[\w-]{1,63}\.){1,5}(?:tr|com|org|net|eu)(?:[/?#]|$))", re.IGNORECASE
)
# What stands behind the scheme where somebody is called: digits, grouped as numbers are.
_NUMBER = re.compile(r"\+?(?:[\s().*#/-]*[0-9]){3,}[\s().*#/-]*(?:[;,].*)?")
# Pages and facts are files, too, but no link leads to one by its own name.
_NOT_LINKED = (".md", ".yml")

# Addresses that lead to the page itself, or to nobody.
NOWHERE = ("", "#", "?", "mailto:", "tel:")

Anchors = Mapping[str, frozenset[str]]


def anchors_of(
    pages: Iterable[Page],
    numberings: Mapping[str, Numbering] | None = None,
    gone: Mapping[str, frozenset[str]] | None = None,
) -> dict[str, frozenset[str]]:
    """Return the anchors of each page, under its public path and under its own.

    `numberings` name the clauses of each edition; `gone` are anchors that a chapter had in
    earlier editions, by its language-neutral path.
    """
    named = numberings or {}
    known: dict[str, frozenset[str]] = {}
    for page in pages:
        chapter = chapter_of(page.neutral)
        numbering = named.get(edition_of(page.neutral) or "", Numbering())
        clauses = clauses_of(page, chapter.number, numbering) if chapter else ()
        anchors = page.anchors | {clause.anchor for clause in clauses}
        anchors |= (gone or {}).get(page.neutral, frozenset())
        if page.language == BINDING or page.neutral not in known:
            known[page.neutral] = known[public_path(page.neutral)] = anchors
    return known


def anchors_gone(clauses: Iterable[GoneClause]) -> dict[str, frozenset[str]]:
    """Return the anchors of clauses that are gone, by the chapter on which a line says so."""
    anchors: dict[str, frozenset[str]] = {}
    for clause in clauses:
        anchors[clause.chapter] = anchors.get(clause.chapter, frozenset()) | {clause.anchor}
    return anchors


def check_links(pages: Iterable[Page], anchors: Anchors, files: Iterable[str]) -> Iterator[Problem]:
    """Yield links to what is not there, and links and pictures that have no words.

    Source: WCAG 2.2, 2.4.4, Link Purpose (In Context), and 4.1.2, Name, Role, Value.
    """
    # MkDocs offers assets/ as if it lay in docs/.
    present = frozenset(docs_path(f) if f.startswith("assets/") else f for f in files)
    for page in pages:
        for link in page.links:
            yield from check_description(page, link)
            if not link.named:
                yield Problem(page.path, link.line, "link-without-words", {"target": link.target})
            if wrong := _incomplete(link.target):
                key, address = wrong
                yield Problem(page.path, link.line, key, {"wanted": address})
            elif not _ELSEWHERE.match(link.target):
                yield from _check(page, link, anchors, present)


def _incomplete(target: str) -> tuple[str, str] | None:
    """Return what an address lacks that leads out of the site, and the complete one; or None."""
    bare = target.strip()
    if bare in NOWHERE:
        return "link-empty", ""
    if match := _BEGUN.match(bare):
        rest = bare[match.end() :].lstrip("/:\\")
        return "link-needs-https", f"https://{rest}"
    if _HOST.match(bare):
        return "link-needs-https", f"https://{bare}"
    if ADDRESS.fullmatch(bare):
        return "link-needs-mailto", f"mailto:{bare}"
    scheme, _, named = bare.partition(":")
    key, is_whole = _NAMED.get(scheme.lower(), ("", None))
    return (key, bare) if is_whole and not is_whole(unquote(named)) else None


def _is_mail(named: str) -> bool:
    addresses = named.partition("?")[0].split(",")
    return all(ADDRESS.fullmatch(address.strip()) for address in addresses)


def _is_number(named: str) -> bool:
    return _NUMBER.fullmatch(named.strip()) is not None


# Links that say what they lead to, by what they lack and the test of it.
_NAMED: Mapping[str, tuple[str, Callable[[str], bool] | None]] = {
    "mailto": ("link-needs-mail", _is_mail),
    "tel": ("link-needs-number", _is_number),
}


def _meant(target: str, anchors: Anchors, files: frozenset[str]) -> str:
    """Return the page or file that a wrong path was to lead to, if one is like it."""
    # A page is linked by the name that its languages share.
    shared, _ = split_language(target)
    if shared in anchors:
        return shared
    offered = (file for file in files if not file.endswith(_NOT_LINKED))
    return did_you_mean(target, [*anchors, *offered])


def _check(page: Page, link: Link, anchors: Anchors, files: frozenset[str]) -> Iterator[Problem]:
    address, _, fragment = unquote(link.target).partition("#")
    bare = address.partition("?")[0]
    if is_picture(link, bare):
        yield from check_picture_exists(page, link, files)
        return
    folder = posixpath.dirname(page.neutral)
    target = posixpath.normpath(posixpath.join(folder, address)) if address else page.neutral
    if target not in anchors:
        if target not in files or target.endswith(_NOT_LINKED):
            meant = _meant(target, anchors, files)
            near = posixpath.relpath(meant, folder) if meant else ""
            yield Problem(page.path, link.line, "link-broken", {"target": address, "near": near})
    elif fragment and fragment not in anchors[target]:
        meant = did_you_mean(fragment, anchors[target])
        near = f"#{meant}" if meant else ""
        params = {"target": address or page.path, "anchor": fragment, "near": near}
        yield Problem(page.path, link.line, "anchor-broken", params)
