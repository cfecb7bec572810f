"""Addresses of other sites: where they are named, and what an answer of theirs means."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, Literal
from urllib.parse import urldefrag, urlsplit

from esafety.formats.edition_paths import edition_of
from esafety.formats.yaml_document import YamlDocument
from esafety.policy.seals.seal import DRAFT
from esafety.school.school import RESERVED
from esafety.source_tree.tree import SourceTree
from esafety.text.messages import letter_words

LinkStatus = Literal["alive", "dead", "unsure"]
LinkPolicy = Literal["open", "sealed", "known"]

# These answers tell of a closed door or of haste, not of a page that is gone; many public
# bodies let no machine from abroad in.
_CLOSED_DOORS: Final = frozenset((401, 403, 405, 407, 408, 425, 429, 451, 503))
NO_ANSWER: Final = ("why-silent", "why-unreachable")
_OK: Final = range(200, 400)


@dataclass(frozen=True, slots=True)
class LinkOccurrence:
    """An address and where it is named.

    `standing` is `sealed` in an approved text, which nobody may change, `known` where its
    own entry says that the page was not found, else `open`.
    """

    address: str
    path: str
    line: int
    standing: LinkPolicy = "open"


@dataclass(frozen=True, slots=True)
class LinkResponse:
    """What asking an address gave; `why` names a row of the letters, `status` fills it."""

    verdict: LinkStatus
    why: str = "why-status"
    status: int | None = None


@dataclass(frozen=True, slots=True)
class LinkFinding:
    """One finding for one mention: an `error` asks for an editor's work."""

    level: Literal["error", "warning", "notice"]
    occurrence: LinkOccurrence
    key: str
    reply: LinkResponse

    def sentence(self, language: str) -> str:
        """Return what was found and what to do, in one language."""
        words = letter_words(language)
        why = words[self.reply.why].format(status=self.reply.status)
        return words[self.key].format(address=self.occurrence.address, why=why)


_REPORTS: Final[Mapping[tuple[LinkStatus, LinkPolicy], tuple[Any, str]]] = {
    ("dead", "open"): ("error", "link-dead"),
    ("dead", "sealed"): ("warning", "link-sealed"),
    ("dead", "known"): ("notice", "link-known"),
    ("unsure", "open"): ("warning", "link-unsure"),
    ("alive", "known"): ("warning", "link-back"),
}


def link_occurrences(source_tree: SourceTree) -> list[LinkOccurrence]:
    """Return every address of another site that a school's texts and facts name, in order."""
    found = {*_in_pages(source_tree), *_in_records(source_tree)}
    return sorted(
        (m for m in found if _is_outside(m.address)), key=lambda m: (m.path, m.line, m.address)
    )


def without_fragment(address: str) -> str:
    """Return what is asked for: the address without the place on its page."""
    return urldefrag(address).url


def link_status(status: int) -> LinkStatus:
    """Return what the last answer's status means."""
    if status in _OK:
        return "alive"
    return "unsure" if status in _CLOSED_DOORS else "dead"


def all_unreachable(replies: Iterable[LinkResponse]) -> bool:
    """Tell whether not one host was reached: then it is our own line that is dead."""
    known = list(replies)
    return bool(known) and all(reply.why in NO_ANSWER for reply in known)


def link_findings(
    named: Iterable[LinkOccurrence], replies: Mapping[str, LinkResponse]
) -> Iterator[LinkFinding]:
    """Yield what an editor should know of each mention; of a sound one, nothing."""
    for occurrence in named:
        reply = replies[without_fragment(occurrence.address)]
        if found := _REPORTS.get((reply.verdict, occurrence.standing)):
            yield LinkFinding(found[0], occurrence, found[1], reply)


def _in_pages(source_tree: SourceTree) -> Iterator[LinkOccurrence]:
    for page in source_tree.pages:
        edition = edition_of(page.path)
        sealed = edition and DRAFT not in source_tree.folders.get(edition, {})
        standing: LinkPolicy = "sealed" if sealed else "open"
        yield from (
            LinkOccurrence(link.target, page.path, link.line, standing) for link in page.links
        )


def _in_records(source_tree: SourceTree) -> Iterator[LinkOccurrence]:
    for path, record in source_tree.records.items():
        if path.startswith("data/"):
            for where, line in record.lines.items():
                value = _at(record.data, where)
                if isinstance(value, str):
                    yield LinkOccurrence(value, path, line, _standing(record, where))


def _standing(record: YamlDocument, where: Sequence[Any]) -> LinkPolicy:
    entry = record.data[where[0]] if isinstance(record.data, list) else {}
    lost = isinstance(entry, dict) and entry.get("status") == "not-found"
    return "known" if lost and where[-1] == "address" else "open"


def _at(data: Any, where: Sequence[Any]) -> Any:
    for step in where:
        data = data.get(step) if isinstance(data, dict) else data[step]
    return data


def _is_outside(address: str) -> bool:
    try:
        parts = urlsplit(address)
        host = parts.hostname or ""
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(host) and not host.endswith(RESERVED)
