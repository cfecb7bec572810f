"""Show a folder on this machine alone, until somebody presses Ctrl and C."""

from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import click

from esafety.text.one_line import console_line


class _Handler(SimpleHTTPRequestHandler):
    def end_headers(self) -> None:
        # What is published anew is looked at again below the same address.
        self.send_header("Cache-Control", "no-cache")
        super().end_headers()


def server_of(folder: Path, port: int) -> ThreadingHTTPServer:
    """Return what will show a folder; a port that is taken is found before anything is built."""
    handler = partial(_Handler, directory=str(folder))
    return ThreadingHTTPServer(("127.0.0.1", port), handler)


def serve(server: ThreadingHTTPServer) -> None:
    """Tell where a folder is shown, and show it until somebody ends that."""
    address = f"http://127.0.0.1:{server.server_port}/"
    click.echo(f"{console_line('open')}: {address}  ({console_line('ctrl-c')})")
    try:
        server.serve_forever()
    except KeyboardInterrupt:
        server.server_close()
