"""What is told of an approval beside the seal; all of it is tried in tests/test_approve.py."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from esafety.approval.approve import approved_seal
from esafety.approval.rules import ApprovalRequest
from esafety.cli.commands.edition import approve
from esafety.content.load import read_content
from workshop import NEXT, TODAY, commit_all, with_draft

NOW = date.fromisoformat(TODAY)
REQUEST = ApprovalRequest(NEXT, "Ayşe IŞIK", "Okul Müdürü", NOW)


def test_the_report_is_of_the_files_as_they_are_sealed(
    small: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A clause was written after its ids were: on disk the record of the ids does not have it."""
    school = with_draft(small, NEXT)
    for language, more in (("tr", "Yeni bir kural."), ("en", "A new rule.")):
        chapter = school / f"docs/policy/{NEXT}/01-purpose.{language}.md"
        chapter.write_text(f"{chapter.read_text('utf-8').rstrip()}\n- {more}\n", "utf-8")
    commit_all(school, "a clause more")
    read: dict[str, str] = {}

    def reading(tree: dict[str, str], **asked: Any) -> Any:
        read.update(tree)
        return read_content(tree, **asked)

    monkeypatch.setattr(approve, "read_content", reading)
    seal = approved_seal(school, REQUEST, NOW, lambda *_: True)

    said = approve._report(school, seal, NOW)

    assert any("Yeni bir kural." in line for line in said)
    assert "Yeni bir kural." in read[f"docs/policy/{NEXT}/clauses.yml"]
