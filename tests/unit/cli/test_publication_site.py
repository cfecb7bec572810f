from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from esafety.cli.publication_site import PublishOptions, build_options

OPTIONS = PublishOptions(
    root=Path("okul"),
    remote=".",
    branch="gh-pages",
    site_url=None,
    site=None,
    attestation=None,
    prepare=False,
    first=False,
    look=False,
    from_cache=False,
    port=0,
    workers=2,
    pdf_cache=Path("printed"),
    today=date(2026, 9, 1),
)


@pytest.mark.parametrize(
    ("options", "afresh"),
    [
        (OPTIONS, True),
        (replace(OPTIONS, look=True), False),
        (replace(OPTIONS, from_cache=True), False),
    ],
)
def test_sheets_are_printed_anew_but_for_a_look_or_where_it_is_asked_for(
    options: PublishOptions, *, afresh: bool
) -> None:
    build = build_options(Path("site"), options)

    assert build.published
    assert build.afresh is afresh
    assert (build.pdf_cache, build.today) == (options.pdf_cache, options.today)
