"""A folder shown on this machine alone."""

import threading
from collections.abc import Iterator
from pathlib import Path
from urllib.request import urlopen

import pytest

from esafety.cli.folder_server import server_of


@pytest.fixture
def address(tmp_path: Path) -> Iterator[str]:
    (tmp_path / "index.html").write_text("Kural", encoding="utf-8")
    with server_of(tmp_path, 0) as server:
        threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


def test_a_browser_asks_for_a_page_again(address: str) -> None:
    with urlopen(address) as answer:
        assert answer.headers["Cache-Control"] == "no-cache"
        assert answer.read() == b"Kural"
