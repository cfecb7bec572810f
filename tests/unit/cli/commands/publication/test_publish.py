from pathlib import Path

import pytest

from workshop import esafety


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
