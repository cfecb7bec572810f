"""A host that answers as hosts do, packed, and keeps a log of what it sent.

Style sheets and fonts come late, as over a slow network: what they move is seen to move.
"""

import gzip
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache, partial
from http.server import SimpleHTTPRequestHandler
from pathlib import Path
from typing import Final

from measuring.web_server import serving

_PACKED: Final = frozenset((".html", ".css", ".js", ".json", ".svg", ".xml", ".webmanifest"))
LATE: Final = {".css": 0.3, ".woff2": 0.6}
LEVEL: Final = 6


@dataclass(frozen=True, slots=True)
class Sent:
    """An answer: the path that was asked for, and the bytes of its body as they were sent."""

    path: str
    size: int


@dataclass(frozen=True, slots=True)
class Host:
    """A host of a built site at an `address`, which ends with a slash; `log` holds what it sent."""

    site: Path
    address: str
    log: list[Sent] = field(default_factory=list)

    def file(self, address: str) -> Path:
        """Return the file behind an address, which may be given from the site's root."""
        file = self.site / address.removeprefix(self.address)
        return file / "index.html" if file.is_dir() else file


@contextmanager
def host(site: Path, below: str = "", late: Mapping[str, float] = LATE) -> Iterator[Host]:
    """Serve a built site from this machine, under a path of its own.

    `late` are the seconds by which files come late, by their endings.
    """
    log: list[Sent] = []
    with serving(partial(_Answers, site, below, log, late)) as root:
        yield Host(site, f"{root}/{below}", log)


@cache
def packed(path: Path) -> bytes:
    """Return a file's bytes as a host sends them."""
    body = path.read_bytes()
    return gzip.compress(body, LEVEL, mtime=0) if path.suffix in _PACKED else body


class _Answers(SimpleHTTPRequestHandler):
    def __init__(
        self, site: Path, below: str, log: list[Sent], late: Mapping[str, float], *words: object
    ) -> None:
        self.site, self.below, self.log, self.late = site, below, log, late
        super().__init__(*words)  # type: ignore[arg-type]

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Say nothing."""

    def do_GET(self) -> None:
        """Answer with a file, or with the page of lost addresses."""
        path = self.path.partition("?")[0].removeprefix(f"/{self.below}")
        file = self.site / path
        file = file / "index.html" if file.is_dir() else file
        found = file.is_file()
        file = file if found else self.site / "404.html"
        time.sleep(self.late.get(file.suffix, 0))
        body = packed(file)
        self.log.append(Sent(path, len(body)))
        self.send_response(200 if found else 404)
        self.send_header("Content-Type", self.guess_type(str(file)))
        if file.suffix in _PACKED:
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)
