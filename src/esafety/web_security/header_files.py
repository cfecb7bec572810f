"""The headers as files that common hosts read, or that their administrators include.

Netlify and Cloudflare Pages read `_headers`, Apache reads `.htaccess`; of nginx and Caddy an
administrator includes a file. Other hosts, GitHub Pages among them, send no headers of a site's.
"""

from collections.abc import Callable, Mapping
from typing import Final

from esafety.web_security.response_headers import response_headers

_Headers = Mapping[str, str]


def _netlify(headers: _Headers) -> str:
    return "/*\n" + "".join(f"  {name}: {value}\n" for name, value in headers.items())


def _apache(headers: _Headers) -> str:
    # Without the module, a line that Apache does not know would stop every page.
    lines = "".join(f'Header always set {name} "{value}"\n' for name, value in headers.items())
    return f"<IfModule mod_headers.c>\n{lines}</IfModule>\n"


def _nginx(headers: _Headers) -> str:
    return "".join(f'add_header {name} "{value}" always;\n' for name, value in headers.items())


def _caddy(headers: _Headers) -> str:
    lines = "".join(f'\t{name} "{value}"\n' for name, value in headers.items())
    return f"header {{\n{lines}}}\n"


_FILES: Final[Mapping[str, Callable[[_Headers], str]]] = {
    "_headers": _netlify,
    ".htaccess": _apache,
    "headers.nginx": _nginx,
    "headers.caddy": _caddy,
}


def header_files() -> dict[str, bytes]:
    """Return the files for hosts, by the names they have at the root of all editions."""
    headers = response_headers()
    return {name: written(headers).encode() for name, written in _FILES.items()}
