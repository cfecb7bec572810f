"""Every rule on what editors write, asked of the whole school at once."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import PurePosixPath
from typing import Final

from esafety.checks.edition import check_edition, check_missing, check_supplements, names_withheld
from esafety.checks.form_fields import check_forms
from esafety.checks.glyph_coverage import (
    check_configuration_letters,
    check_page_letters,
    check_record_letters,
)
from esafety.checks.internal_links import anchors_of, check_links
from esafety.checks.leaflet import check_leaflet
from esafety.checks.macro_calls import check_calls
from esafety.checks.posters import check_posters
from esafety.checks.site_configuration import check_site_configuration
from esafety.checks.translations import check_parity
from esafety.formats.edition_paths import edition_of, folder_of
from esafety.formats.yaml_document import FieldRule, anything, check_keys, choice, text
from esafety.images.check import check_pictures
from esafety.markdown.outline import Heading
from esafety.markdown.page import Page
from esafety.materials.form import SLIP, SLIPS_PAGE, TWO_ON_A4, is_form
from esafety.materials.leaflet import TEMPLATE as LEAFLET
from esafety.materials.poster import CONTACT_SHEET, POSTER_KEYS, TEMPLATE, is_poster
from esafety.policy.audiences import CARDS, check_marks
from esafety.policy.citations import QUOTE_KEYS, check_quotes, stale_quotes
from esafety.policy.people import check_facts_withheld, check_withheld
from esafety.policy.seals.seal import SEAL
from esafety.policy.seals.verify import check_drafts_letters, check_seals
from esafety.policy.supplements import NOTES, check_supplement_name, is_supplement, supplement_path
from esafety.problems.current_file import working_on
from esafety.problems.problem import Problem, did_you_mean
from esafety.school.print_settings import check_printing
from esafety.school.resources import check_helplines, check_resources
from esafety.school.school import SCHOOL_FILE, check_calendar, check_school
from esafety.source_tree.tree import CONFIGURATION, SourceTree
from esafety.text.languages import BINDING

TEMPLATES: Final = ("home.html", "for-you.html", "whole-policy.html", LEAFLET, SLIP, TEMPLATE)
PAGE_KEYS: Final = {
    "title": FieldRule(text),
    "description": FieldRule(text),
    "template": choice(*TEMPLATES, required=False),
    "audience": FieldRule(anything, required=False),
    **QUOTE_KEYS,
}
# What pages of one template may or must say beside that, by the template's name.
MATERIAL_KEYS: Final[dict[str, dict[str, FieldRule]]] = {
    TEMPLATE: POSTER_KEYS,
    SLIP: {
        **{name: replace(key, required=True) for name, key in QUOTE_KEYS.items()},
        "audience": FieldRule(anything),
        "paper": choice(TWO_ON_A4, required=False),
    },
}
# All of docs/ goes to the public, so nothing else may lie there: no form, no list of names.
PUBLISHED: Final = (".md", ".yml", ".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg")
_FILE_NAME = re.compile(r"[a-z0-9./-]+")
_IN_POLICY: Final = 2
_ANCHOR = re.compile(r"[a-z0-9-]+")
RECORDS: Final = {
    "data/school.yml": check_school,
    "data/resources.yml": check_resources,
    "data/helplines.yml": check_helplines,
    "data/calendar.yml": check_calendar,
    "data/printing.yml": check_printing,
}


def problems_of(
    source_tree: SourceTree, *, preview: bool, today: date | None = None
) -> Iterator[Problem]:
    """Yield every problem of a school, in no order; `today` is the day of the check."""
    yield from source_tree.unreadable
    yield from (unsound := list(check_seals(source_tree.folders)))
    yield from check_drafts_letters(source_tree.folders)
    yield from check_parity(source_tree.pages)
    yield from check_forms(source_tree.pages)
    for page in source_tree.pages:
        with working_on(page.path):
            yield from _check_page(page)
    for path, check in RECORDS.items():
        if path in source_tree.records:
            with working_on(path):
                yield from check(source_tree.records[path])
        else:
            yield from check_missing(source_tree, path)
    for edition in source_tree.editions:
        with working_on(folder_of(edition)):
            yield from check_edition(source_tree, edition)
            yield from check_supplements(source_tree, edition, today)
    yield from _check_files(source_tree)
    yield from check_pictures(source_tree.pictures, source_tree.typefaces)
    yield from _check_menu(source_tree)
    yield from _check_configuration(source_tree)
    yield from _check_letters(source_tree, preview=preview)
    for path in source_tree.decomposed:
        yield Problem(path, 1, "read-as-composed", severity="note")
    if not any(problem.path.endswith(f"/{SEAL}") for problem in unsound):
        yield from _check_references(source_tree, preview=preview)


def _check_page(page: Page) -> Iterator[Problem]:
    yield from _check_front(page)
    yield from _check_outline(page)
    yield from check_leaflet(page)


def _check_front(page: Page) -> Iterator[Problem]:
    if isinstance(page.front, Problem):
        return
    own = MATERIAL_KEYS.get(str(page.meta.get("template")), {})
    yield from check_keys(page.front, PAGE_KEYS | own)
    if page.meta.get("template") in ("for-you.html", SLIP):
        readers = page.meta.get("audience")
        if not isinstance(readers, list) or not readers or readers[0] not in CARDS:
            known = ", ".join(CARDS)
            yield page.front.problem(("audience",), "needs-reader", known=known)
    if "audience" in page.meta:
        yield from check_marks(page.front, ("audience",), page.meta["audience"])


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
            facts = {"heading": heading.text, "anchor": heading.anchor}
            yield Problem(page.path, heading.line, fault, facts)
        seen.add(heading.anchor or "")


def _fault(heading: Heading, seen: set[str]) -> str | None:
    if not heading.anchor:
        return "heading-without-id"
    if not _ANCHOR.fullmatch(heading.anchor):
        return "anchor-not-ascii"
    return "anchor-twice" if heading.anchor in seen else None


def _check_files(source_tree: SourceTree) -> Iterator[Problem]:
    """Yield files that may not lie in docs/: all that lies there is published."""
    for path in source_tree.files:
        if not path.startswith("docs/"):
            continue
        if PurePosixPath(path).suffix.lower() not in PUBLISHED:
            yield Problem(path, 1, "file-not-allowed", {"known": ", ".join(PUBLISHED)})
        if not _FILE_NAME.fullmatch(path):
            yield Problem(path, 1, "file-name", {"name": path})
        if is_supplement(path):
            yield from check_supplement_name(path, source_tree.editions)
        elif (
            path.startswith("docs/policy/")
            and path.count("/") > _IN_POLICY
            and not edition_of(path)
        ):
            yield Problem(path, 1, "edition-name", {"name": path.split("/")[2]})
        if edition_of(path) and not path.startswith("docs/policy/"):
            yield Problem(path, 1, "edition-elsewhere", {"name": edition_of(path)})


def _check_menu(source_tree: SourceTree) -> Iterator[Problem]:
    """Yield pages that the navigation in mkdocs.yml does not name."""
    named = set(re.findall(r"(?<![\w./-])[\w./-]+\.md", source_tree.configuration))
    for page in source_tree.pages:
        path = page.neutral.removeprefix("docs/")
        chapter = path.startswith("policy/")
        if (is_form(page) and SLIPS_PAGE in named) or (is_poster(page) and CONTACT_SHEET in named):
            continue
        if page.language == BINDING and not chapter and path not in named:
            yield Problem(page.path, 1, "page-not-in-menu", {"name": path})


def _check_letters(source_tree: SourceTree, *, preview: bool) -> Iterator[Problem]:
    """Yield what our typefaces cannot print, in all that is shown with the edition rendered."""
    shown = source_tree.shown(preview=preview) or source_tree.draft
    for page in source_tree.pages:
        if edition_of(page.neutral) in (None, shown):
            yield from check_page_letters(page, source_tree.typefaces)
    for path, record in source_tree.records.items():
        if edition_of(path) in (None, shown):
            yield from check_record_letters(record, source_tree.typefaces)
    yield from check_configuration_letters(
        CONFIGURATION, source_tree.configuration, source_tree.typefaces
    )


def _check_configuration(source_tree: SourceTree) -> Iterator[Problem]:
    """Yield what `mkdocs.yml` may not hold."""
    pages = {page.neutral.removeprefix("docs/") for page in source_tree.pages}
    yield from check_site_configuration(source_tree.configuration, pages, source_tree.files)


def _check_references(source_tree: SourceTree, *, preview: bool) -> Iterator[Problem]:
    """Yield what leads nowhere, with the edition that is rendered."""
    if any(problem.path.endswith("/edition.yml") for problem in source_tree.unreadable):
        return
    if source_tree.in_force is None and not (preview and source_tree.draft):
        yield Problem("docs/policy", 1, "no-edition-in-force")
    shown = source_tree.shown(preview=preview) or source_tree.draft
    pages = [p for p in source_tree.pages if edition_of(p.neutral) in (None, shown)]
    yield from check_links(pages, anchors_of(pages), source_tree.files)
    yield from check_posters(pages, anchors_of(pages), source_tree.files)
    loose = [page for page in pages if not edition_of(page.neutral)]
    yield from check_quotes(loose, source_tree.editions, source_tree.clauses(shown or ""))
    yield from stale_pages(source_tree, source_tree.in_force) if source_tree.in_force else ()
    yield from check_calls(loose)
    yield from _check_contact_clause(source_tree, shown)
    names = names_withheld(source_tree, shown)
    yield from check_withheld(pages, names)
    loose_facts = ("data/", supplement_path(NOTES, shown or ""))
    facts = [record for path, record in source_tree.records.items() if path.startswith(loose_facts)]
    yield from check_facts_withheld(facts, names)


def _check_contact_clause(source_tree: SourceTree, shown: str | None) -> Iterator[Problem]:
    """Yield that the clause that promises contact details is not in the edition shown."""
    record = source_tree.records.get(SCHOOL_FILE)
    if record is None or not isinstance(record.data, dict):
        return
    name, known = record.data.get("contact_clause"), source_tree.clauses(shown or "")
    if isinstance(name, str) and known and name not in known:
        facts = {"name": name, "near": did_you_mean(name, sorted(known))}
        yield record.problem(("contact_clause",), "contact-clause-unknown", **facts)


def stale_pages(source_tree: SourceTree, edition: str) -> Iterator[Problem]:
    """Yield the citations that must be read again when an edition is in force."""
    loose = (page for page in source_tree.pages if not edition_of(page.neutral))
    yield from stale_quotes(loose, cache(source_tree.clauses), edition)
