import zlib
from typing import Any

import pydyf
import pytest

from esafety.pdf.weasyprint.patches import patched


@pytest.fixture
def compressed(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Return a list that grows by every stream that is compressed."""
    levels: list[int] = []
    make = zlib.compressobj

    def counted(**settings: Any) -> Any:
        levels.append(settings["level"])
        return make(**settings)

    monkeypatch.setattr(pydyf.zlib, "compressobj", counted)
    return levels


def stream() -> pydyf.Stream:
    return pydyf.Stream([b"q", 1.5, b"Q"], {"Type": "/XObject"}, compress=True)


def test_a_stream_is_compressed_once(compressed: list[int]) -> None:
    plain = stream().data

    with patched():
        one = stream()
        assert one.data == one.data == plain

    assert len(compressed) == 2


def test_a_stream_that_has_changed_is_built_anew() -> None:
    with patched():
        one = stream()
        before = one.data
        one.stream.append(b"W")
        longer = one.data
        one.extra["Group"] = "/G"
        assert len({before, longer, one.data}) == 3
