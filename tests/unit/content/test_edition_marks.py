import pytest

from esafety.content.edition_marks import EditionMarks, marks_of_editions
from esafety.policy.audiences import READERS
from esafety.source_tree.parse import parse_source_tree
from three_editions import FIRST, SECOND, THIRD, three_editions

AUDIENCES = f"docs/policy/{FIRST}/audiences.yml"
ARRANGEMENT = f"docs/policy/arrangement/{FIRST}.yml"
ADDED = """\
- clause: purpose-02
  add: [visitors]
  date: 2026-11-01
  reason: {tr: Kapıda da sorulur., en: "They are asked at the door, too."}
"""


def marks(tree: dict[str, str], name: str = FIRST) -> EditionMarks:
    return marks_of_editions(parse_source_tree(tree))[name]


def test_every_edition_has_its_seal_its_readers_and_its_topics(sound: dict[str, str]) -> None:
    tree = three_editions(sound)
    tree[f"docs/policy/topics/{FIRST}.yml"] = "a:\n  clauses: [devices-01, purpose-02]\n"
    tree[f"docs/policy/topics/{FIRST}.yml"] += "b:\n  clauses: [devices-01]\n"
    found = marks_of_editions(parse_source_tree(tree))

    assert list(found) == [FIRST, SECOND, THIRD]
    assert [one.seal.edition for one in found.values() if one.seal] == [FIRST, SECOND, THIRD]
    assert found[FIRST].audiences["purpose-02"] == ("management", "staff")
    assert found[FIRST].audiences["devices-01"] == READERS
    assert found[FIRST].topics == {"devices-01": ("a", "b"), "purpose-02": ("a",)}
    assert "purpose-02" not in found[THIRD].audiences


def test_readers_that_were_added_beside_the_seal_count(sound: dict[str, str]) -> None:
    found = marks(sound | {ARRANGEMENT: ADDED})

    assert found.audiences["purpose-02"] == ("management", "staff", "visitors")


@pytest.mark.parametrize(
    "broken",
    [ADDED.replace("purpose-02", "purpose-99"), ADDED.replace("visitors", "guests"), "add: 1\n"],
)
def test_additions_with_a_fault_add_nothing(sound: dict[str, str], broken: str) -> None:
    assert marks(sound | {ARRANGEMENT: broken}) == marks(sound)


def test_readers_with_a_fault_are_nobodys(sound: dict[str, str]) -> None:
    assert marks(sound | {AUDIENCES: "purpose-01: [guests]\n"}).audiences == {}
