from collections.abc import Callable
from pathlib import Path

import pytest

from esafety.press.pool import press
from esafety.press.sheet import Printed, Sheet

MakeSheet = Callable[..., Sheet]


@pytest.fixture
def printed(make_sheet: MakeSheet, root: Path, tmp_path: Path) -> dict[str, Printed]:
    queue = [
        make_sheet("<p>Bir</p>", "one.pdf"),
        make_sheet("<p>Bozuk</p>", "broken.pdf", styles=("no-such-style.css",)),
        make_sheet("<p>İki ve çok daha uzun bir söz</p>", "two.pdf"),
    ]
    return {sheet.path: sheet for sheet in press(queue, root, tmp_path, workers=2)}


def test_a_sheet_that_cannot_be_printed_complains_and_the_others_still_come(
    printed: dict[str, Printed], tmp_path: Path
) -> None:
    assert sorted(printed) == ["broken.pdf", "one.pdf", "two.pdf"]
    broken = printed["broken.pdf"]
    assert (broken.pages, broken.size, broken.kind, broken.language) == (0, 0, "page", "tr")
    (complaint,) = broken.complaints
    assert "FileNotFoundError" in complaint
    assert "no-such-style.css" in complaint
    for name in ("one.pdf", "two.pdf"):
        assert printed[name].complaints == ()
        assert (tmp_path / name).stat().st_size == printed[name].size


def test_an_empty_queue_prints_nothing(root: Path, tmp_path: Path) -> None:
    assert list(press([], root, tmp_path, workers=1)) == []
