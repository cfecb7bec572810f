"""Ask other sites whether a page still stands: politely, one at a time at each host."""

from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from time import sleep
from typing import Final
from urllib.parse import urlsplit

import requests
from requests.exceptions import (
    ConnectionError as NoConnectionError,
)
from requests.exceptions import (
    RequestException,
    SSLError,
    Timeout,
    TooManyRedirects,
)

from esafety.external_links.links import NO_ANSWER, LinkResponse, link_status

# Says what it is; carries no name of the school and nothing by which to follow it.
_HEADERS: Final = {"User-Agent": "esafety-press weekly link check", "Accept-Language": "tr, en"}
_AT_ONCE: Final = 8
_BROKEN: Final = 500
_REFUSED_HEAD: Final = 400
_WHY: Final = (
    (TooManyRedirects, "why-loop"),
    (SSLError, "why-certificate"),
    (Timeout, "why-silent"),
    (NoConnectionError, "why-unreachable"),
)


@dataclass(frozen=True, slots=True)
class RetryPolicy:
    """How long an answer is waited for, when it is asked for again, the gap at one host.

    All in seconds; `again` holds one pause for each further try.
    """

    wait: float = 20.0
    again: tuple[float, ...] = (5.0, 20.0)
    gap: float = 1.0


def request_all(
    addresses: Iterable[str], retry_policy: RetryPolicy
) -> Iterator[tuple[str, LinkResponse]]:
    """Yield each address, asked for once, with its reply; hosts do not wait for each other."""
    hosts: dict[str, list[str]] = {}
    for address in dict.fromkeys(addresses):
        hosts.setdefault(urlsplit(address).netloc, []).append(address)
    with ThreadPoolExecutor(_AT_ONCE) as errands:
        for replies in errands.map(lambda host: _visit(host, retry_policy), hosts.values()):
            yield from replies


def _visit(addresses: list[str], retry_policy: RetryPolicy) -> list[tuple[str, LinkResponse]]:
    replies = []
    for number, address in enumerate(addresses):
        sleep(retry_policy.gap if number else 0)
        replies.append((address, request_target(address, retry_policy)))
    return replies


def request_target(address: str, retry_policy: RetryPolicy) -> LinkResponse:
    """Return the reply of one address; what may pass is asked for again."""
    reply = _try(address, retry_policy)
    for pause in retry_policy.again:
        if not _may_pass(reply):
            break
        sleep(pause)
        reply = _try(address, retry_policy)
    return reply


def _may_pass(reply: LinkResponse) -> bool:
    return reply.status >= _BROKEN if reply.status else reply.why in NO_ANSWER


def _try(address: str, retry_policy: RetryPolicy) -> LinkResponse:
    try:
        # A server that refuses to tell only its head is asked for the page.
        status = _status("HEAD", address, retry_policy)
        if status >= _REFUSED_HEAD:
            status = _status("GET", address, retry_policy)
    except RequestException as error:
        why = next((key for kind, key in _WHY if isinstance(error, kind)), "why-answer")
        return LinkResponse("dead", why)
    except (UnicodeError, ValueError):  # a redirection that leads to no address at all
        return LinkResponse("dead", "why-answer")
    return LinkResponse(link_status(status), status=status)


def _status(method: str, address: str, retry_policy: RetryPolicy) -> int:
    with requests.request(
        method,
        address,
        headers=_HEADERS,
        timeout=retry_policy.wait,
        allow_redirects=True,
        stream=True,
    ) as answer:
        return answer.status_code
