"""The one policy of a site, for its pages and for the headers of its host."""

from collections.abc import Mapping
from typing import Final

# What a page may load, by the directive that says so. The site has no frames and no forms that
# are sent; drawings in style sheets may be written out (`data:`).
SOURCES: Final[Mapping[str, str]] = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self' data:",
    "font-src": "'self'",
    "connect-src": "'self'",
    "worker-src": "'self'",
    "manifest-src": "'self'",
    "form-action": "'self'",
    "base-uri": "'none'",
}
# What another site learns of where a reader came from: nothing.
REFERRER: Final = "same-origin"
# Each page names the digests of its own programs and styles. Of several policies all hold, so a
# header that is the same for every page leaves these out, and what stands for all the others.
_OF_EACH_PAGE: Final = frozenset(("default-src", "script-src", "style-src"))
# What only a header can say. Nothing about objects: a browser shows a PDF as one.
_IN_HEADERS: Final = {"frame-ancestors": "'self'"}
_UNUSED: Final = ("camera", "microphone", "geolocation", "payment", "usb")


def response_headers() -> dict[str, str]:
    """Return the headers of every answer of a host, by their names.

    They hold for the pages of every edition, whatever program has written them.
    """
    same = {name: said for name, said in SOURCES.items() if name not in _OF_EACH_PAGE}
    return {
        "Content-Security-Policy": "; ".join(
            f"{name} {said}" for name, said in (same | _IN_HEADERS).items()
        ),
        "Referrer-Policy": REFERRER,
        "Permissions-Policy": ", ".join(f"{name}=()" for name in _UNUSED),
        "Cross-Origin-Opener-Policy": "same-origin",
        "X-Content-Type-Options": "nosniff",
        # For browsers that do not know `frame-ancestors`.
        "X-Frame-Options": "SAMEORIGIN",
    }
