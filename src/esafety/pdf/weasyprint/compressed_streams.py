"""Streams of a PDF compressed once: pydyf 0.13 does it a second time for the file's identifier."""

from typing import Any, Final

# pydyf's streams have no types.
Stream = Any
_KEPT: Final = "_esafety_kept"


def data(original: property) -> property:
    """Wrap `Stream.data`, which builds and compresses the bytes of a stream."""

    def built(stream: Stream) -> Any:
        content = (list(stream.stream), dict(stream.extra), stream.compress)
        known, bytes_ = stream.__dict__.get(_KEPT, (None, b""))
        if known != content:
            bytes_ = original.__get__(stream)
            setattr(stream, _KEPT, (content, bytes_))
        return bytes_

    return property(built)
