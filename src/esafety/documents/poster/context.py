"""What a poster's page shows beside its words: its files, the picture to share."""

from collections.abc import Mapping
from typing import Final

from esafety.documents.poster.source import Poster, poster_path

# What is offered of a poster: the end of its file's name, and the file's kind.
_FILES: Final = {
    "sheet": ("", "pdf"),
    "shop": ("-shop", "pdf"),
    "messenger": ("", "png"),
    "web": ("", "webp"),
    "card": ("-card", "png"),
}


def poster_context(poster: Poster, edition: str, language: str) -> Mapping[str, object]:
    """Return what the template of a poster's page shows."""
    files = {
        key: poster_path(edition, f"{poster.name}{ending}", language, suffix)
        for key, (ending, suffix) in _FILES.items()
    }
    return {"poster": poster, "files": files, "social_card": files["card"]}
