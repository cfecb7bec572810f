"""What tests share: the real school built once, served under a sub-path, and a browser."""

import gc
import os
import shutil
import signal
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from hypothesis import HealthCheck, settings
from playwright.sync_api import Browser, BrowserContext, expect, sync_playwright

from esafety.processes.garbage import collect_rarely, skip_last_collections
from examples import SOAKED
from measuring.everyone import chromium
from next_edition import write_next_edition
from publishing import URL as PUBLIC_URL
from publishing import Press, press_in, press_of
from shared import copied, made_once
from short_policy import school_of_every_sheet
from small_school import small_school
from spoken_school import spoken_site
from static_host import served
from time_limits import BROWSER_MILLISECONDS
from workshop import (
    PDF_CACHE,
    PUBLIC,
    ROOT,
    TODAY,
    URL,
    begin_history,
    behind,
    build,
    commit_all,
    esafety,
    school_with_history,
    twin_school,
)

CACHED = ("--pdf-cache", str(PDF_CACHE))

# The folder under which the school publishes; its pages of lost addresses link from there.
SUB_PATH = urlsplit(URL).path.lstrip("/")
# Hypothesis and the browser judge by the clock how long something may take; on a machine that
# is busy with other work everything takes ten times as long.
settings.register_profile(
    "busy",
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
    max_examples=300 if SOAKED else 40,
)
settings.load_profile("busy")
expect.set_options(timeout=BROWSER_MILLISECONDS)
# What a shell starts in the background ignores Ctrl-C, and so does all that it starts itself.
signal.signal(signal.SIGINT, signal.default_int_handler)
# The programs that tests start compile our modules once, not each time.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
# What is collected stays: to look through it for garbage takes a fifth of the time.
gc.disable()


def pytest_configure(config: pytest.Config) -> None:
    """Name the marks that say which command runs a test."""
    config.addinivalue_line("markers", "nightly: runs in `make soak` alone, or with SOAK=1")
    config.addinivalue_line("markers", "slow: is left out by `make quick`")
    config.addinivalue_line("markers", "waits: needs time more than a processor, and runs first")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave to `make soak` what only it runs; begin with what waits.

    `make test` proves the types meanwhile, which takes a processor for half a minute.
    """
    items.sort(key=lambda one: one.get_closest_marker("waits") is None)
    if SOAKED:
        return
    config.hook.pytest_deselected(items=[one for one in items if one.get_closest_marker("nightly")])
    items[:] = [one for one in items if not one.get_closest_marker("nightly")]


def pytest_collection_finish() -> None:
    """Let garbage be collected from now on, but not looked for in what was imported."""
    gc.collect()
    gc.freeze()
    collect_rarely()


def pytest_unconfigure() -> None:
    """Let a worker end at once: it has much that Python would look through."""
    skip_last_collections()


@pytest.fixture(scope="session")
def shared(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """Return the folder of this run, the same for all workers."""
    base = tmp_path_factory.getbasetemp()
    return base if worker_id == "master" else base.parent


@pytest.fixture(scope="session")
def site(shared: Path) -> Path:
    """Return the real school's site."""

    def make(folder: Path) -> None:
        built = build(ROOT, folder / SUB_PATH, "--site-url", PUBLIC)
        assert built.returncode == 0, built.stdout + built.stderr

    return made_once(shared, "real", make) / SUB_PATH


@pytest.fixture(scope="session")
def _small_school(shared: Path) -> Path:
    return made_once(shared, "small-school", lambda folder: small_school(folder / "school"))


@pytest.fixture
def small(_small_school: Path, tmp_path: Path) -> Path:
    """Return a small school with a history, which a test may change."""
    return copied(_small_school / "school", tmp_path / "school")


@pytest.fixture(scope="session")
def published_school(shared: Path) -> Path:
    """Return a small school of which one edition was published and the next is built.

    Tests publish in copies of it.
    """

    def make(folder: Path) -> None:
        press = press_in(folder, small_school)
        press.build()
        first = press.publish()
        assert first.returncode == 0, first.stdout + first.stderr
        press.next_edition("2026-2027", "2026-09-30")
        press.build()

    return made_once(shared, "publication", make)


@pytest.fixture(scope="session")
def published_twice(shared: Path, published_school: Path) -> Path:
    """Return that school after its next edition was published, too."""

    def make(folder: Path) -> None:
        second = press_of(copied(published_school, folder / "press")).publish()
        assert second.returncode == 0, second.stdout + second.stderr
        _put_on_the_web(folder / "press")

    return made_once(shared, "published-twice", make) / "press"


