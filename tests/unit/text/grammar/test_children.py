import re

import pytest

from esafety.markdown.page import split_language
from esafety.source_tree.read_folder import read_tree
from esafety.starter.kinds import FOLDERS, usual_parts
from esafety.storage.kit import is_schools_own
from esafety.text.grammar.children import of_children
from workshop import ROOT

_CHILD = re.compile(r"\b(?:çocu[kğ]|child)", re.IGNORECASE)
_NAMES = re.compile(r"\]\([^)]*\)|\{ #[^}]*\}|^audience: .*$", re.MULTILINE)


@pytest.mark.parametrize(
    ("students", "children"),
    [
        ("Öğrenciler, öğrencilerin, öğrencilerle", "Çocuklar, çocukların, çocuklarla"),
        ("öğrencinin adı, öğrenciye", "çocuğun adı, çocuğa"),
        ("öğrencinizi, öğrencilerimizden", "çocuğunuzu, çocuklarımızdan"),
        ("öğrenci de, öğrencinin de, öğrenciler mi", "çocuk da, çocuğun da, çocuklar mı"),
        ("öğrenci mi, öğrenci değil", "çocuk mu, çocuk değil"),
        ("öğrencilik", "öğrencilik"),
        ("Sınıf öğretmenine, sınıf öğretmeni", "Sınıfın öğretmenine, sınıfın öğretmeni"),
        ("sınıf öğretmenleri", "sınıf öğretmenleri"),
    ],
)
def test_turkish_endings_follow_the_vowels_of_the_other_word(students: str, children: str) -> None:
    assert of_children(students, "tr") == children


def test_english_plurals_and_possessives_change_with_the_word() -> None:
    said = "Students and a pupil: the student’s name, the pupils’ work, a student-run club."

    assert of_children(said, "en") == (
        "Children and a child: the child’s name, the children’s work, a student-run club."
    )


def test_what_a_program_reads_stays_and_what_a_call_says_changes() -> None:
    page = """\
---
title: For students
audience: students
---

# For students { #students }

[Students](../for-you/students.md#students), `students`. {{ field("line", "pupil", "A pupil") }}
"""

    assert (
        of_children(page, "en")
        == """\
---
title: For children
audience: students
---

# For children { #students }

[Children](../for-you/students.md#students), `students`. {{ field("line", "pupil", "A child") }}
"""
    )


def test_another_language_stays() -> None:
    assert of_children("students öğrenci", "ar") == "students öğrenci"


def pages_of_the_kit() -> dict[str, str]:
    """Return the pages of the kit that a kindergarten begins with, as the kit writes them."""
    parts = usual_parts("kindergarten")
    folders = {"guide", *(folder for part, folder in FOLDERS.items() if part not in parts)}
    return {
        path: text
        for path, text in read_tree(ROOT).items()
        if path.endswith(".md") and not is_schools_own(path) and path.split("/")[1] not in folders
    }


def test_no_sentence_of_the_kit_tells_children_from_students() -> None:
    """`Your child or one of your students` would tell a child from itself in a kindergarten."""
    for path, text in pages_of_the_kit().items():
        for sentence in re.split(r"(?<=[.:!?|])\s|\n(?={{)", text):
            if _CHILD.search(sentence):
                spoken = of_children(sentence, split_language(path)[1])
                assert spoken == sentence, (path, sentence)


def test_no_page_of_the_kit_that_a_kindergarten_has_speaks_of_students() -> None:
    pages = pages_of_the_kit()

    spoken = {path: of_children(text, split_language(path)[1]) for path, text in pages.items()}

    assert spoken != pages
    for path, text in spoken.items():
        assert _NAMES.findall(text) == _NAMES.findall(pages[path]), path
        prose = re.sub(_NAMES, "", text)
        assert not re.search(r"öğrenci", prose, re.IGNORECASE), path
