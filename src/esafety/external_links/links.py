"""Addresses of other sites: where they are named, and what an answer of theirs means."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, Literal
from urllib.parse import urldefrag, urlsplit

from esafety.formats.edition_paths import edition_of
from esafety.formats.yaml_document import Record
from esafety.policy.seals.seal import DRAFT
from esafety.school.school import RESERVED
from esafety.source_tree.tree import Drawer
from esafety.text.messages import letter_words

Verdict = Literal["alive", "dead", "unsure"]
Standing = Literal["open", "sealed", "known"]

# These answers tell of a closed door or of haste, not of a page that is gone; many public
# bodies let no machine from abroad in.
_CLOSED_DOORS: Final = frozenset((401, 403, 405, 407, 408, 425, 429, 451, 503))
NO_ANSWER: Final = ("why-silent", "why-unreachable")
_OK: Final = range(200, 400)


@dataclass(frozen=True, slots=True)
class Mention:
    """An address and where it is named.

    `standing` is `sealed` in an approved text, which nobody may change, `known` where its
    own entry says that the page was not found, else `open`.
    """

    address: str
    path: str
    line: int
    standing: Standing = "open"


@dataclass(frozen=True, slots=True)
class Reply:
    """What asking an address gave; `why` names a row of the letters, `status` fills it."""

    verdict: Verdict
    why: str = "why-status"
    status: int | None = None


@dataclass(frozen=True, slots=True)
class Report:
    """One finding for one mention: an `error` asks for an editor's work."""

    level: Literal["error", "warning", "notice"]
    mention: Mention
    key: str
    reply: Reply

    def sentence(self, language: str) -> str:
        """Return what was found and what to do, in one language."""
        words = letter_words(language)
        why = words[self.reply.why].format(status=self.reply.status)
        return words[self.key].format(address=self.mention.address, why=why)


_REPORTS: Final[Mapping[tuple[Verdict, Standing], tuple[Any, str]]] = {
    ("dead", "open"): ("error", "link-dead"),
    ("dead", "sealed"): ("warning", "link-sealed"),
    ("dead", "known"): ("notice", "link-known"),
    ("unsure", "open"): ("warning", "link-unsure"),
    ("alive", "known"): ("warning", "link-back"),
}


def mentions(drawer: Drawer) -> list[Mention]:
    """Return every address of another site that a school's texts and facts name, in order."""
    found = {*_in_pages(drawer), *_in_records(drawer)}
    return sorted(
        (m for m in found if _is_outside(m.address)), key=lambda m: (m.path, m.line, m.address)
    )


def asked(address: str) -> str:
    """Return what is asked for: the address without the place on its page."""
    return urldefrag(address).url


def verdict(status: int) -> Verdict:
    """Return what the last answer's status means."""
    if status in _OK:
        return "alive"
    return "unsure" if status in _CLOSED_DOORS else "dead"


def nobody_answered(replies: Iterable[Reply]) -> bool:
    """Tell whether not one host was reached: then it is our own line that is dead."""
    known = list(replies)
    return bool(known) and all(reply.why in NO_ANSWER for reply in known)


def reports(named: Iterable[Mention], replies: Mapping[str, Reply]) -> Iterator[Report]:
    """Yield what an editor should know of each mention; of a sound one, nothing."""
    for mention in named:
        reply = replies[asked(mention.address)]
        if found := _REPORTS.get((reply.verdict, mention.standing)):
            yield Report(found[0], mention, found[1], reply)


def _in_pages(drawer: Drawer) -> Iterator[Mention]:
    for page in drawer.pages:
        edition = edition_of(page.path)
        sealed = edition and DRAFT not in drawer.folders.get(edition, {})
        standing: Standing = "sealed" if sealed else "open"
        yield from (Mention(link.target, page.path, link.line, standing) for link in page.links)


def _in_records(drawer: Drawer) -> Iterator[Mention]:
    for path, record in drawer.records.items():
        if path.startswith("data/"):
            for where, line in record.lines.items():
                value = _at(record.data, where)
                if isinstance(value, str):
                    yield Mention(value, path, line, _standing(record, where))


def _standing(record: Record, where: Sequence[Any]) -> Standing:
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
