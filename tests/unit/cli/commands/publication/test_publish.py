from datetime import date
from pathlib import Path

import pytest

from esafety.cli.commands.publication.publish import PublishOptions, build_words


@pytest.mark.parametrize("look", [True, False])
def test_only_for_a_look_are_sheets_taken_that_were_printed_before(*, look: bool) -> None:
    options = PublishOptions(
        root=Path("okul"),
        remote=".",
        branch="look",
        site_url=None,
        site=None,
        attestation=None,
        prepare=False,
        first=False,
        look=look,
        port=0,
        workers=2,
        pdf_cache=Path("printed"),
        today=date(2026, 9, 1),
    )
    words = build_words(Path("site"), options)
    assert ("--afresh" in words) is not look
    assert words[:2] == ["build", "--published"]
    assert words[-2:] == ["--pdf-cache", "printed"]
