"""Every page of a finished site, made safe in place."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from pydantic import TypeAdapter

from esafety.problems.current_file import working_on
from esafety.school.cms_paths import is_pasted
from esafety.site.security.address_breaks import with_breaks
from esafety.site.security.content_policy import event_handlers, with_policy
from esafety.storage.cache.results import cached_by_program
from esafety.storage.files_below import files_below
from esafety.text.email_addresses import protected_page

_SECURED: Final = TypeAdapter(tuple[str, tuple[str, ...]])


def secure_pages(site: Path) -> list[tuple[str, str]]:
    """Write its policy into every page of a site; hide its e-mail addresses from harvesters.

    A long address that a page shows may then be broken behind its signs.

    Returns the event handlers that stand in pages, as (page, attribute): they are dead now.

    Raises:
        LookupError: if a page has no head.
    """
    dead = []
    for name, path in _pages(site):
        with working_on(f"site/{name}"):
            html = path.read_bytes().decode()
            safe, handlers = _secured(html)
            path.write_bytes(safe.encode())
            dead += [(name, handler) for handler in handlers]
    return dead


def _secured(html: str) -> tuple[str, tuple[str, ...]]:
    """Return a page with its policy, and the event handlers that stand in it."""
    return cached_by_program(
        _SECURED,
        ("secured page", html),
        lambda: (with_policy(with_breaks(protected_page(html))), tuple(event_handlers(html))),
    )


def _pages(site: Path) -> Iterator[tuple[str, Path]]:
    """Yield pages by their paths; texts to paste belong to another site's pages."""
    for name, path in files_below(site, ".html").items():
        if not is_pasted(name):
            yield name, path
