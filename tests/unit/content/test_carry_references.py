import pytest

from esafety.content.carry_references import carried_audiences, carried_topics
from esafety.formats.yaml_document import YamlDocument, read_yaml_document
from esafety.policy.clause_ids.assign import Assignment
from esafety.policy.clause_ids.editions import NumberedEdition
from esafety.policy.clauses import Clause

MARKS = """\
# Who each clause concerns.
a-01: [staff]  # since 2022
a-02:
  - students
  - parents

b-01: [everyone]
"""


def document(text: str) -> YamlDocument:
    read = read_yaml_document("x.yml", text)
    assert isinstance(read, YamlDocument)
    return read


def edition(*ids: str, retired: str = "", **assignment: dict[str, str]) -> NumberedEdition:
    clauses = {one: Clause(one, "1.1", "docs/policy/…", "Söz.", 1) for one in ids}
    gone = {retired: "2026-2027"} if retired else {}
    given = Assignment(ids, **assignment)
    return NumberedEdition("2026-2027", clauses, retired=gone, assignment=given, lasting=True)


def carried(now: NumberedEdition, text: str = MARKS) -> str:
    return carried_audiences(text, document(text), now)


def test_a_file_in_step_stays_as_it_is() -> None:
    assert carried(edition("a-01", "a-02", "b-01")) == MARKS


def test_a_new_clause_concerns_everyone_behind_the_one_before_it() -> None:
    text = carried(edition("a-01", "a-02", "a-03", "b-01"))

    assert text == MARKS.replace("  - parents\n", "  - parents\na-03: [everyone]\n")


def test_the_first_clause_and_a_file_without_a_last_line_end_are_no_exception() -> None:
    text = carried(edition("a-09", "a-01"), "a-01: [staff]")

    assert text == "a-01: [staff]\na-09: [everyone]\n"


def test_what_is_gone_goes_with_all_its_lines() -> None:
    text = carried(edition("a-01", "b-01", retired="a-02"))

    assert text == MARKS.replace("a-02:\n  - students\n  - parents\n", "")


def test_parts_have_the_readers_of_the_whole_and_a_whole_those_of_its_parts() -> None:
    split = carried(edition("a-01", "a-03", "a-02", "b-01", split_from={"a-03": "a-01"}))
    merged = carried(edition("a-01", "b-01", retired="a-02", merged_into={"a-02": "a-01"}))

    assert "a-03: [staff]\n" in split
    assert "a-01: [staff, students, parents]\n" in merged


def test_a_topic_loses_what_is_gone_and_takes_parts_and_wholes_over() -> None:
    topics = (
        "one: {clauses: [a-01, a-02], choices: {place: box}} # c\n"
        "two:\n  clauses:\n    - a-02\n    - b-01\n  choices: {x: y}\n"
        "three: {clauses: [a-02]}\nfour: {choices: {z: w}}\n"
    )
    now = edition(
        *("a-01", "a-03", "b-01"),
        retired="a-02",
        split_from={"a-03": "a-01"},
        merged_into={"a-02": "b-01"},
    )

    assert carried_topics(topics, document(topics), now) == (
        "one: {clauses: [a-01, a-03, b-01], choices: {place: box}} # c\n"
        "two:\n  clauses: [b-01]\n  choices: {x: y}\n"
        "three: {clauses: [b-01]}\nfour: {choices: {z: w}}\n"
    )
    only_gone = edition("a-01", "b-01", retired="a-02")
    assert "three: {clauses: []}\n" in carried_topics(topics, document(topics), only_gone)


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize(
    "photos",
    [
        "photos:\n  clauses:\n    # Çocukların resimleri\n    - a-01\n    - a-02\n",
        "photos:\n  clauses: # ?\n    - a-01\n    - a-02\n",
        "photos:\n  clauses:\n    - a-01\n    # iki madde arasında\n    - a-02\n",
        '"photos": {"clauses": [a-01,\n  a-02]}\n',
    ],
)
def test_no_other_topic_changes_however_a_list_is_written(photos: str, end: str) -> None:
    topics = f"{photos}phones: {{clauses: [b-01, b-02]}}\n".replace("\n", end)

    text = carried_topics(topics, document(topics), edition("a-02", "b-01", retired="a-01"))

    assert document(text).data == {
        "photos": {"clauses": ["a-02"]},
        "phones": {"clauses": ["b-01", "b-02"]},
    }
    assert text.endswith(f"phones: {{clauses: [b-01, b-02]}}{end}")


def test_readers_that_cannot_be_carried_over_stay_as_they_were_written() -> None:
    quoted = MARKS.replace("a-02:", '"a-02":')

    assert carried(edition("a-01", "b-01", retired="a-02"), quoted) == quoted
