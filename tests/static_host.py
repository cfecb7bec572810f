"""A static host as schools have one: folders become pages, what is lost gets the 404 page."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from http.server import SimpleHTTPRequestHandler
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

from measuring.web_server import serving

_TYPES: Final = {".webmanifest": "application/manifest+json"}


@dataclass
class Host:
    """A running host: where it serves its folder, and what it was asked for."""

    address: str
    folder: Path
    asked: list[str] = field(default_factory=list)
    lost_page: str = "404.html"
    """What is served for an address without a file, by its path from the folder; or nothing."""
    answers: bool = True
    """Whether it answers at all; otherwise it breaks every connection off."""


class _Handler(SimpleHTTPRequestHandler):
    extensions_map: Mapping[str, str] = {  # type: ignore[assignment]
        **SimpleHTTPRequestHandler.extensions_map,
        **_TYPES,
    }

    def __init__(self, host: Host, *args: object) -> None:
        self.host = host
        super().__init__(*args, directory=str(host.folder))  # type: ignore[arg-type]

    def do_GET(self) -> None:
        self.host.asked.append(self.path)
        if not self.host.answers:
            self.close_connection = True
            return
        super().do_GET()

    def translate_path(self, path: str) -> str:
        at = urlsplit(self.host.address).path
        below = path.removeprefix(at) if path.startswith(at) else "outside/of/the/site"
        return super().translate_path(f"/{below}")

    def end_headers(self) -> None:
        self.send_header("Cache-Control", "max-age=600")
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Say nothing."""

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        lost = self.host.folder / self.host.lost_page
        if code != 404 or not lost.is_file():
            super().send_error(code, message, explain)
            return
        body = lost.read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command == "GET":
            self.wfile.write(body)


@contextmanager
def served(folder: Path, at: str = "/", port: int = 0) -> Iterator[Host]:
    """Serve a folder below a path of this machine; yield the host."""
    host = Host(at, folder)
    with serving(partial(_Handler, host), port) as root:
        host.address = root + at
        yield host