@pytest.fixture(scope="session")
def two_editions(shared: Path) -> Press:
    """Return the real school with the edition of 2022-2023 and the one after it, both published.

    The later one has all the corrections of next_edition.py and publishes offices, no names.
    """

    def make(folder: Path) -> None:
        press = press_in(folder, school_with_history)
        press.build()
        first = press.publish()
        assert first.returncode == 0, first.stdout + first.stderr
        write_next_edition(press.school, people="roles")
        commit_all(press.school, "the next edition")
        press.build()
        assert press.publish().returncode == 0
        _put_on_the_web(folder)

    return press_of(made_once(shared, "two-editions", make))


def _on_the_web(folder: Path) -> Path:
    return folder / "web" / urlsplit(PUBLIC_URL).path.strip("/")


def _put_on_the_web(folder: Path) -> None:
    """Copy all that a press has published to where a host would serve it."""
    shutil.copytree(press_of(folder).school / "build/published", _on_the_web(folder))


@pytest.fixture(scope="session")
def public(request: pytest.FixtureRequest) -> Path:
    """Return all that is public of two editions; it lies below its sub-path.

    They are the small school's, in `make soak` the real one's.
    """
    if SOAKED:
        return _on_the_web(request.getfixturevalue("two_editions").site.parent)
    return _on_the_web(request.getfixturevalue("published_twice"))


def _run(school: Path, *words: str) -> None:
    done = esafety(school, *words, process=True)
    assert done.returncode == 0, done.stdout + done.stderr


def _made_with_a_draft(school: Path, target: str) -> None:
    """Begin a draft in a school and make what a target of the Makefile makes."""
    _run(school, "new-edition", "2026-2027")
    _run(school, *behind(target), "--today", TODAY, *CACHED, "--site-url", PUBLIC)


@pytest.fixture(scope="session")
def drafted(shared: Path) -> Path:
    """Return a school with a draft, and its preview as `make preview` makes it.

    It is the small one, in `make soak` one with every kind of sheet.
    """

    def make(folder: Path) -> None:
        if SOAKED:
            school = begin_history(school_of_every_sheet(folder / "school"))
        else:
            school = small_school(folder / "school")
        _made_with_a_draft(school, "preview")

    return made_once(shared, "drafted", make) / "school"


@pytest.fixture(scope="session")
def beside_a_draft(shared: Path) -> Path:
    """Return the public site of a school, made as `make site` makes it beside a draft.

    It is the small school, in `make soak` the whole real one.
    """

    def make(folder: Path) -> None:
        school = folder / "school"
        _made_with_a_draft(twin_school(school) if SOAKED else small_school(school), "site")

    return made_once(shared, "beside-a-draft", make) / "school/site"


@pytest.fixture(scope="session")
def small_site(shared: Path) -> Path:
    """Return the public site of the small school."""

    def make(folder: Path) -> None:
        built = build(small_school(folder / "school"), folder / "site", "--site-url", PUBLIC)
        assert built.returncode == 0, built.stdout + built.stderr

    return made_once(shared, "small-site", make) / "site"


@pytest.fixture(scope="session")
def before_a_draft(request: pytest.FixtureRequest) -> Path:
    """Return the public site of the school of `beside_a_draft`, without its draft."""
    made: Path = request.getfixturevalue("site" if SOAKED else "small_site")
    return made


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """Serve the site under its sub-path; return the address of its Turkish home page."""
    with served(site, f"/{SUB_PATH}") as host:
        yield host.address


@pytest.fixture(scope="session")
def spoken(shared: Path) -> Path:
    """Return the site of a school with all templates that readers meet and few words."""
    return made_once(shared, "spoken", spoken_site) / "site"


@pytest.fixture(scope="session")
def home(spoken: Path) -> Iterator[str]:
    """Serve that site; return the address of its Turkish home page."""
    with served(spoken) as host:
        yield host.address


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Start the machine's own Chromium."""
    with sync_playwright() as playwright:
        started = chromium.started(playwright)
        started.new_context = _patient(started.new_context)  # type: ignore[method-assign]
        yield started
        started.close()


def _patient(new_context: Callable[..., BrowserContext]) -> Callable[..., BrowserContext]:
    def opened(**options: Any) -> BrowserContext:
        # What a page keeps for later is its own proof (test_offline.py).
        options.setdefault("service_workers", "block")
        context = new_context(**options)
        context.set_default_timeout(BROWSER_MILLISECONDS)
        return context

    return opened


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print what proofs have counted."""
    for report in terminalreporter.getreports("passed"):
        for name, count in report.user_properties:
            terminalreporter.write_line(f"{report.nodeid.split('::')[-1]}: {count} {name}")
