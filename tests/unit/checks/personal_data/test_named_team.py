"""The team that an edition names is no class list; pupils and parents are, wherever they stand."""

import pytest

from esafety.checks.personal_data.find import personal_data
from esafety.checks.personal_data.named_team import is_named_team
from esafety.formats.yaml_document import YamlDocument, read_yaml_document
from esafety.markdown.page import read_page

FOLDER = "docs/policy/2026-2027"
TEAM = f"{FOLDER}/90-e-safety-team.tr.md"
TABLE = """\
# Ekip { #team }

| Adı Soyadı | Görevi |
| --- | --- |
| Hatice YILDIRIM | Koordinatör |
| Selim KAYA | Rehber öğretmen |
"""


def told(path: str, body: str, people: str) -> bool:
    """Tell whether a list of people on a page is reported."""
    facts = read_yaml_document(f"{FOLDER}/edition.yml", f"people: {people}\n")
    assert isinstance(facts, YamlDocument)
    page = read_page(path, body)
    (finding,) = personal_data(page.body)
    return not is_named_team(page, finding, {facts.path: facts})


def test_the_team_that_an_edition_names_may_stand_in_a_table() -> None:
    assert not told(TEAM, TABLE, "names")


@pytest.mark.parametrize(
    ("path", "body", "people"),
    [
        (TEAM, TABLE, "roles"),
        (TEAM, TABLE.replace("Adı Soyadı", "Öğrencinin Adı Soyadı"), "names"),
        (TEAM, TABLE.replace("Rehber öğretmen", "Veli temsilcisi"), "names"),
        (f"{FOLDER}/03-reports.tr.md", TABLE, "names"),
        ("docs/report.tr.md", TABLE, "names"),
    ],
)
def test_any_other_list_of_people_is_told(path: str, body: str, people: str) -> None:
    assert told(path, body, people)
