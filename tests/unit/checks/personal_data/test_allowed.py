from esafety.checks.personal_data.allowed import allowed_values
from esafety.formats.yaml_document import YamlDocument, read_yaml_document

SCHOOL = {"contact": {"telephone": "0312 413 10 00", "email": "okul@okul.k12.tr", "address": None}}


def test_the_schools_own_ways_and_those_of_helplines_are_allowed() -> None:
    lines = [{"id": "a", "number": "+90 212 345 67 89"}, {"id": "b"}, "odd"]
    records = {
        path: YamlDocument(path, data)
        for path, data in {"data/school.yml": SCHOOL, "data/helplines.yml": lines}.items()
    }

    assert allowed_values(records) == {"+903124131000", "okul@okul.k12.tr", "+902123456789"}


def test_a_number_that_yaml_changes_is_allowed_as_it_was_written() -> None:
    record = read_yaml_document("data/school.yml", "contact:\n  telephone: 03124131000\n")
    assert isinstance(record, YamlDocument)

    assert allowed_values({"data/school.yml": record}) == {"+903124131000"}


def test_facts_of_another_form_allow_nothing() -> None:
    odd = {"data/school.yml": YamlDocument("data/school.yml", ["a"])}

    assert allowed_values(odd) == allowed_values({}) == frozenset()
