import pytest

from esafety.formats.yaml_document import YamlDocument, read_yaml_document
from esafety.source_tree.overlaid_facts import overlaid, rows_left_out_in_vain

KIT = "- {id: a, name: kit}\n- {id: b, name: kit}\n- {id: c, name: kit}\n"


def read(text: str) -> YamlDocument:
    document = read_yaml_document("data/resources.yml", text)
    assert isinstance(document, YamlDocument)
    return document


def over(own: str, kit: str = KIT) -> YamlDocument:
    return overlaid(read(kit), read(own))


def test_a_row_takes_the_place_of_the_kits_and_others_follow() -> None:
    rows = over("- {id: b, name: own}\n- {id: z, name: own}\n").data

    assert [(row["id"], row["name"]) for row in rows] == [
        ("a", "kit"),
        ("b", "own"),
        ("c", "kit"),
        ("z", "own"),
    ]


def test_a_row_of_the_kit_is_left_out() -> None:
    assert [row["id"] for row in over("- {id: b, leave_out: yes}\n").data] == ["a", "c"]


def test_a_fault_in_a_row_is_on_the_line_on_which_the_school_wrote_it() -> None:
    document = over("# comment\n- id: b\n  name: 7\n")

    assert document.problem((1, "name"), "needs-quotes").line == 3
    assert document.as_written((1, "name")) == "7"


def test_keys_of_a_mapping_overrule() -> None:
    document = over("paper: 0.2\n", "paper: 0.1\nmarks: yes\n")

    assert document.data == {"paper": 0.2, "marks": True}


def test_documents_of_different_shapes_are_not_put_together() -> None:
    assert over("name: own\n").data == {"name": "own"}


def test_a_name_given_twice_is_left_for_the_rules_to_see() -> None:
    rows = over("- {id: b, name: one}\n- {id: b, name: two}\n").data

    assert [row["name"] for row in rows if row["id"] == "b"] == ["one", "two"]


def test_a_row_that_leaves_out_what_the_kit_has_not_is_one_problem() -> None:
    own = "- {id: a, leave_out: yes}\n- {id: bb, leave_out: yes}\n"

    (problem,) = rows_left_out_in_vain(read(KIT), read(own))

    assert (problem.line, problem.key, problem.params["name"]) == (2, "row-not-in-kit", "bb")
    assert [row["id"] for row in over(own).data] == ["b", "c"]


def test_a_number_is_the_name_that_it_is_written_as() -> None:
    rows = over("- {id: 183, name: own}\n", '- {id: "183", name: kit}\n').data

    assert [row["name"] for row in rows] == ["own"]


@pytest.mark.parametrize("name", ["[gim]", "{a: b}", "", "true"])
def test_what_is_no_name_is_left_for_the_rules_to_see(name: str) -> None:
    assert len(over(f"- {{id: {name}}}\n").data) == 4
