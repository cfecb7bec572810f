import threading
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from http.server import BaseHTTPRequestHandler

import pytest

from esafety.external_links import link_requests
from esafety.external_links.link_requests import RetryPolicy, request_all, request_target
from esafety.external_links.links import LinkResponse
from esafety.problems.current_file import current_file
from measuring.web_server import serving
from time_limits import SECONDS

FAST = RetryPolicy(timeout=SECONDS, retry_pauses=(0.0, 0.0), gap=0.0)
# Only a server that never answers is waited for; one that answers a GET has time for it.
HASTY = {"slow": replace(FAST, timeout=0.1), "silent-to-head": replace(FAST, timeout=2.0)}


class AwkwardSite(BaseHTTPRequestHandler):
    """A site that answers each path in its own way, and counts the requests of each."""

    seen: Counter[str]
    heads: dict[str, str]
    counting = threading.Lock()
    at_once = 0
    most_at_once = 0

    def do_HEAD(self) -> None:
        self._answer()

    def do_GET(self) -> None:
        self._answer()

    def _answer(self) -> None:
        kind = type(self)
        with kind.counting:
            kind.at_once += 1
            kind.most_at_once = max(kind.most_at_once, kind.at_once)
        self.seen[f"{self.command} {self.path}"] += 1
        self.heads.update(self.headers.items())
        time.sleep(0.01)  # so that two at once would be seen
        with kind.counting:  # before the answer: whoever has it may come again at once
            kind.at_once -= 1
        getattr(self, f"_{self.path.strip('/').replace('-', '_')}", self._plain)()

    def _plain(self, status: int = 200, **heads: str) -> None:
        self.send_response(status)
        for name, value in heads.items():
            self.send_header(name, value)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def _lost(self) -> None:
        self._plain(404)

    def _shut(self) -> None:
        self._plain(403)

    def _hasty(self) -> None:
        self._plain(429)

    def _broken(self) -> None:
        self._plain(500)

    def _broken_once(self) -> None:
        self._plain(500 if self.seen["GET /broken-once"] < 1 else 200)

    def _no_head(self) -> None:
        self._plain(405 if self.command == "HEAD" else 200)

    def _drops_head(self) -> None:
        if self.command == "HEAD":
            self.close_connection = True
        else:
            self._plain()

    def _silent_to_head(self) -> None:
        if self.command == "HEAD":
            self._slow()
        else:
            self._plain()

    def _moved(self) -> None:
        self._plain(301, Location="/ok")

    def _moved_away(self) -> None:
        self._plain(302, Location="/lost")

    def _page(self, title: str, charset: str = "ISO-8859-9") -> None:
        content = f"<title>{title}</title>".encode("iso8859-9")
        self.send_response(200)
        self.send_header("Content-Type", f"text/html; charset={charset}")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        if self.command == "GET":
            self.wfile.write(content)

    def _gone(self) -> None:
        self._page("Sayfa bulunamadı")

    def _here(self) -> None:
        self._page("Güvenli İnternet")

    def _gone_in_pieces(self) -> None:
        self._pieces([b"<!doctype html><title>", b"Page not", b" found</title>"])

    def _without_end(self) -> None:
        self._pieces([b"<title>Here</title>", *[b"x" * 100_000] * 9, b"<h1>Page not found</h1>"])

    def _pieces(self, pieces: list[bytes]) -> None:
        self.protocol_version = "HTTP/1.1"
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Transfer-Encoding", "chunked")
        self.send_header("Connection", "close")
        self.end_headers()
        if self.command == "GET":
            with suppress(ConnectionError):  # whoever asked has read enough
                for piece in (*pieces, b""):
                    self.wfile.write(b"%x\r\n%b\r\n" % (len(piece), piece))

    def _charset_of_nobody(self) -> None:
        self._page("Page not found", "foo")

    def _charset_of_no_text(self) -> None:
        self._page("Page not found", "base64")

    def _for_sale(self) -> None:
        self._page("Bu alan adı satılık")

    def _to_home(self) -> None:
        self._plain(302, Location="/")

    def _round(self) -> None:
        self._plain(302, Location="/round")

    def _moved_nowhere(self) -> None:
        self._plain(302, Location="gopher://[x")

    def _slow(self) -> None:
        self.connection.recv(1)  # until the other end has given up

    def _garbled(self) -> None:
        self.wfile.write(b"HTTP/1.1 404 bulunamad\xfd \xff\r\nContent-Length: 0\r\n\r\n")

    def _nonsense(self) -> None:
        self.wfile.write(b"\xff\xfe merhaba\r\n\r\n")

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Say nothing."""


@pytest.fixture
def site(monkeypatch: pytest.MonkeyPatch) -> Iterator[type[AwkwardSite]]:
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    kind = type("Fresh", (AwkwardSite,), {"seen": Counter(), "heads": {}})
    with serving(kind) as kind.address:  # type: ignore[attr-defined]
        yield kind


def at(site: type[AwkwardSite], path: str) -> str:
    return f"{site.address}/{path}"  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("path", "response"),
    [
        ("ok", LinkResponse("alive", http_status=200)),
        ("lost", LinkResponse("dead", http_status=404)),
        ("broken", LinkResponse("dead", http_status=500)),
        ("broken-once", LinkResponse("alive", http_status=200)),
        ("shut", LinkResponse("unsure", http_status=403)),
        ("hasty", LinkResponse("unsure", http_status=429)),
        ("no-head", LinkResponse("alive", http_status=200)),
        ("drops-head", LinkResponse("alive", http_status=200)),
        ("silent-to-head", LinkResponse("alive", http_status=200)),
        ("gone", LinkResponse("dead", "why-gone", 200)),
        ("here", LinkResponse("alive", http_status=200)),
        ("gone-in-pieces", LinkResponse("dead", "why-gone", 200)),
        ("without-end", LinkResponse("alive", http_status=200)),
        ("charset-of-nobody", LinkResponse("dead", "why-gone", 200)),
        ("charset-of-no-text", LinkResponse("dead", "why-gone", 200)),
        ("for-sale", LinkResponse("dead", "why-parked", 200)),
        ("moved-away", LinkResponse("dead", http_status=404)),
        ("garbled", LinkResponse("dead", http_status=404)),
        ("round", LinkResponse("dead", "why-loop")),
        ("slow", LinkResponse("dead", "why-silent")),
        ("nonsense", LinkResponse("dead", "why-unreachable")),
        ("moved-nowhere", LinkResponse("dead", "why-answer")),
    ],
)
@pytest.mark.waits
def test_awkward_answers_are_understood(
    site: type[AwkwardSite], path: str, response: LinkResponse
) -> None:
    assert request_target(at(site, path), HASTY.get(path, FAST)) == response


def test_a_page_that_declares_its_charset_is_not_guessed_at(
    site: type[AwkwardSite], monkeypatch: pytest.MonkeyPatch
) -> None:
    guessed: list[bytes] = []
    monkeypatch.setattr(link_requests, "from_bytes", guessed.append)

    request_target(at(site, "here"), FAST)

    assert guessed == []


@pytest.mark.parametrize(
    ("path", "response", "reached"),
    [
        ("moved", LinkResponse("alive", http_status=200), "ok"),
        ("to-home", LinkResponse("unsure", "why-home", 200), ""),
    ],
)
def test_where_a_redirection_ends_is_told(
    site: type[AwkwardSite], path: str, response: LinkResponse, reached: str
) -> None:
    expected = replace(response, reached=at(site, reached))

    assert request_target(at(site, path), FAST) == expected


def test_a_server_that_is_not_there_cannot_be_reached(site: type[AwkwardSite]) -> None:
    nowhere = at(site, "").replace("127.0.0.1", "no-such-host.invalid")

    assert request_target(nowhere, FAST) == LinkResponse("dead", "why-unreachable")


def test_permanent_failures_are_requested_once_and_temporary_ones_again(
    site: type[AwkwardSite],
) -> None:
    request_target(at(site, "lost"), FAST)
    request_target(at(site, "broken"), FAST)

    assert site.seen["GET /lost"] == 1
    assert site.seen["GET /broken"] == 3


def test_a_host_gets_one_request_at_a_time_and_each_page_once(site: type[AwkwardSite]) -> None:
    addresses = [at(site, f"page-{n}") for n in range(6)]

    responses = dict(request_all([*addresses, *addresses], FAST))

    assert list(responses) == addresses
    assert site.most_at_once == 1
    assert sum(site.seen.values()) == 6


def test_a_request_names_the_program_and_has_no_cookie(site: type[AwkwardSite]) -> None:
    request_target(at(site, "ok"), FAST)

    assert site.heads["User-Agent"] == "esafety-press weekly link check"
    assert "Cookie" not in site.heads
    assert "Referer" not in site.heads


def test_an_unexpected_error_remembers_the_file_that_names_the_address(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def fail(*_: object) -> LinkResponse:
        raise LookupError("unexpected")

    monkeypatch.setattr(link_requests, "request_target", fail)
    address = "https://okul.test/a"

    with pytest.raises(LookupError) as raised:
        dict(request_all([address], FAST, {address: "data/resources.yml:7"}))

    assert current_file(raised.value) == "data/resources.yml:7"
