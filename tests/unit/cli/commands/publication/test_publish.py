from datetime import date
from pathlib import Path

import pytest

from esafety.cli.commands.publication.publish import PublishOptions, build_words
from workshop import esafety


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
