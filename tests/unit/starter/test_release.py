from hashlib import sha256
from importlib import metadata
from pathlib import Path

import pytest

from esafety.problems.problem import ContentError
from esafety.starter import release
from esafety.starter.release import Release, release_of, this_release
from esafety.storage.kit import is_older


def test_a_wheel_that_github_built_knows_its_workflows(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(release, "kit_folder", lambda: tmp_path)
    version = metadata.version("esafety-press")
    assert this_release.__wrapped__() == Release(version)
    named = '{"repository": "okul/esafety-press", "commit": "abc"}'
    (tmp_path / "release.json").write_text(named, encoding="utf-8")
    assert this_release.__wrapped__() == Release(version, "okul/esafety-press", "abc")


@pytest.mark.parametrize(
    ("version", "than", "older"),
    [
        ("2026.9.0", "2026.11.0", True),
        ("2026.11.0", "2026.11.0", False),
        ("2027.1", "2026.11.0", False),
        ("2026.11.0", "x", False),
    ],
)
def test_releases_are_ordered_by_their_numbers(version: str, than: str, older: bool) -> None:  # noqa: FBT001
    assert is_older(version, than) is older


def test_the_very_wheel_that_pip_installed_is_not_looked_through_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    wheel = tmp_path / "esafety_press-2026.11.0-py3-none-any.whl"
    wheel.write_bytes(b"of which pip knew the hash")
    running = Release("2026.11.0", digest=sha256(wheel.read_bytes()).hexdigest())
    monkeypatch.setattr(release, "this_release", lambda: running)

    assert release_of(wheel) == running
    wheel.write_bytes(b"of which it did not")
    with pytest.raises(ContentError) as refused:
        release_of(wheel)
    assert [problem.key for problem in refused.value.problems] == ["wheel-of-other"]
