from datetime import date

from esafety.formats.yaml_document import YamlDocument, read_yaml_document
from esafety.school.resources import RESOURCES, STATUSES


def record(text: str) -> YamlDocument:
    read = read_yaml_document("data/x.yml", text)
    assert isinstance(read, YamlDocument)
    return read


def test_a_resource_is_read_with_what_it_leaves_out(sound: dict[str, str]) -> None:
    (resource,) = RESOURCES.read(record(sound["data/resources.yml"]))

    assert resource.name == {"tr": "Güvenli Web", "en": "Safe Web"}
    assert resource.audience == ("staff", "parents")
    assert resource.status in STATUSES
    assert resource.checked_on == date(2026, 11, 22)
    assert resource.remark is None


def test_a_list_may_be_empty() -> None:
    assert list(RESOURCES.check(record("[]\n"))) == []
    assert RESOURCES.read(record("[]\n")) == ()


def test_a_file_that_is_no_list_is_one_problem() -> None:
    assert [p.key for p in RESOURCES.check(record("a: b\n"))] == ["not-a-list"]
