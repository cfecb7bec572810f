"""What can be found: the pages of a language, and each clause of the policy for itself."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from lxml.html import HtmlElement
from pydantic import TypeAdapter

from esafety.documents.common.clauses import clause_texts
from esafety.documents.common.html_fragment import has_class
from esafety.documents.common.rendered_site import RenderedPage
from esafety.policy.plain_words.entries import PlainWords
from esafety.search.result_kinds import CLAUSE, PLAIN, ResultKind, kind_of
from esafety.storage.cache.results import cached_by_program
from esafety.text.fallback import first_written
from esafety.text.languages import language_root

# Where a chapter's page explains it; overrides/partials/plain-words.html has the same.
_PLAIN_ANCHOR: Final = "plain-words"
_UNSEARCHED: Final = f"*[@data-search-exclude or {has_class('clauses')}]"
# A page that begins with what to do in danger is about that, however much follows.
_FIRST: Final = f"{has_class('emergency')} and not(preceding::h2)"
_HEADINGS: Final = f".//*[self::h1 or self::h2 or self::h3 or self::h4 or ({_FIRST})]"

_SEARCHED: Final = TypeAdapter(tuple[tuple[str, ...], str])


@dataclass(frozen=True, slots=True)
class SearchDocument:
    """One thing to find.

    `address` leads there from the root of its language. `text` is shown below the title; a clause
    is searched by it. `body` is what else of a page is searched. `anchor` names a clause.
    """

    address: str
    title: str
    kind: ResultKind
    text: str
    source: str = ""
    anchor: str = ""
    headings: tuple[str, ...] = ()
    body: str = ""


def documents_of(
    pages: Iterable[RenderedPage], language: str, explained: Iterable[PlainWords] = ()
) -> list[SearchDocument]:
    """Return all that is found in a language: each page, followed by its clauses.

    A chapter that is explained is followed by that, too; its kind tells that it is no clause.
    """
    own = [page for page in pages if page.language == language and _is_searched(page)]
    plain = {one.slug: one for one in explained}
    found: list[SearchDocument] = []
    for page in own:
        found += [_of_page(page), *_of_clauses(page)]
        if page.chapter and page.slug in plain:
            found.append(_of_plain_words(page, plain[page.slug]))
    return found


def _is_searched(page: RenderedPage) -> bool:
    """Tell whether a page is found; its front matter may say that it is not."""
    search = page.meta.get("search")
    return not (isinstance(search, dict) and search.get("exclude"))


def _of_page(page: RenderedPage) -> SearchDocument:
    kind = kind_of(page)
    parts = ("what a page is searched by", page.html)
    headings, words = cached_by_program(_SEARCHED, parts, lambda: _searched_in(page))
    return SearchDocument(
        _address(page),
        page.title,
        kind,
        str(page.meta.get("description") or ""),
        source=page.source,
        headings=headings,
        body=words if kind.read_whole else "",
    )


def _searched_in(page: RenderedPage) -> tuple[tuple[str, ...], str]:
    """Return the headings of a page, and all its words."""
    body = page.tree()
    for unsearched in body.xpath(f".//{_UNSEARCHED}"):
        unsearched.drop_tree()
    return tuple(_words(one) for one in body.xpath(_HEADINGS)), _words(body)


def _of_clauses(page: RenderedPage) -> Iterator[SearchDocument]:
    if not page.chapter:
        return
    for anchor, number, text in clause_texts(page):
        title = f"{number} · {page.title}"
        yield SearchDocument(f"{_address(page)}#{anchor}", title, CLAUSE, text, anchor=anchor)


def _of_plain_words(page: RenderedPage, plain: PlainWords) -> SearchDocument:
    said = [*plain.parents, *([plain.children.says] if plain.children else [])]
    title, *sentences = (
        words[first_written(words, page.language)] for words in (plain.titles, *said)
    )
    address = f"{_address(page)}#{_PLAIN_ANCHOR}"
    return SearchDocument(address, title, PLAIN, "", body=" ".join(sentences))


def _address(page: RenderedPage) -> str:
    return page.url.removeprefix(language_root(page.language))


def _words(element: HtmlElement) -> str:
    """Return the words of an element; those of two elements are never one word."""
    return " ".join(" ".join(element.itertext()).split())
