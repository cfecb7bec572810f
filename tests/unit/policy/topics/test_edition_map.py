import pytest

from esafety.formats.yaml_document import YamlDocument
from esafety.policy.topics.edition_map import begun_map, joined_maps, read_map
from topic_facts import FOLDER, SUPPLEMENT, record


def test_a_value_that_yaml_takes_for_a_switch_is_read_as_it_was_written(
    records: dict[str, YamlDocument],
) -> None:
    assert read_map(records, "2022-2023")["phones"].chosen == {"place": "box", "state": "off"}


def test_the_folder_wins_topic_by_topic_and_the_supplement_adds(
    records: dict[str, YamlDocument],
) -> None:
    records[FOLDER] = record(FOLDER, "phones: {clauses: [rules-02]}\n")

    mapped = read_map(records, "2022-2023")

    assert {name: entry.clauses for name, entry in mapped.items()} == {
        "phones": ("rules-02",),
        "boards": (),
    }
    assert mapped["phones"].chosen == {}


def test_a_file_with_faults_maps_nothing_and_another_edition_has_its_own() -> None:
    faulty = {SUPPLEMENT: record(SUPPLEMENT, "phones: {clauses: rules-01}\n")}
    other = {SUPPLEMENT: record(SUPPLEMENT, "phones: {clauses: [rules-01]}\n")}

    assert read_map(faulty, "2022-2023") == {}
    assert read_map(other, "2026-2027") == {}


def test_an_empty_file_maps_nothing() -> None:
    assert read_map({SUPPLEMENT: record(SUPPLEMENT, "# nothing yet\n")}, "2022-2023") == {}


def test_maps_are_joined_with_their_comments_and_the_first_wins() -> None:
    own = "# Own.\n\n# Phones.\nphones:\n  clauses: [rules-01]\n"
    later = (
        "# Later.\n# Outside the seal.\n\nphones: {clauses: []}\n# Why.\nboards:\n  clauses: []\n"
    )

    assert joined_maps(own, later) == f"{own}\n# Why.\nboards:\n  clauses: []\n"
    assert joined_maps("", later) == "phones: {clauses: []}\n# Why.\nboards:\n  clauses: []\n"


@pytest.mark.parametrize(
    ("text", "begun"),
    [
        ("", "# New.\n"),
        ("{}\n", "# New.\n"),
        ("# Ours.\n\n{}\n", "# Ours.\n\n"),
        ("{}  # Nothing yet.\n", "# Nothing yet.\n"),
        ("\ufeff# Ours.\n---\n{\n  # Later.\n}\n", "# Ours.\n# Later.\n"),
        ("# Ours.\nphones: {clauses: []}\n", "# Ours.\nphones: {clauses: []}\n"),
        ("- no map\n", "- no map\n"),
    ],
)
def test_of_a_map_without_topics_the_comments_stay(text: str, begun: str) -> None:
    assert begun_map(text, "# New.\n") == begun
