from esafety.formats.yaml_document import YamlDocument, read_yaml_document
from esafety.policy.arrangement import ADDITIONS, rearranged

ADDED = """\
- clause: a-01
  add: [parents, staff]
  reason: {tr: Onlara da söz verir., en: It promises them something.}
  date: 2026-11-28
"""


def record(text: str) -> YamlDocument:
    read = read_yaml_document("arrangement.yml", text)
    assert isinstance(read, YamlDocument)
    return read


def test_readers_are_added_to_those_a_sealed_edition_names_and_none_is_lost() -> None:
    added = record(ADDED)

    now = rearranged({"a-01": ("students",), "a-02": ("visitors",)}, added)

    assert now == {"a-01": ("staff", "students", "parents"), "a-02": ("visitors",)}


def test_without_a_file_an_edition_is_arranged_as_it_was_sealed() -> None:
    assert rearranged({"a-01": ("students",)}, None) == {"a-01": ("students",)}


def test_entries_that_name_no_clause_are_not_taken_for_one_clause_named_twice() -> None:
    nameless = record(ADDED.replace("- clause: a-01\n  add", "- add") * 2)

    assert [one.key for one in ADDITIONS.check(nameless)] == ["missing-key"] * 2
