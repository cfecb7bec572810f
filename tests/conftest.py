"""Shared ground: the real school built once, served under a sub-path, and a browser."""

import os
import shutil
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from filelock import FileLock
from playwright.sync_api import Browser, sync_playwright

from publishing import URL as PUBLIC_URL
from publishing import Press, press_in
from workshop import PDF_CACHE, PUBLIC, ROOT, TODAY, URL, behind, build, esafety, twin_school

# The folder under which the school publishes; its pages of lost addresses link from there.
SUB_PATH = urlsplit(URL).path.lstrip("/")
CHROMIUMS = (
    os.environ.get("CHROMIUM", "chromium"),
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
)


# Fixtures that build or publish a whole school for many tests.
SHARED_SCHOOLS = {"published_school": "published", "public": "published", "drafted": "drafted"}


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Keep what needs the same school, else the tests of one file, on one worker."""
    for item in items:
        needed = set(getattr(item, "fixturenames", ())) & SHARED_SCHOOLS.keys()
        groups = {SHARED_SCHOOLS[name] for name in needed} or {item.nodeid.partition("::")[0]}
        item.add_marker(pytest.mark.xdist_group("+".join(sorted(groups))))


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """Return the real school's site, built once for every worker."""
    base = tmp_path_factory.getbasetemp()
    shared = base if worker_id == "master" else base.parent
    target = shared / "real" / SUB_PATH
    shared.joinpath("real").mkdir(exist_ok=True)
    with FileLock(str(shared / "real.lock")):
        if not (target / "index.html").exists():
            built = build(ROOT, target, "--site-url", PUBLIC)
            assert built.returncode == 0, built.stdout + built.stderr
    return target


@pytest.fixture(scope="session")
def published_school(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder in which the first edition was published and a second one is built.

    Tests publish in copies of it.
    """
    folder = tmp_path_factory.mktemp("publication")
    press = press_in(folder)
    press.build()
    first = press.publish()
    assert first.returncode == 0, first.stdout + first.stderr
    press.next_edition("2026-2027", "2026-09-30")
    press.build()
    return folder


@pytest.fixture(scope="session")
def public(published_school: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return all that is public once a second edition is published; it lies below its sub-path."""
    copy = tmp_path_factory.mktemp("public") / "press"
    shutil.copytree(published_school, copy)
    press = Press(copy / "school", copy / "pages.git", copy / "site")
    assert press.publish().returncode == 0
    target = copy / "web" / urlsplit(PUBLIC_URL).path.strip("/")
    shutil.copytree(press.school / "build/published", target)
    return target


@pytest.fixture(scope="session")
def drafted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a school with a draft, its preview as `make preview` makes it, its public site."""
    school = twin_school(tmp_path_factory.mktemp("drafted") / "school")

    def through(*door: str) -> None:
        went = esafety(school, *door)
        assert went.returncode == 0, went.stdout + went.stderr

    through("new-edition", "2026-2027")
    for door in ("preview", "site"):
        through(
            *behind(door), "--today", TODAY, "--pdf-cache", str(PDF_CACHE), "--site-url", PUBLIC
        )
    return school


class _Quiet(SimpleHTTPRequestHandler):
    """Serves a folder as a static host does: its root's 404 page for every lost address."""

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Say nothing."""

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Answer a lost address with the site's own page."""
        lost = Path(self.directory) / SUB_PATH / "404.html"
        if code != 404 or not lost.is_file():
            super().send_error(code, message, explain)
            return
        body = lost.read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """Serve the site under its sub-path; return the address of its Turkish home page."""
    root = site.parents[SUB_PATH.count("/") - 1] if SUB_PATH else site
    handler = partial(_Quiet, directory=str(root))
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/{SUB_PATH}"
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Start the machine's own Chromium."""
    found = next((path for name in CHROMIUMS if (path := shutil.which(name))), None)
    assert found, "no Chromium; run scripts/ready.sh browser"
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(
            executable_path=found,
            args=["--no-sandbox", "--disable-background-networking", "--disable-component-update"],
        )
        yield started
        started.close()


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print what proofs have counted."""
    for report in terminalreporter.getreports("passed"):
        for name, count in report.user_properties:
            terminalreporter.write_line(f"{report.nodeid.split('::')[-1]}: {count} {name}")
