import pytest

from esafety.formats.yaml_document import YamlDocument, read_yaml_document
from esafety.school.school import SCHOOL, School


def record(text: str) -> YamlDocument:
    read = read_yaml_document("data/x.yml", text)
    assert isinstance(read, YamlDocument)
    return read


@pytest.fixture
def school(sound: dict[str, str]) -> School:
    return SCHOOL.read(record(sound["data/school.yml"]))


def test_a_school_shows_only_what_it_has_filled_in(school: School) -> None:
    assert school.contact == {"telephone": "0000"}
    assert school.name["en"] == "Çınar Primary School"


@pytest.mark.parametrize("address", ["https://x.example.org/a", "https://x.example.org/a//"])
def test_a_public_address_ends_with_one_slash(school: School, address: str) -> None:
    assert school.at(address).site_url == "https://x.example.org/a/"
    assert school.at(address).name == school.name


@pytest.mark.parametrize(
    ("address", "placeholder"),
    [
        ("https://okul.example/e/", True),
        ("https://okul.example:8000/", True),
        ("https://okul.example.k12.tr/", False),
        ("https://okul.k12.tr/a.example/", False),
    ],
)
def test_an_address_under_example_is_a_placeholder(
    school: School,
    address: str,
    placeholder: bool,  # noqa: FBT001
) -> None:
    assert school.at(address).address_is_placeholder is placeholder


def test_an_unknown_contact_line_is_reported(sound: dict[str, str]) -> None:
    text = sound["data/school.yml"].replace("telephone:", "phone:")

    found = [(p.line, p.key, p.params["name"]) for p in SCHOOL.check(record(text))]

    assert sorted(found) == [(7, "missing-key", "telephone"), (9, "unknown-key", "phone")]


def test_an_empty_address_is_none_yet_and_nothing_is_printed_of_it(sound: dict[str, str]) -> None:
    document = record(sound["data/school.yml"].replace("https://okul.test/e-guvenlik", ""))

    assert list(SCHOOL.check(document)) == []
    school = SCHOOL.read(document)
    assert school.address_is_placeholder
    assert school.printed(school.latest) == ""
    assert school.at("https://okul.test").printed("https://okul.test/a/") == "https://okul.test/a/"
