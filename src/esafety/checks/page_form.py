"""A page's own form: what stands at its top, its one title, its headings' ids."""

import re
from collections.abc import Iterator
from typing import Final

from esafety.documents.registry import KINDS
from esafety.formats.yaml_document import YamlDocument
from esafety.markdown.outline import PageHeading
from esafety.markdown.page import Page
from esafety.markdown.page_templates import FOR_YOU, PLAIN_TEMPLATES
from esafety.policy.audiences import CARDS
from esafety.policy.page_facts import PAGE
from esafety.problems.problem import Problem
from esafety.storage.docs_folder import docs_path

TEMPLATES: Final = (*PLAIN_TEMPLATES, *(kind.template for kind in KINDS))
# What stands at the top of the pages of one template, by the template's name.
SHEET_FACTS: Final = {kind.template: kind.front for kind in KINDS}
_FOR_ONE_READER: Final = (FOR_YOU, *(kind.template for kind in KINDS if kind.signed))
# The pages to which the cards on the home page lead (overrides/fragments/reader-cards.html).
_CARD_LEADS_TO: Final = {docs_path(f"for-you/{reader}.md"): reader for reader in CARDS}
_ANCHOR = re.compile(r"[a-z0-9-]+")


def check_page(page: Page) -> Iterator[Problem]:
    """Yield what is wrong with the form of a page, and with what its Markdown becomes."""
    yield from _check_front(page)
    yield from _check_outline(page)


def _check_front(page: Page) -> Iterator[Problem]:
    if isinstance(page.front, Problem):
        return
    yield from SHEET_FACTS.get(page.template, PAGE).check(page.front)
    if "template" in page.meta and page.template not in TEMPLATES:
        written = page.front.as_written(("template",), page.meta["template"])
        params = {"name": "template", "value": written}
        known = ", ".join(TEMPLATES)
        yield page.front.problem(("template",), "needs-known-word", **params, known=known)
    if page.template in _FOR_ONE_READER:
        yield from _check_reader(page, page.front)


def _check_reader(page: Page, front: YamlDocument) -> Iterator[Problem]:
    """Yield a page that names no reader, or another one than the card that leads to it."""
    readers = page.meta.get("audience")
    first = readers[0] if isinstance(readers, list) and readers else None
    promised = _CARD_LEADS_TO.get(page.neutral)
    if first not in CARDS:
        yield front.problem(("audience",), "needs-reader", known=", ".join(CARDS))
    elif promised and first != promised:
        yield front.problem(("audience",), "page-of-other-reader", name=promised, value=first)


def _check_outline(page: Page) -> Iterator[Problem]:
    yield from page.faults
    if page.unread:
        return
    titles = [heading for heading in page.headings if heading.level == 1]
    if len(titles) != 1:
        line = titles[1].line if titles else page.first_line
        yield Problem(page.path, line, "needs-one-title", {"count": len(titles)})
    seen: set[str] = set()
    for heading in page.headings:
        if fault := _fault(heading, seen):
            params = {"heading": heading.text, "anchor": heading.anchor}
            yield Problem(page.path, heading.line, fault, params)
        seen.add(heading.anchor or "")


def _fault(heading: PageHeading, seen: set[str]) -> str | None:
    if not heading.anchor:
        return "heading-without-id"
    if not _ANCHOR.fullmatch(heading.anchor):
        return "anchor-not-ascii"
    return "anchor-twice" if heading.anchor in seen else None
