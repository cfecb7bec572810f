"""A web server on this machine, while something asks it."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import ThreadingHTTPServer
from typing import Any, Final

# Seconds between two looks at whether it shall end: whoever ends it waits for the next one.
_BETWEEN_LOOKS: Final = 0.01


@contextmanager
def serving(handler: Callable[..., Any], port: int = 0) -> Iterator[str]:
    """Answer requests by `handler`; yield the server's address, without a slash at its end.

    Port 0 is any that is free.
    """
    with ThreadingHTTPServer(("127.0.0.1", port), handler) as server:
        looks = {"poll_interval": _BETWEEN_LOOKS}
        threading.Thread(target=server.serve_forever, kwargs=looks, daemon=True).start()
        try:
            yield f"http://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()
