"""How often the branch is read: once, unless somebody moves it."""

from dataclasses import dataclass, field
from typing import Any

import pytest

from esafety.git.branch import BranchMovedError
from esafety.publish import publish as publishing
from esafety.publish.publish import MAX_TRIES, publish


@dataclass
class Remote:
    """A branch as `publish` asks for it: whether it is current, and how often a push is refused."""

    current: bool = True
    refusals: int = 0
    read: list[str] = field(default_factory=list)
    steps: list[str] = field(default_factory=list)

    def is_current(self) -> bool:
        return self.current

    def checked(self, _content: Any, _target: Any, folder: Any) -> Any:
        self.read.append(folder)
        return self, {}

    def published(self, *_given: Any) -> Any:
        if self.refusals:
            self.refusals -= 1
            raise BranchMovedError("fetch first")
        return self


class Folder:
    """A folder whose entries are their own names."""

    def __truediv__(self, name: str) -> str:
        return name


def publish_to(remote: Remote, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(publishing, "fetch_target", remote.checked)
    monkeypatch.setattr(publishing, "_publish_once", remote.published)
    nothing: Any = None
    folder: Any = Folder()
    asked: Any = (remote, {})
    publish(nothing, nothing, nothing, folder, remote.steps.append, asked=asked)


@pytest.mark.parametrize(
    ("remote", "read", "steps"),
    [
        (Remote(), [], ["fetch"]),
        (Remote(current=False), ["try-1"], ["fetch"]),
        (Remote(refusals=1), ["try-2"], ["fetch", "again", "fetch"]),
    ],
)
def test_a_branch_is_read_again_only_if_it_has_moved(
    remote: Remote, read: list[str], steps: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    publish_to(remote, monkeypatch)

    assert (remote.read, remote.steps) == (read, steps)


def test_a_branch_that_never_rests_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    remote = Remote(refusals=MAX_TRIES)

    with pytest.raises(BranchMovedError):
        publish_to(remote, monkeypatch)

    assert remote.read == [f"try-{number}" for number in range(2, MAX_TRIES + 1)]
