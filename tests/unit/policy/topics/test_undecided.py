from esafety.formats.yaml_document import YamlDocument
from esafety.policy.clauses import Clause
from esafety.policy.topics.resolution import TopicsInEdition, topics_in_edition
from esafety.policy.topics.undecided import map_path, unconfirmed, undecided_topics
from topic_facts import FOLDER, SUPPLEMENT


def test_one_note_names_every_topic_still_to_decide_by_its_sentence(
    records: dict[str, YamlDocument], clauses: dict[str, Clause]
) -> None:
    topics = topics_in_edition(records, "2022-2023", clauses)
    without_choice = topics.mapped["phones"].model_copy(update={"choices": {"place": "box"}})
    left = TopicsInEdition(topics.topics, {"phones": without_choice}, topics.clauses)

    (note,) = undecided_topics(left, SUPPLEMENT)

    assert (note.place, note.severity) == (f"{SUPPLEMENT}:1", "note")
    assert note.sentence("tr").startswith("Karar verilecek konular: 3.")
    states = "off = kapalı | silent = sessiz | none = madde bunların hiçbirini söylemez"
    assert [detail["tr"] for detail in note.details] == [
        f"Telefonlar kutuda durur. (phones; state: {states})",
        "Fotoğraf çekilmez. (photos)",
        "Panolar bulunur. (boards)",
    ]
    assert note.details[1]["en"] == "No photos are taken. (photos)"


def test_where_all_is_decided_nothing_is_noted() -> None:
    assert list(undecided_topics(TopicsInEdition(), FOLDER)) == []


def test_a_map_is_written_into_the_folder_until_that_is_sealed() -> None:
    assert map_path("2022-2023", sealed=False) == FOLDER
    assert map_path("2022-2023", sealed=True) == SUPPLEMENT


def test_proposals_are_counted_by_their_marks_and_other_comments_are_none() -> None:
    text = "a:\n  clauses:\n    - x # ? 1.1 “…”\n    - y # why?\n    - z # ?\n# ?not one\n"

    (note,) = unconfirmed(FOLDER, text)

    assert (note.line, note.params) == (3, {"count": 2, "lines": "3, 5"})
    assert list(unconfirmed(FOLDER, "a: {clauses: []}\n")) == []
