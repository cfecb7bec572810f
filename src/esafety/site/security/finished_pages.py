"""Every page of a finished site, made safe in place."""

from collections.abc import Iterator
from pathlib import Path

from esafety.problems.current_file import working_on
from esafety.school.cms_paths import is_pasted
from esafety.site.security.content_policy import event_handlers, with_policy
from esafety.text.email_addresses import protected_page


def secure_pages(site: Path) -> list[tuple[str, str]]:
    """Write its policy into every page of a site; hide its e-mail addresses from harvesters.

    Returns the event handlers that stand in pages, as (page, attribute): they are dead now.

    Raises:
        LookupError: if a page has no head.
    """
    dead = []
    for name, path in _pages(site):
        with working_on(f"site/{name}"):
            html = path.read_bytes().decode()
            path.write_bytes(with_policy(protected_page(html)).encode())
            dead += [(name, handler) for handler in event_handlers(html)]
    return dead


def _pages(site: Path) -> Iterator[tuple[str, Path]]:
    """Yield pages by their paths; texts to paste belong to another site's pages."""
    for path in sorted(site.rglob("*.html")):
        name = path.relative_to(site).as_posix()
        if not is_pasted(name):
            yield name, path
