"""Write into a file of facts which of its sites answered today, and change nothing else in it."""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any, Final

from esafety.external_links.links import LinkResponse, without_fragment
from esafety.formats.entries import mappings_in
from esafety.formats.yaml_document import YamlDocument

_DAY: Final = re.compile(r"(?<=\bchecked_on:)(\s*[\"']?)[\d-]+")
# What is written where an entry of a status was answered so; anything else needs a person.
# No answer in one run ("silent") makes nothing not found; what is known as not found may stay so.
_SETTLED: Final[Mapping[tuple[str, str], tuple[str, ...]]] = {
    ("seen", "alive"): ("checked_on",),
    ("unverified", "alive"): ("checked_on",),
    ("not-found", "dead"): ("checked_on",),
    ("not-found", "silent"): ("checked_on",),
    ("unverified", "dead"): ("status", "checked_on"),
}
_STATUS: Final = re.compile(r"(?<=\bstatus:)(\s*[\"']?)[a-z-]+")


def recorded(
    record: YamlDocument, text: str, responses: Mapping[str, LinkResponse], today: date
) -> str:
    """Return the text of a file of sites with `checked_on` and `status` as they were found.

    A site that answered, or that is known as not found and still is, was checked today. One that
    was never confirmed, and whose server says that there is no such page, is `not-found`; one that
    only did not answer may do so tomorrow, and is left. What needs a person (a useful site
    that is gone, a lost one that is back) stays as it is and is reported.
    """
    lines = text.split("\n")
    for number, entry in mappings_in(record.data):
        response = responses.get(without_fragment(str(entry.get("address"))))
        for key, pattern, value in _changes(entry, response, today):
            line = record.lines.get((number, key))
            if line is not None:
                lines[line - 1] = pattern.sub(rf"\g<1>{value}", lines[line - 1], count=1)
    return "\n".join(lines)


def _changes(
    entry: Mapping[str, Any], response: LinkResponse | None, today: date
) -> Iterator[tuple[str, re.Pattern[str], str]]:
    """Yield the keys of an entry that get another value, how each is written, and the value."""
    found = (str(entry.get("status")), _said(response))
    for key in _SETTLED.get(found, ()):
        if key == "status":
            yield key, _STATUS, "not-found"
        else:
            yield key, _DAY, today.isoformat()


def _said(response: LinkResponse | None) -> str:
    if response is None:
        return "unsure"
    return "silent" if response.status == "dead" and not response.is_said() else response.status
