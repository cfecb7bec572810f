"""The steps from a request to a seal; the real build is tested in tests/test_approve.py."""

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
import yaml

from esafety.approval.approve import (
    NotBuiltError,
    approved_seal,
    write_seal,
    write_translation_seal,
)
from esafety.approval.rules import ApprovalRequest
from esafety.approval.translation import TranslationRequest
from esafety.content.check import check_content
from esafety.problems.problem import ContentError
from esafety.source_tree.read_folder import read_tree
from workshop import NEXT, TODAY, commit_all, translate_again, with_draft

DRAFT = f"docs/policy/{NEXT}"
NOW = date.fromisoformat(TODAY)
REQUEST = ApprovalRequest(NEXT, "Ayşe IŞIK", "Okul Müdürü", NOW)


@pytest.fixture
def school(small: Path) -> Path:
    return with_draft(small, NEXT)


def built(_school: Path, _today: date) -> bool:
    return True


def test_what_is_built_is_the_school_as_it_will_be_once_sealed(school: Path) -> None:
    seen: dict[str, str] = {}

    def look(copy: Path, today: date) -> bool:
        assert today == NOW
        seen.update(read_tree(copy))
        return True

    before = read_tree(school)
    seal = approved_seal(school, REQUEST, NOW, look)

    assert read_tree(school) == before
    assert seen[f"{DRAFT}/seal.yml"] == seal
    write_seal(school, NEXT, seal)
    assert read_tree(school) == seen
    assert check_content(read_tree(school), today=NOW) == []
    assert not [*(school / "build").iterdir()]


def interrupted_at(monkeypatch: pytest.MonkeyPatch, method: str, name: str) -> None:
    """Make the writing of a file of that beginning stop in its midst, as by Ctrl-C."""
    done = getattr(Path, method)

    def stopped(self: Path, *given: bytes, **options: bool) -> None:
        if any(content.startswith(name.encode()) for content in given) or self.name == name:
            for content in given:
                done(self, content[: len(content) // 2])
            raise KeyboardInterrupt
        done(self, *given, **options)

    monkeypatch.setattr(Path, method, stopped)


def test_an_edition_whose_seal_was_half_written_is_still_a_draft(
    school: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seal = approved_seal(school, REQUEST, NOW, built)
    write_seal(school, NEXT, seal)
    (school / DRAFT / "seal.yml").unlink()
    (school / DRAFT / "draft.yml").write_text("based_on:\n", encoding="utf-8")
    before = read_tree(school)

    interrupted_at(monkeypatch, "write_bytes", seal[:40])
    with pytest.raises(KeyboardInterrupt):
        write_seal(school, NEXT, seal)

    assert read_tree(school) == before


def test_a_seal_is_whole_before_the_mark_of_a_draft_is_taken_away(
    school: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seal = approved_seal(school, REQUEST, NOW, built)

    interrupted_at(monkeypatch, "unlink", "draft.yml")
    with pytest.raises(KeyboardInterrupt):
        write_seal(school, NEXT, seal)

    assert (school / DRAFT / "seal.yml").read_text(encoding="utf-8") == seal
    problems = check_content(read_tree(school), today=NOW)
    assert ("seal-beside-draft", f"{DRAFT}/draft.yml") in {(p.key, p.path) for p in problems}


def test_the_seal_of_a_translation_is_written_whole_or_not_at_all(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    request = TranslationRequest("2026-2027", "en", "Deniz AY", NOW)
    place = tmp_path / write_translation_seal(tmp_path, request, "edition: 1\n")
    assert place.read_text(encoding="utf-8") == "edition: 1\n"
    place.unlink()

    interrupted_at(monkeypatch, "write_bytes", "edition")
    with pytest.raises(KeyboardInterrupt):
        write_translation_seal(tmp_path, request, "edition: 2\n")

    assert [*place.parent.iterdir()] == []


@pytest.mark.nightly
def test_what_cannot_be_built_is_not_sealed(school: Path) -> None:
    before = read_tree(school)

    with pytest.raises(NotBuiltError):
        approved_seal(school, REQUEST, NOW, lambda *_: False)

    assert read_tree(school) == before
    assert not [*(school / "build").iterdir()]


def test_nothing_is_built_if_the_approval_has_problems(school: Path) -> None:
    late = replace(REQUEST, on=date(2027, 1, 1))

    def never(_school: Path, _today: date) -> bool:
        raise AssertionError("built for nothing")

    with pytest.raises(ContentError) as refused:
        approved_seal(school, late, NOW, never)

    assert [problem.key for problem in refused.value.problems] == ["approve-in-future"]


def test_a_name_that_cannot_be_printed_is_refused_before_it_is_sealed(school: Path) -> None:
    """A sealed name never changes again, so an edition with it could never be built."""
    strange = replace(REQUEST, by="Ayşe 陳")

    with pytest.raises(ContentError) as refused:
        approved_seal(school, strange, NOW, built)

    assert "陳" in refused.value.problems[0].sentence("tr")


def test_files_that_change_while_all_is_built_are_not_sealed(school: Path) -> None:
    def edit(_copy: Path, _today: date) -> bool:
        page = school / DRAFT / "01-purpose.tr.md"
        page.write_text(page.read_text(encoding="utf-8") + "\n", encoding="utf-8")
        return True

    with pytest.raises(ContentError) as refused:
        approved_seal(school, REQUEST, NOW, edit)

    assert [problem.key for problem in refused.value.problems] == ["approve-changed-meanwhile"]


@pytest.mark.nightly
def test_pages_to_review_after_the_approval_do_not_prevent_it(school: Path) -> None:
    for chapter in (school / DRAFT).glob("02-*.md"):
        text = chapter.read_text(encoding="utf-8")
        twice = re.sub(r"^- (\w+)", r"- \1 \1", text, flags=re.MULTILINE)
        chapter.write_text(twice, encoding="utf-8")
    for page in (school / "docs/about.tr.md", school / "docs/about.en.md"):
        front, body = page.read_text(encoding="utf-8").removeprefix("---\n").split("\n---\n", 1)
        cited = '- {{ clause("devices-01") }}\n'
        text = f"---\n{front}\npolicy: 2022-2023\n---\n{body}\n{cited}"
        page.write_text(text, encoding="utf-8")
    translate_again(school / "docs")
    commit_all(school, "other words in every clause")
    seen: dict[str, str] = {}

    def look(copy: Path, _today: date) -> bool:
        seen.update(read_tree(copy))
        assert check_content(seen, today=NOW) == []
        return True

    write_seal(school, NEXT, approved_seal(school, REQUEST, NOW, look))

    here = read_tree(school)
    again = {problem.path for problem in check_content(here, today=NOW)}
    assert again
    assert {problem.key for problem in check_content(here, today=NOW)} == {"quote-stale"}
    for path in again:
        front = yaml.safe_load(seen[path].split("---")[1])
        assert front["policy"] == NEXT
        assert seen[path] == re.sub("policy: .*", f"policy: {NEXT}", here[path], count=1)
