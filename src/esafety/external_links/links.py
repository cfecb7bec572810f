"""Find links to other sites in pages and data, and classify the responses to them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, Literal
from urllib.parse import urldefrag, urlsplit

from esafety.formats.yaml_document import YamlDocument
from esafety.policy.supplements import SITES
from esafety.school.school import RESERVED
from esafety.source_tree.tree import SourceTree
from esafety.text.messages import letter_words

LinkStatus = Literal["alive", "dead", "unsure"]
LinkLevel = Literal["error", "warning", "notice"]
LinkPolicy = Literal["open", "sealed", "known"]

# These codes mean refused or rate-limited access, not a page that is gone; many public bodies
# refuse requests from abroad.
_REFUSED_CODES: Final = frozenset((401, 403, 405, 407, 408, 425, 429, 451, 503))
NO_ANSWER: Final = ("why-silent", "why-unreachable")
SERVER_ERROR: Final = 500
_ALIVE_CODES: Final = range(200, 400)


@dataclass(frozen=True, slots=True)
class LinkOccurrence:
    """An address and the place where it occurs.

    `policy` is `sealed` in an approved text, which nobody may change, `known` where its
    own entry records that the page was not found, else `open`.
    """

    address: str
    path: str
    line: int
    policy: LinkPolicy = "open"


@dataclass(frozen=True, slots=True)
class LinkResponse:
    """The result of a request; `reason` is a key of the letters, the others fill its gaps.

    `reached` is where a working link leads by redirections that are meant to last, or what was
    reached in the place of the page that was asked for.
    """

    status: LinkStatus
    reason: str = "why-status"
    http_status: int | None = None
    reached: str = ""

    def is_said(self) -> bool:
        """Tell whether a server said so: silence, or an error of its own, may pass in a day."""
        return self.http_status is not None and self.http_status < SERVER_ERROR


@dataclass(frozen=True, slots=True)
class LinkFinding:
    """One finding for one occurrence: an `error` needs an editor's correction."""

    level: LinkLevel
    occurrence: LinkOccurrence
    message_key: str
    response: LinkResponse

    def sentence(self, language: str) -> str:
        """Return what was found and what to do, in one language."""
        words = letter_words(language)
        response = self.response
        gaps = {"status": response.http_status, "reached": response.reached}
        reason = words[response.reason].format(**gaps)
        address = self.occurrence.address
        return words[self.message_key].format(address=address, why=reason, **gaps)


_FINDINGS: Final[Mapping[tuple[LinkStatus, LinkPolicy], tuple[LinkLevel, str]]] = {
    ("dead", "open"): ("error", "link-dead"),
    ("dead", "sealed"): ("warning", "link-sealed"),
    ("dead", "known"): ("notice", "link-known"),
    ("unsure", "open"): ("warning", "link-unsure"),
    ("alive", "known"): ("warning", "link-back"),
}


def link_occurrences(source_tree: SourceTree) -> list[LinkOccurrence]:
    """Return every address of another site in a school's texts and data, in order."""
    occurrences = {*_in_pages(source_tree), *_in_records(source_tree)}
    return sorted(
        (m for m in occurrences if _is_outside(m.address)),
        key=lambda m: (m.path, m.line, m.address),
    )


def without_fragment(address: str) -> str:
    """Return the address to request: without its fragment."""
    return urldefrag(address).url


def link_status(status: int) -> LinkStatus:
    """Classify the HTTP status of the last response."""
    if status in _ALIVE_CODES:
        return "alive"
    return "unsure" if status in _REFUSED_CODES else "dead"


def all_unreachable(responses: Iterable[LinkResponse]) -> bool:
    """Return whether no host was reached: then our own connection is down."""
    known = list(responses)
    return bool(known) and all(response.reason in NO_ANSWER for response in known)


def link_findings(
    occurrences: Iterable[LinkOccurrence], responses: Mapping[str, LinkResponse]
) -> Iterator[LinkFinding]:
    """Yield what an editor should know of each occurrence; nothing for a working link."""
    for occurrence in occurrences:
        response = responses[without_fragment(occurrence.address)]
        if finding := _FINDINGS.get((response.status, occurrence.policy)):
            yield LinkFinding(finding[0], occurrence, finding[1], response)
        elif response.reached and occurrence.policy == "open":
            yield LinkFinding("notice", occurrence, "link-moved", response)


def _in_pages(source_tree: SourceTree) -> Iterator[LinkOccurrence]:
    for page in source_tree.pages:
        policy: LinkPolicy = "sealed" if source_tree.is_sealed(page) else "open"
        yield from (
            LinkOccurrence(link.target, page.path, link.line, policy) for link in page.links
        )


def _in_records(source_tree: SourceTree) -> Iterator[LinkOccurrence]:
    for path, record in source_tree.records.items():
        if path.startswith(("data/", f"{SITES}/")):
            for where, line in record.lines.items():
                value = _value_at(record.data, where)
                if isinstance(value, str):
                    yield LinkOccurrence(value, path, line, _policy_of(record, where))


def _policy_of(record: YamlDocument, where: Sequence[Any]) -> LinkPolicy:
    entry = record.data[where[0]] if isinstance(record.data, list) else {}
    not_found = isinstance(entry, dict) and entry.get("status") == "not-found"
    return "known" if not_found and where[-1] == "address" else "open"


def _value_at(data: Any, where: Sequence[Any]) -> Any:
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
