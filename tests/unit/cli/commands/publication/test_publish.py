from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from esafety.cli.commands.publication.publish import PublishOptions, build_options
from workshop import esafety

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


@pytest.mark.parametrize(
    ("options", "folder"),
    [(["--look", "--port", "0"], "look"), (["--prepare"], "to-publish"), ([], "published")],
)
def test_what_lies_in_the_place_of_a_publication_is_named_before_anything_is_published(
    tmp_path: Path, options: list[str], folder: str
) -> None:
    (tmp_path / "mkdocs.yml").write_text("", encoding="utf-8")
    own = tmp_path / "build" / folder / "notes.txt"
    own.parent.mkdir(parents=True)
    own.write_text("own", encoding="utf-8")

    refused = esafety(tmp_path, "publish", *options)

    assert refused.returncode == 1
    assert refused.stdout.startswith(f"{own.parent}: ")
    assert own.read_text(encoding="utf-8") == "own"
