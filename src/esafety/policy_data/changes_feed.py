"""The feed of changes: what became of each clause between sealed editions (Atom, RFC 4287)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from html import escape
from itertools import pairwise
from typing import Final
from urllib.parse import urljoin
from uuid import NAMESPACE_URL, uuid5

from lxml import etree

from esafety.content.school_content import Content
from esafety.documents.common.document_dates import noon_of
from esafety.policy.alignment.passage import CLAUSE, EditionPassage
from esafety.policy.editions import Edition
from esafety.policy_data.addresses import SCHEMA, changes_path, clause_path
from esafety.redline.changes import PassageChange
from esafety.redline.editions_compared import redline_of
from esafety.redline.word_diff import DELETED, INSERTED, DiffSegment
from esafety.school.download_paths import redline_page
from esafety.school.school import School
from esafety.storage.docs_folder import docs_path
from esafety.text.languages import page_address
from esafety.text.messages import CatalogWords

_ATOM: Final = "http://www.w3.org/2005/Atom"
_XML: Final = "{http://www.w3.org/XML/1998/namespace}"
_MARKS: Final = {INSERTED: "ins", DELETED: "del"}


@dataclass(frozen=True, slots=True)
class FeedChange:
    """One entry: a clause that changed, or an edition that was approved.

    `key` names it for ever; `clauses` are the ids of the clauses it is about, `html` its text.
    """

    key: str
    title: str
    on: date
    address: str
    kind: str
    clauses: tuple[str, ...] = ()
    html: str = ""


def feed_changes(content: Content, words: CatalogWords, language: str) -> tuple[FeedChange, ...]:
    """Return the entries of a language, of the newest edition first, then in the text's order.

    Editions that have no text in the language are left out. `words` are the reader's.
    """
    sealed = [e for e in content.editions if e.approval and e.seal and language in e.languages]
    groups = [
        (
            *_approved(content.school, older, newer, words, language),
            *_changed(content, older, newer, words, language),
        )
        for older, newer in pairwise([None, *sealed])
        if newer
    ]
    return tuple(entry for group in reversed(groups) for entry in group)


def feed_text(
    entries: tuple[FeedChange, ...], school: School, words: CatalogWords, language: str
) -> bytes:
    """Return the feed of a school with a public address, as a file in UTF-8."""
    home = urljoin(school.latest, changes_path(language))
    feed = etree.fromstring(f'<feed xmlns="{_ATOM}"/>')
    feed.set(f"{_XML}lang", language)
    _put(feed, "id", _name(school, f"changes.{language}"))
    _put(feed, "title", words["changes-name"].format(school=school.name[language]))
    latest = max((entry.on for entry in entries), default=date(1970, 1, 1))
    _put(feed, "updated", noon_of(latest).isoformat())
    _put(_put(feed, "author"), "name", school.name[language])
    _put(feed, "link", rel="self", type="application/atom+xml", href=home)
    editions = page_address(docs_path("editions/index.md"), language)
    _put(feed, "link", rel="alternate", type="text/html", href=urljoin(school.latest, editions))
    for entry in entries:
        _put_entry(feed, entry, school)
    etree.indent(feed, " ")
    return bytes(etree.tostring(feed, xml_declaration=True, encoding="utf-8")) + b"\n"


def _put_entry(feed: etree._Element, entry: FeedChange, school: School) -> None:
    element = _put(feed, "entry")
    _put(element, "id", _name(school, entry.key))
    _put(element, "title", entry.title)
    _put(element, "updated", noon_of(entry.on).isoformat())
    _put(element, "link", rel="alternate", type="text/html", href=entry.address)
    shape = urljoin(school.latest, SCHEMA)
    _put(element, "category", scheme=f"{shape}#change", term=entry.kind)
    for clause in entry.clauses:
        _put(element, "category", scheme=f"{shape}#clause", term=clause)
    _put(element, "content", entry.html or escape(entry.title), type="html")


def _put(parent: etree._Element, tag: str, text: str = "", **marks: str) -> etree._Element:
    element = etree.SubElement(parent, f"{{{_ATOM}}}{tag}", marks)
    if text:
        element.text = text
    return element


def _name(school: School, key: str) -> str:
    return uuid5(NAMESPACE_URL, f"{school.site_url}{key}").urn


def _approved(
    school: School, older: Edition | None, edition: Edition, words: CatalogWords, language: str
) -> Iterator[FeedChange]:
    """Yield that an edition was approved; it leads to what changed since the one before."""
    if edition.approval is None:
        return
    page = redline_page(older.name, edition.name) if older else "policy/index.md"
    place = page_address(docs_path(page), language)
    yield FeedChange(
        f"{edition.name}.{language}",
        words["changes-approved"].format(name=edition.name),
        edition.approval.on,
        urljoin(school.edition_url(edition.name), place),
        "approved",
        html=escape(edition.changes[language]) if edition.changes else "",
    )


def _changed(
    content: Content, older: Edition | None, newer: Edition, words: CatalogWords, language: str
) -> Iterator[FeedChange]:
    if newer.approval is None or older is None:
        return
    for change in redline_of(content, older, newer, language).differences:
        if change.passage_kind != CLAUSE:
            continue
        ids = tuple(dict.fromkeys(p.anchor for p in (*change.old, *change.new)))
        yield FeedChange(
            f"{newer.name}.{language}#{change.kind}.{'.'.join(ids)}",
            _title(change, newer, words),
            newer.approval.on,
            _address(content.school, change, older, newer, language),
            change.kind,
            ids,
            "".join(map(_segment, change.segments)),
        )


def _title(change: PassageChange, newer: Edition, words: CatalogWords) -> str:
    numbers = ", ".join(passage.number for passage in change.new or change.old)
    clause = words["redline-clause"].format(number=numbers)
    return f"{newer.name} · {clause} · {words[f'redline-kind-{change.kind}']}"


def _address(
    school: School, change: PassageChange, older: Edition, newer: Edition, language: str
) -> str:
    """Return where a clause stands; one that is gone stands in the edition that still had it."""
    edition, passage = (newer, change.new[0]) if change.new else (older, change.old[0])
    return urljoin(school.edition_url(edition.name), _path(passage, language))


def _path(passage: EditionPassage, language: str) -> str:
    return clause_path(passage.chapter, passage.anchor, language)


def _segment(segment: DiffSegment) -> str:
    text = escape(segment.text).replace("\n", "<br>")
    tag = _MARKS.get(segment.kind)
    return f"<{tag}>{text}</{tag}>" if tag else text
