"""What pins a release is brought to one release before versions of a file are merged."""

from typing import Final

import pytest

from esafety.starter.merge import FileChange, Outcome, Versions, merged
from esafety.starter.pins import at_one_release, is_hashed


def pin(version: str, *hashes: str) -> str:
    return "".join([f"esafety-press=={version}", *(f" --hash=sha256:{h * 64}" for h in hashes)])


def use(commit: str, version: str, owner: str = "press") -> str:
    where = f"{owner}/kit/.github/workflows/school-check.yml"
    return f"    uses: {where}@{commit * 40} # v{version}"


def outcome(base: str, school: str, kit: str) -> Outcome:
    return merged(at_one_release(Versions(*(f"{one}\n".encode() for one in (base, school, kit)))))


SECOND: Final = pin("2", "b")


@pytest.mark.parametrize(
    ("school", "becomes"),
    [
        (pin("1", "a"), SECOND),
        (pin("2", "b"), SECOND),
        (pin("1.5", "e"), SECOND),
        (pin("1.5", "e", "f"), SECOND),
        (f"esafety-press == 1.5 \\\n    --hash=sha256:{'e' * 64}", SECOND),
        (f"{pin('1.5', 'e')}\nours==3", f"{SECOND}\nours==3"),
        (f"ours==3\n{pin('1', 'a')}", f"ours==3\n{SECOND}"),
    ],
)
def test_the_requirement_is_raised_whatever_release_it_names(school: str, becomes: str) -> None:
    told = outcome(pin("1", "a"), school, SECOND)
    assert told.content == f"{becomes}\n".encode()
    assert told.change is not FileChange.CONFLICT


def test_a_hash_that_the_kit_does_not_know_stays() -> None:
    assert outcome(pin("1", "a"), pin("2", "b"), pin("2")).content == f"{SECOND}\n".encode()
    assert outcome(pin("1", "a"), pin("1", "a"), pin("2")).content == f"{pin('2')}\n".encode()


def test_a_hash_that_the_base_alone_has_stays_there() -> None:
    own = f"{pin('3', 'c')}\n".encode()
    assert outcome(pin("2", "b"), pin("3", "c"), pin("2")) == Outcome(FileChange.SAME, own)
    file = at_one_release(Versions(f"{SECOND}\n".encode(), None, f"{pin('2')}\n".encode()))
    assert file.kit == file.base


def test_a_requirement_with_a_condition_is_the_schools_own() -> None:
    own = f"{pin('1')} ; python_version >= '3' \\\n    --hash=sha256:{'a' * 64}"
    assert outcome(pin("1", "a"), own, SECOND).content == f"{own}\n".encode()


def test_a_newer_release_than_the_kits_is_not_lowered() -> None:
    newer = outcome(pin("1", "a"), pin("3", "c"), SECOND)
    assert newer == Outcome(FileChange.CONFLICT, f"{pin('3', 'c')}\n".encode())


def test_a_workflow_raised_by_dependabot_is_merged_with_what_the_kit_changed() -> None:
    base, school = f"a\nb\n{use('1', '1')}\nc\nd", f"A\nb\n{use('2', '1.5')}\nc\nd"
    kit = f"a\nb\n{use('3', '2')}\nc\nD"
    merged_text = f"A\nb\n{use('3', '2')}\nc\nD\n".encode()
    assert outcome(base, school, kit) == Outcome(FileChange.MERGED, merged_text)


def test_a_kit_that_moved_to_another_repository_brings_its_workflows_along() -> None:
    moved = use("3", "2", owner="new")
    assert outcome(use("1", "1"), use("2", "1.5"), moved).content == f"{moved}\n".encode()


def test_a_file_that_only_the_pin_changed_stays_removed() -> None:
    file = at_one_release(Versions(use("1", "1").encode(), None, use("2", "2").encode()))
    assert merged(file) == Outcome(FileChange.SAME, None)


def test_bytes_that_are_no_text_are_kept() -> None:
    own = b"\xfe\xff " + pin("1").encode()
    assert at_one_release(Versions(own, own, own)).school == own


def test_a_requirement_without_a_hash_is_told_from_one_with() -> None:
    assert is_hashed(SECOND.encode())
    assert is_hashed(f"esafety-press==1 \\\r\n  --hash=sha256:{'e' * 64}\r\n".encode())
    assert not is_hashed(pin("1").encode())
    assert is_hashed(b"other==1\n")
