"""E-mail addresses that stand in a published file as harvesters look for them, in its bytes.

What a PDF shows is compressed, so paper may show an address plainly; what stands outside of that,
as its metadata does, may not.
"""

import re
from collections.abc import Iterator
from typing import Final

from esafety.checks.personal_data.places.email_addresses import is_reserved_host
from esafety.images.check import ending_of
from esafety.output_rules.found import Found
from esafety.text.email_addresses import addresses_in
from esafety.text.grammar.letter_case import folded

EMAIL_ADDRESSES: Final = "email-addresses"
_TEXTS: Final = frozenset(
    (".html", ".json", ".js", ".css", ".svg", ".xml", ".ics", ".txt", ".webmanifest")
)
# In compressed bytes a shorter one stands by chance.
_IN_BYTES: Final = re.compile(rb"[\w.+-]{3,64}@[\w-]{3,}(?:\.[\w-]{2,})*\.[a-zA-Z]{2,24}")


def plain_emails_in(path: str, content: bytes) -> Iterator[Found]:
    """Yield addresses in the bytes of a file; none that is reserved for examples (RFC 2606)."""
    ending = ending_of(path)
    if b"@" not in content:
        return
    if ending in _TEXTS:
        plain = [*addresses_in(content.decode("utf-8", "replace"))]
    elif ending == ".pdf":
        plain = [found[0].decode("ascii") for found in _IN_BYTES.finditer(content)]
    else:
        return
    for address in plain:
        value = folded(address)
        if not is_reserved_host(value.rpartition("@")[2]):
            yield Found(EMAIL_ADDRESSES, "email-plain-in-output", value, address)
