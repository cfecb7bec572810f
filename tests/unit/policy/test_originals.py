from pathlib import Path

import pytest

from esafety.formats.yaml_document import YamlDocument, read_yaml_document
from esafety.markdown.page import read_page
from esafety.policy.originals import check_original

PAGE = "docs/policy/2030-2031/01-purpose.tr.md"
CHAPTER = """\
---
title: Amaç
---

# 1. Amaç { #purpose }

Bu politika **herkes** içindir.

- Çocukları korumak.
- Herkese yol
  göstermek.
"""


def told(document: str, chapter: str = CHAPTER) -> list[str]:
    path = "docs/policy/originals/2030-2031.yml"
    block = "".join(f"  {line}\n" for line in document.splitlines())
    record = read_yaml_document(path, f"source: belge\ntext: |\n{block}")
    assert isinstance(record, YamlDocument)
    page = read_page(PAGE, chapter)
    problems = check_original(record, [page])
    return [f"{Path(p.path).name}:{p.line} {p.key}" for p in problems]


SAME = """\
**1. Amaç**

Bu politika herkes içindir.
• Çocukları korumak.
• Herkese yol göstermek.
"""
CAPITALS = SAME.replace("Amaç", "AMAÇ")


def test_white_space_emphasis_and_marks_of_lists_are_not_compared() -> None:
    assert told(SAME) == []


def test_capitals_are() -> None:
    assert told(CAPITALS) == [
        "2030-2031.yml:3 original-left-out",
        f"{Path(PAGE).name}:5 original-added",
    ]


def test_a_word_that_was_changed_is_found_on_both_sides() -> None:
    assert told(SAME.replace("korumak", "gözetmek")) == [
        "2030-2031.yml:6 original-left-out",
        "01-purpose.tr.md:9 original-added",
    ]


def test_one_of_two_clauses_of_the_same_words_is_missed() -> None:
    twice = SAME.replace("• Çocukları korumak.", "• Çocukları korumak.\n• Çocukları korumak.")

    assert [one.split()[1] for one in told(twice)] == ["original-left-out"]


def test_a_clause_elsewhere_is_found_where_it_was_and_where_it_is() -> None:
    moved = CHAPTER.replace("- Çocukları korumak.\n", "") + "- Çocukları korumak.\n"

    assert {one.split()[1] for one in told(SAME, moved)} == {"original-left-out", "original-added"}


def test_a_word_said_twice_is_found() -> None:
    assert told(SAME, CHAPTER.replace("korumak.", "korumak. korumak.")) == [
        "01-purpose.tr.md:9 original-added"
    ]


@pytest.mark.parametrize(("then", "now"), [("5-10 gün", "510 gün"), ("a_b", "ab"), ("3<5", "35")])
def test_a_sign_within_words_is_compared(then: str, now: str) -> None:
    document = SAME.replace("korumak", f"{then} korumak")
    chapter = CHAPTER.replace("korumak", f"{now} korumak")

    assert {one.split()[1] for one in told(document, chapter)} == {"original-left-out"}


def test_texts_that_are_far_apart_part_at_one_place() -> None:
    long = CHAPTER + "".join(f"{number} {'söz ' * 40}.\n\n" for number in range(400))

    assert [one.split()[1] for one in told(SAME + "Son.\n", long)] == [
        "original-left-out",
        "original-added",
    ]
