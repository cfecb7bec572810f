"""A first draft keeps the ids of its clauses, so that a clause may move and keep its readers."""

import yaml

from answered_school import YEAR, answers
from esafety.policy.clause_ids.first_record import first_record
from esafety.source_tree.parse import parse_source_tree
from esafety.starter.starter_policy import starter_policy
from small_school import small_tree

FOLDER = f"docs/policy/{YEAR}"
CHAPTER = f"{FOLDER}/05-devices.tr.md"


def test_each_clause_of_the_binding_text_has_the_id_of_its_place() -> None:
    pages = {
        f"{FOLDER}/index.tr.md": "# P { #title }\n\n- no clause\n",
        f"{FOLDER}/02-b.tr.md": "# 2. B { #b }\n\n- **iki**\n- üç\n",
        f"{FOLDER}/02-b.en.md": "# 2. B { #b }\n\n- two\n- three\n",
        f"{FOLDER}/01-a.tr.md": "# 1. A { #a }\n\n- bir\n",
    }

    record = yaml.safe_load(first_record(pages, ["tr", "en"]))

    clauses = {"a": {"a-01": "bir"}, "b": {"b-01": "iki", "b-02": "üç"}}
    assert {key: record["clauses"][key] for key in clauses} == clauses
    assert record["retired"] == {}


def test_a_clause_of_a_starter_policy_that_moves_keeps_its_id() -> None:
    made = starter_policy(answers(), YEAR)
    before = parse_source_tree(small_tree() | made).clauses(YEAR)
    head, *clauses = made[CHAPTER].split("\n- ")
    clauses = [one.strip() for one in clauses]
    moved = "\n- ".join([head, clauses[-1], *clauses[:-1]]) + "\n"

    after = parse_source_tree(small_tree() | made | {CHAPTER: moved}).clauses(YEAR)

    assert {one: clause.text for one, clause in after.items()} == {
        one: clause.text for one, clause in before.items()
    }
    assert after["devices-01"].number != before["devices-01"].number
