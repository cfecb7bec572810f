from collections.abc import Iterator
from datetime import date

import pytest

from esafety.content import cached_findings
from esafety.content.check import problems_once
from esafety.content.load import read_content
from esafety.problems.problem import ContentError, InEachLanguage, Problem
from esafety.source_tree.file_tree import TextsByPath
from esafety.source_tree.kit_pages import KitText
from esafety.source_tree.unread_files import unread
from esafety.storage.cache.results import ResultCache, caching_in, digest_of_parts

DAY = date(2026, 9, 1)
PICTURE = "docs/images/yard.png"
NOTE = Problem("docs/index.tr.md", 3, "link-http", {"target": "a", "line": 2}, severity="note")


class Memory(dict[str, bytes]):
    def read(self, name: str) -> bytes | None:
        return self.get(name)

    def write(self, name: str, body: bytes) -> None:
        self[name] = body


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[list[Problem]]]:
    """Return a list that grows by what the rules find, each time that they are asked."""
    found: list[list[Problem]] = []

    def remembered(*words: object, **view: object) -> list[Problem]:
        found.append(problems_once(*words, **view))  # type: ignore[arg-type]
        return found[-1]

    monkeypatch.setattr(cached_findings, "problems_once", remembered)
    with caching_in(ResultCache(Memory(), "one program")):
        yield found


def answer(monkeypatch: pytest.MonkeyPatch, *problems: Problem) -> None:
    monkeypatch.setattr(cached_findings, "problems_once", lambda *_, **__: list(problems))


def digest(tree: TextsByPath) -> str:
    return digest_of_parts(cached_findings._parts(tree))


def test_the_rules_are_asked_once_of_the_same_school(
    sound: dict[str, str], asked: list[list[Problem]]
) -> None:
    first, second = (read_content(dict(sound), today=DAY) for _ in range(2))

    assert first == second
    assert asked == [[]]


@pytest.mark.parametrize("path", ["docs/index.tr.md", "data/school.yml", "mkdocs.yml"])
def test_a_text_that_changed_is_checked(
    sound: dict[str, str], asked: list[list[Problem]], path: str
) -> None:
    read_content(sound, today=DAY)
    read_content(sound | {path: f"{sound[path]}\n"}, today=DAY)

    assert len(asked) == 2


def test_whose_a_text_is_and_why_one_could_not_be_read_are_told_apart(
    sound: dict[str, str],
) -> None:
    own = {PICTURE: "", "docs/index.tr.md": sound["docs/index.tr.md"]}
    trees = [
        own,
        own | {"docs/index.tr.md": KitText(own["docs/index.tr.md"])},
        own | {PICTURE: unread("file-is-link")},
        own | {PICTURE: unread("file-refused", why="a")},
        own | {PICTURE: unread("file-refused", why="b")},
        {"docs/images/other.png": "", "docs/index.tr.md": own["docs/index.tr.md"]},
    ]

    assert len({digest(tree) for tree in trees}) == len(trees)
    assert digest(own) == digest(dict(reversed(own.items())))


def test_another_day_view_or_release_asks_again(
    sound: dict[str, str], asked: list[list[Problem]], monkeypatch: pytest.MonkeyPatch
) -> None:
    read_content(sound, today=DAY)
    read_content(sound, today=date(2026, 9, 2))
    read_content(sound, today=DAY, preview=True)
    assert len(asked) == 3

    monkeypatch.setattr(cached_findings, "release", lambda: "9999.1.0")
    read_content(sound, today=DAY)
    assert len(asked) == 4


def test_a_school_with_a_fault_is_checked_again(
    sound: dict[str, str], asked: list[list[Problem]]
) -> None:
    faulty = {path: text for path, text in sound.items() if path != "data/school.yml"}

    for _ in range(2):
        with pytest.raises(ContentError):
            read_content(faulty, today=DAY)

    assert len(asked) == 2


def test_notes_come_back_as_they_were_found(
    sound: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    with caching_in(ResultCache(Memory(), "one program")):
        answer(monkeypatch, NOTE)
        found = read_content(sound, today=DAY).notes
        answer(monkeypatch)
        again = read_content(sound, today=DAY).notes

    assert repr(found) == repr(again) == repr((NOTE,))


def test_a_note_that_each_language_words_for_itself_is_found_again(
    sound: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    words = InEachLanguage({"tr": "bir", "en": "one"})
    with caching_in(ResultCache(Memory(), "one program")):
        answer(monkeypatch, Problem("a.md", 1, "link-http", {"target": words}, severity="note"))
        read_content(sound, today=DAY)
        answer(monkeypatch)

        assert read_content(sound, today=DAY).notes == ()
