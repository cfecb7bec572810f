import pytest

from esafety.importing.import_file import Request, import_file
from esafety.output_rules.allowed import is_allowed, written_values
from esafety.source_tree.parse import parse_source_tree

ALLOWED = frozenset(("+903122969400", "Atatürk Cad. No: 5 K: 2"))


@pytest.mark.parametrize(
    "value", ["+903122969400", "Atatürk Cad. No: 5 K: 2", "Atatürk Cad. No: 5"]
)
def test_an_allowed_value_may_be_shown_and_a_part_of_an_address(value: str) -> None:
    assert is_allowed(value, ALLOWED)


def test_an_address_among_letters_from_the_right_is_the_same_turned_about() -> None:
    allowed = frozenset(("cinar.ilkokulu@uzun-adi.meb.k12.tr",))

    assert is_allowed("tr12.k.meb.adi-uzun@ilkokulu.cinar", allowed)
    assert not is_allowed("tr12.k.meb.adi-uzun@ilkokulu.mehmet", allowed)
    assert not is_allowed("ilkokulu.cinar@meb.k12.tr", allowed)


@pytest.mark.parametrize("value", ["+903122969401", "+90312", "Atatürk Cad. No: 6"])
def test_no_other_value_may(value: str) -> None:
    assert not is_allowed(value, ALLOWED)


@pytest.mark.parametrize(
    ("people", "allowed"), [("names", {"Hatice YILDIRIM, Selim KAYA"}), ("roles", set())]
)
def test_a_preview_may_show_the_team_of_a_draft_that_names_people(
    people: str, allowed: set[str]
) -> None:
    table = "| Adı Soyadı | Görevi |\n| --- | --- |\n| Hatice YILDIRIM | Müdür |\n"
    team = f"## E-GÜVENLİK EKİBİ\n\n{table}| Selim KAYA | Öğretmen |\n"
    policy = f"# Politika\n\n## 1. Amaç\n\n- Çocuklar korunur.\n\n{team}"
    made = dict(import_file({}, Request("a.md", policy.encode(), "2026-2027")).files)
    facts = "docs/policy/2026-2027/edition.yml"
    tree = made | {facts: made[facts].replace("people: names", f"people: {people}")}

    assert written_values(tree, parse_source_tree(tree)) == allowed
