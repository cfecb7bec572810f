from pathlib import Path

import pytest

from esafety.cli.program import main
from workshop import NEXT, with_draft


def test_without_a_name_the_ids_of_the_open_draft_are_written(
    small: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ["renumber", "--lang", "en", "--root", str(small)]
    assert main(words) == 1
    assert "There is no draft" in capsys.readouterr().out

    record = with_draft(small, NEXT) / f"docs/policy/{NEXT}/clauses.yml"
    written = record.read_text(encoding="utf-8")
    record.unlink()

    assert main(words) == 0
    assert record.read_text(encoding="utf-8") == written


def test_readers_are_to_be_chosen_where_a_line_for_them_was_written(
    small: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ["renumber", "--lang", "en", "--root", str(small)]
    chapter = next((with_draft(small, NEXT) / f"docs/policy/{NEXT}").glob("01-*.tr.md"))
    chapter.write_text(f"{chapter.read_text(encoding='utf-8')}\n- Yepyeni bir söz.\n", "utf-8")

    assert main(words) == 0
    assert "Choose the readers" in capsys.readouterr().out

    (small / f"docs/policy/{NEXT}/clauses.yml").unlink()

    assert main(words) == 0
    assert "Choose the readers" not in capsys.readouterr().out
