"""Request external links: politely, one request at a time at each host."""

from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from time import sleep
from typing import Final
from urllib.parse import urlsplit

import requests
from charset_normalizer import from_bytes
from requests.exceptions import (
    ConnectionError as NoConnectionError,
)
from requests.exceptions import (
    RequestException,
    SSLError,
    Timeout,
    TooManyRedirects,
)

from esafety.external_links.answers import Answer, understood
from esafety.external_links.links import NO_ANSWER, SERVER_ERROR, LinkResponse
from esafety.problems.current_file import working_on

# Names the program; no name of the school and nothing by which it could be tracked.
_HEADERS: Final = {"User-Agent": "esafety-press weekly link check", "Accept-Language": "tr, en"}
_MAX_HOSTS: Final = 8
_CLIENT_ERROR: Final = 400
_LASTING: Final = frozenset((301, 308))
# Bytes of a page that are read: what lies behind them tells nothing of its title.
_READ: Final = 100_000
_AT_ONCE: Final = 10_000
_REASONS: Final = (
    (TooManyRedirects, "why-loop"),
    (SSLError, "why-certificate"),
    (Timeout, "why-silent"),
    (NoConnectionError, "why-unreachable"),
)


@dataclass(frozen=True, slots=True)
class RetryPolicy:
    """Timeout of a request, pauses before each further try, gap between requests at one host.

    All in seconds; `retry_pauses` holds one pause for each further try.
    """

    timeout: float = 20.0
    retry_pauses: tuple[float, ...] = (5.0, 20.0)
    gap: float = 1.0


def request_all(
    addresses: Iterable[str],
    retry_policy: RetryPolicy,
    named_in: Mapping[str, str] | None = None,
) -> Iterator[tuple[str, LinkResponse]]:
    """Yield each distinct address with its response; hosts are requested in parallel.

    `named_in` holds the file that names an address: an unexpected error remembers it.
    """
    named = named_in or {}
    hosts: dict[str, list[str]] = {}
    for address in dict.fromkeys(addresses):
        hosts.setdefault(urlsplit(address).netloc, []).append(address)
    with ThreadPoolExecutor(_MAX_HOSTS) as pool:
        for responses in pool.map(
            lambda host: _request_host(host, retry_policy, named), hosts.values()
        ):
            yield from responses


def _request_host(
    addresses: list[str], retry_policy: RetryPolicy, named: Mapping[str, str]
) -> list[tuple[str, LinkResponse]]:
    responses = []
    for number, address in enumerate(addresses):
        sleep(retry_policy.gap if number else 0)
        with working_on(named.get(address, address)):
            responses.append((address, request_target(address, retry_policy)))
    return responses


def request_target(address: str, retry_policy: RetryPolicy) -> LinkResponse:
    """Return the response of one address; temporary failures are retried."""
    response = _request_once(address, retry_policy)
    for pause in retry_policy.retry_pauses:
        if not _is_temporary(response):
            break
        sleep(pause)
        response = _request_once(address, retry_policy)
    return response


def _is_temporary(response: LinkResponse) -> bool:
    return (
        response.http_status >= SERVER_ERROR
        if response.http_status
        else response.reason in NO_ANSWER
    )


def _request_once(address: str, retry_policy: RetryPolicy) -> LinkResponse:
    try:
        answer = _last_answer(address, retry_policy)
    except RequestException as error:
        reason = next((key for kind, key in _REASONS if isinstance(error, kind)), "why-answer")
        return LinkResponse("dead", reason)
    except (UnicodeError, ValueError):  # a redirection to no valid address
        return LinkResponse("dead", "why-answer")
    return understood(address, answer)


def _last_answer(address: str, retry_policy: RetryPolicy) -> Answer:
    """Return the answer to HEAD; to GET where HEAD is refused, or there is a page to be read."""
    try:
        answer, is_page = _answer("HEAD", address, retry_policy)
    except SSLError:
        raise
    except (NoConnectionError, Timeout):  # some servers do not even answer what they refuse
        return _answer("GET", address, retry_policy)[0]
    if answer.status >= _CLIENT_ERROR or is_page:
        return _answer("GET", address, retry_policy)[0]
    return answer


def _answer(method: str, address: str, retry_policy: RetryPolicy) -> tuple[Answer, bool]:
    """Return the last answer to a request, and whether it is of a page of HTML."""
    with requests.request(
        method,
        address,
        headers=_HEADERS,
        timeout=retry_policy.timeout,
        allow_redirects=True,
        stream=True,
    ) as answer:
        is_page = "html" in answer.headers.get("Content-Type", "")
        codes = [step.status_code for step in answer.history]
        return Answer(
            answer.status_code,
            answer.url if codes else "",
            permanent=all(code in _LASTING for code in codes),
            page=_beginning(answer) if is_page and method == "GET" else "",
        ), is_page


def _beginning(answer: requests.Response) -> str:
    """Return the beginning of a page, in which its title stands."""
    content = _first_bytes(answer.iter_content(_AT_ONCE))
    declared = answer.encoding if "charset" in answer.headers.get("Content-Type", "") else None
    try:
        return content.decode(declared, "replace") if declared else _guessed(content)
    except (LookupError, ValueError):  # no encoding of texts that we know
        return _guessed(content)


def _first_bytes(chunks: Iterable[bytes]) -> bytes:
    """Return as much as is read of a page: what its server sends in pieces, joined."""
    content = bytearray()
    for chunk in chunks:
        content += chunk
        if len(content) >= _READ:
            break
    return bytes(content[:_READ])


def _guessed(content: bytes) -> str:
    return str(from_bytes(content).best() or "")
