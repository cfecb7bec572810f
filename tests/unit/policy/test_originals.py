from pathlib import Path

from esafety.formats.yaml_document import YamlDocument, read_yaml_document
from esafety.markdown.page import read_page
from esafety.policy.clauses import Numbering, clauses_of
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
    clauses = {clause.anchor: clause for clause in clauses_of(page, 1, Numbering())}
    problems = check_original(record, [page], clauses)
    return [f"{Path(p.path).name}:{p.line} {p.key}" for p in problems]


WHOLE = (
    "**1.AMAÇ**\n\nBu politika herkes içindir.\n• Çocukları korumak.\n• Herkese yol göstermek.\n"
)


def test_white_space_emphasis_and_marks_of_lists_are_not_compared() -> None:
    assert told(WHOLE.replace("AMAÇ", "Amaç")) == []


def test_capitals_are() -> None:
    assert told(WHOLE) == [
        "2030-2031.yml:3 original-left-out",
        f"{Path(PAGE).name}:5 original-added",
    ]


def test_a_word_that_was_changed_is_found_on_both_sides_and_the_clause_is_not_where_it_was() -> (
    None
):
    assert told(WHOLE.replace("AMAÇ", "Amaç").replace("korumak", "gözetmek")) == [
        "2030-2031.yml:6 original-left-out",
        "01-purpose.tr.md:9 original-added",
        "2030-2031.yml:2 original-order",
    ]
