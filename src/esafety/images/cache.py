"""Pictures written anew are kept for the next build: a cache that only saves time."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

from esafety.images.encoding import Encoded, Encoder, encoded, made_with
from esafety.storage.cache.files import read_cached, write_cached


@dataclass(frozen=True, slots=True)
class PictureCache:
    """Where pictures are kept, by the digest of what they were made from and with.

    Whatever is wrong with the folder or with what lies in it, the picture is written anew.
    """

    folder: Path
    encoder: Encoder = encoded
    _known: dict[str, Encoded] = field(default_factory=dict, init=False, repr=False, compare=False)
    """What this cache has read or made: each language of a build asks for the same pictures."""

    def encoded(self, content: bytes, ending: str) -> Encoded:
        """Return a picture written anew, or as it was kept."""
        key = sha256(made_with() + f"{ending}\0".encode() + content).hexdigest()
        if key not in self._known:
            cached = self._cached(key)
            self._known[key] = cached or self.encoder(content, ending)
            if not cached:
                self._store(key, self._known[key])
        return self._known[key]

    def _cached(self, key: str) -> Encoded | None:
        body = read_cached(self._file(key))
        try:
            return _parsed(body) if body is not None else None
        except (ValueError, KeyError, TypeError, RecursionError):  # written by another release
            return None

    def _store(self, key: str, picture: Encoded) -> None:
        write_cached(self._file(key), _serialised(picture))

    def _file(self, key: str) -> Path:
        return self.folder / f"{key}.picture"


def _serialised(picture: Encoded) -> bytes:
    head = {
        "width": picture.width,
        "height": picture.height,
        "itself": len(picture.itself),
        "ending": picture.ending,
    }
    return json.dumps(head).encode() + b"\n" + picture.itself + picture.beside


def _parsed(body: bytes) -> Encoded:
    line, _, files = body.partition(b"\n")
    head: Mapping[str, int] = json.loads(line)
    itself = files[: head["itself"]]
    beside = files[head["itself"] :]
    return Encoded(head["width"], head["height"], itself, str(head["ending"]), beside)
