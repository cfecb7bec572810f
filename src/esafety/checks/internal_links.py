"""Links inside the site: every target and every anchor must exist."""

import posixpath
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import PurePosixPath
from typing import Final
from unicodedata import category
from urllib.parse import unquote

from esafety.formats.edition_paths import chapter_of, public_path
from esafety.markdown.outline import Link
from esafety.markdown.page import Page
from esafety.policy.clauses import clauses_of
from esafety.problems.problem import Problem, did_you_mean
from esafety.text.languages import BINDING

_ELSEWHERE = re.compile(r"^[a-z][a-z0-9+.-]*:", re.IGNORECASE)
# `https//okul.example`, `https:okul.example`: the beginning of an address, mistyped.
_BEGUN = re.compile(r"https?(?:/+|:/?(?!/))", re.IGNORECASE)
_HOST = re.compile(
    r"(?:www\.|(?:[\w-]{1,63}\.){1,5}(?:tr|com|org|net|eu)(?:[/?#]|$))", re.IGNORECASE
)
_MAILBOX = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){0,8}")

# What may stand where a picture does.
PICTURES: Final = (".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg")

Anchors = Mapping[str, frozenset[str]]


def anchors_of(pages: Iterable[Page]) -> dict[str, frozenset[str]]:
    """Return the anchors of each page, under its public path and under its own."""
    known: dict[str, frozenset[str]] = {}
    for page in pages:
        chapter = chapter_of(page.neutral)
        clauses = clauses_of(page, chapter.number) if chapter else ()
        anchors = page.anchors | {clause.anchor for clause in clauses}
        if page.language == BINDING or page.neutral not in known:
            known[page.neutral] = known[public_path(page.neutral)] = anchors
    return known


def check_links(pages: Iterable[Page], anchors: Anchors, files: Iterable[str]) -> Iterator[Problem]:
    """Yield every link to a page, file or anchor that is not there, and every mute picture."""
    # MkDocs offers assets/ as if it lay in docs/.
    present = frozenset(f"docs/{f}" if f.startswith("assets/") else f for f in files)
    for page in pages:
        for link in page.links:
            if link.words is not None and not _is_said(link.words):
                facts = {"target": link.target}
                yield Problem(page.path, link.line, "picture-without-words", facts)
            if wrong := _not_whole(link.target):
                key, wanted = wrong
                yield Problem(page.path, link.line, key, {"wanted": wanted})
            elif not _ELSEWHERE.match(link.target):
                yield from _check(page, link, anchors, present)


def _is_said(words: str) -> bool:
    """Tell whether a description says anything: a letter, a digit, a sign; dots are silent."""
    return any(category(letter)[0] in "LNS" for letter in words)


def _not_whole(target: str) -> tuple[str, str] | None:
    """Return what an address lacks that leads out of the site, and the whole one; or None."""
    bare = target.strip()
    if not bare:
        return "link-empty", ""
    if found := _BEGUN.match(bare):
        rest = bare[found.end() :].lstrip("/:\\")
        return "link-needs-https", f"https://{rest}"
    if _HOST.match(bare):
        return "link-needs-https", f"https://{bare}"
    return ("link-needs-mailto", f"mailto:{bare}") if _MAILBOX.fullmatch(bare) else None


def _check_picture(
    page: Page, link: Link, address: str, bare: str, files: frozenset[str]
) -> Iterator[Problem]:
    """Yield a picture that is not there; only a picture of a like name can be meant."""
    folder = posixpath.dirname(page.neutral)
    if bare == address and posixpath.normpath(posixpath.join(folder, address)) in files:
        return
    pictures = sorted(file for file in files if file.lower().endswith(PICTURES))
    by_stem = {PurePosixPath(file).stem: file for file in pictures}
    # Of several of one name, the one beside the page.
    by_stem |= {PurePosixPath(f).stem: f for f in pictures if posixpath.dirname(f) == folder}
    meant = did_you_mean(PurePosixPath(bare).stem, by_stem)
    near = posixpath.relpath(by_stem[meant], folder) if meant else ""
    yield Problem(page.path, link.line, "link-broken", {"target": address, "near": near})


def _check(page: Page, link: Link, anchors: Anchors, files: frozenset[str]) -> Iterator[Problem]:
    address, _, fragment = unquote(link.target).partition("#")
    bare = address.partition("?")[0]
    if link.words is not None or bare.lower().endswith(PICTURES):
        yield from _check_picture(page, link, address, bare, files)
        return
    folder = posixpath.dirname(page.neutral)
    target = posixpath.normpath(posixpath.join(folder, address)) if address else page.neutral
    if target not in anchors:
        if target not in files:
            # A page is linked by the name that both languages share.
            offered = (file for file in files if not file.endswith((".md", ".yml")))
            meant = did_you_mean(target, [*anchors, *offered])
            near = posixpath.relpath(meant, folder) if meant else ""
            yield Problem(page.path, link.line, "link-broken", {"target": address, "near": near})
    elif fragment and fragment not in anchors[target]:
        meant = did_you_mean(fragment, anchors[target])
        near = f"#{meant}" if meant else ""
        facts = {"target": address or page.path, "anchor": fragment, "near": near}
        yield Problem(page.path, link.line, "anchor-broken", facts)
