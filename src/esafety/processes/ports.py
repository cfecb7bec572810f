"""Ports of this machine on which a server may listen."""

import socket
from typing import Final

_HERE: Final = "127.0.0.1"
_LAST: Final = 65535
_TRIED: Final = 50


def is_free(port: int) -> bool:
    """Tell whether no other program listens on a port of this machine."""
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as asked:
        # As http.server asks for it: one that was closed a moment ago is free.
        asked.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            asked.bind((_HERE, port))
        except OSError:
            return False
    return True


def free_port_after(port: int) -> int | None:
    """Return the next port on which nobody listens; None if there is none nearby."""
    nearby = range(port + 1, min(port + 1 + _TRIED, _LAST + 1))
    return next((other for other in nearby if is_free(other)), None)
