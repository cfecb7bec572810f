"""What is told of an approval beside the seal; all of it is tried in tests/test_approve.py."""

from datetime import date
from pathlib import Path

from esafety.approval.approve import approved_seal
from esafety.approval.rules import ApprovalRequest
from esafety.cli.commands.edition.approve import _report
from workshop import NEXT, TODAY, commit_all, with_draft

NOW = date.fromisoformat(TODAY)
REQUEST = ApprovalRequest(NEXT, "Ayşe IŞIK", "Okul Müdürü", NOW)


def test_clauses_written_since_their_ids_were_are_reported_as_they_are_sealed(small: Path) -> None:
    school = with_draft(small, NEXT)
    for language, more in (("tr", "Yeni bir kural."), ("en", "A new rule.")):
        chapter = school / f"docs/policy/{NEXT}/01-purpose.{language}.md"
        chapter.write_text(f"{chapter.read_text('utf-8').rstrip()}\n- {more}\n", "utf-8")
    commit_all(school, "a clause more")
    seal = approved_seal(school, REQUEST, NOW, lambda *_: True)

    said = _report(school, seal, NOW)

    assert any("Yeni bir kural." in line for line in said)
