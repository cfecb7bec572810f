from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from esafety.facts.editions import Edition
from esafety.press.fragments import Fragments
from esafety.press.kinds import KINDS, compose

NOON = datetime(2022, 9, 29, 12, tzinfo=UTC)
DRAFT = Edition("2026-2027", {"tr": "Politika", "en": "Policy"}, "names")


@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_is_a_row_a_template_and_its_styles(kind: str, root: Path) -> None:
    row = KINDS[kind]

    assert (root / "overrides/fragments" / row.template).is_file()
    assert all((root / "assets" / style).is_file() for style in row.styles)


def test_a_sheet_carries_its_title_its_moment_and_the_stamp_of_a_draft(root: Path) -> None:
    facts: dict[str, Any] = {"address": "https://okul.test/", "text": "Söz", "said": "tr"}

    sheet = compose(
        "page",
        Fragments(root / "overrides/fragments", "tr"),
        title="Başlık",
        source="<p>Söz</p>",
        path="a.tr.pdf",
        made=NOON,
        edition=DRAFT,
        **facts,
    )

    assert (sheet.kind, sheet.language, sheet.path, sheet.made) == ("page", "tr", "a.tr.pdf", NOON)
    assert "<title>Başlık</title>" in sheet.html
    assert "2022-09-29T12:00:00+00:00" in sheet.html
    assert "TASLAK" in sheet.html
    assert sheet.styles[-1] == "print/page.css"
