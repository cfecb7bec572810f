"""Dictionary forms are told once, and anew when what tells them is another release."""

from collections import Counter
from pathlib import Path
from typing import ClassVar

import pytest

from esafety.search.morphology import Morphology
from esafety.site.speed import dictionary_forms
from esafety.site.speed.dictionary_forms import DictionaryForms


class Told(Morphology):
    """A morphology that counts what it is asked."""

    asked: ClassVar[Counter[str]] = Counter()

    def dictionary_form(self, word: str) -> str:
        self.asked[word] += 1
        return word[:3]


@pytest.fixture(autouse=True)
def nothing_asked() -> None:
    Told.asked.clear()


def forms(folder: Path, *words: str) -> list[str]:
    """Return the forms of some words in one build."""
    with DictionaryForms(folder).of("tr", Told()) as form:
        return [form(word) for word in words]


def test_the_next_build_asks_for_new_words_alone(tmp_path: Path) -> None:
    assert forms(tmp_path, "konuldu") == ["kon"]
    assert forms(tmp_path, "konuldu", "alındı") == ["kon", "alı"]

    assert Told.asked == {"konuldu": 1, "alındı": 1}


@pytest.mark.parametrize("by", [(("search",), ("pytest",)), (("search/turkish",), ("simplemma",))])
def test_forms_that_something_else_told_are_told_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, by: tuple[tuple[str, ...], tuple[str, ...]]
) -> None:
    """A release that corrects a form would else change nothing where a school has built before."""
    forms(tmp_path, "konuldu")
    monkeypatch.setattr(dictionary_forms, "_TOLD_BY", by)
    forms(tmp_path, "konuldu")

    assert Told.asked == {"konuldu": 2}


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b'{"konuldu": "kon"}', b"[" * 9999])
def test_a_damaged_file_is_as_good_as_none(tmp_path: Path, body: bytes) -> None:
    forms(tmp_path, "konuldu")
    (file,) = (path for path in tmp_path.iterdir() if path.is_file())
    file.write_bytes(body)

    assert forms(tmp_path, "konuldu") == ["kon"]
    assert Told.asked == {"konuldu": 2}
