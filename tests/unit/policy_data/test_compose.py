import json
from dataclasses import replace
from datetime import date
from types import MappingProxyType
from typing import Any

import pytest
from jsonschema import Draft7Validator, ValidationError

from esafety.content.load import read_content
from esafety.content.school_content import Content
from esafety.content.start_draft import new_draft
from esafety.policy.editions import AddedTranslation, Edition
from esafety.policy_data.compose import policy_data, policy_schema, policy_text
from esafety.policy_data.record import DataClause, DataLanguage, DataPrevious
from three_editions import FIRST, PHONES, SECOND, THIRD
from workshop import CONTENT

SCHEMA = json.loads(policy_schema())


def edition(content: Content, name: str) -> Edition:
    return next(one for one in content.editions if one.name == name)


def parsed(content: Content, name: str) -> Any:
    return json.loads(policy_text(content, edition(content, name)))


def test_it_holds_the_facts_of_an_edition(three: Content) -> None:
    data = parsed(three, THIRD)

    assert data["school"] == {"tr": "Çınar İlkokulu", "en": "Çınar Primary School"}
    assert (data["edition"], data["draft"], data["binding_language"]) == (THIRD, False, "tr")
    assert data["approval"] == {
        "on": "2024-09-29",
        "office": {"tr": "Okul Müdürü", "en": "Head Teacher"},
        "by": "Ayşe IŞIK",
        "decision": None,
        "languages": ["tr", "en"],
    }
    assert data["review_due"] == "2025-09-01"
    assert data["address"] == "https://okul.test/e-guvenlik/2024-2025/"
    assert [(one["slug"], one["number"]) for one in data["chapters"]] == [
        ("purpose", 1),
        ("devices", 2),
    ]


def test_it_holds_each_clause_with_its_id_number_readers_and_texts(three: Content) -> None:
    clauses = {clause.id: clause for clause in policy_data(three, edition(three, THIRD)).clauses}

    assert list(clauses) == [
        "purpose-01",
        "devices-02",
        PHONES,
        "devices-students-01",
        "devices-visitors-01",
    ]
    assert clauses["devices-students-01"] == DataClause(
        id="devices-students-01",
        number="2.A.1",
        chapter="devices",
        section="devices-students",
        audiences=("students",),
        topics=(),
        text={"tr": "Telefonlar kutuya konur.", "en": "Phones go into the box."},
        path={
            "tr": "policy/devices/#devices-students-01",
            "en": "en/policy/devices/#devices-students-01",
        },
    )


def test_it_holds_the_topics_of_each_clause() -> None:
    mapped = CONTENT.left_out.topics.mapped
    given = {one.id: set(one.topics) for one in policy_data(CONTENT, CONTENT.edition).clauses}

    assert any(given.values())
    for clause, topics in given.items():
        assert topics == {name for name, entry in mapped.items() if clause in entry.clauses}


def test_it_holds_the_digests_of_the_seal_and_leads_to_the_edition_before(three: Content) -> None:
    first, second = (policy_data(three, edition(three, name)) for name in (FIRST, SECOND))

    assert first.seal
    assert first.seal.digest == edition(three, FIRST).seal
    assert first.seal.code == edition(three, FIRST).code
    assert {"01-purpose.tr.md", "edition.yml"} <= first.seal.files.keys()
    assert first.previous is None
    assert second.previous == DataPrevious(
        edition=FIRST, digest=first.seal.digest, policy="editions/2022-2023/policy.json"
    )


def test_a_draft_has_neither_approval_nor_seal_and_follows_the_edition_in_force(
    sound: dict[str, str],
) -> None:
    content = read_content({**sound, **new_draft(sound, SECOND)}, preview=True)
    data = policy_data(content, content.edition)

    assert data.draft
    assert (data.approval, data.seal, data.review_due) == (None, None, None)
    assert data.previous
    assert data.previous.edition == FIRST


@pytest.mark.parametrize("withheld", ["of the edition", "of the one shown"])
def test_a_name_stands_in_it_only_where_pages_print_it(three: Content, withheld: str) -> None:
    one = edition(three, FIRST)
    offices = replace(one, people="roles")
    shown = replace(three.edition, people="roles")
    content = replace(three, edition=shown) if withheld == "of the one shown" else three

    data = policy_data(content, one if content is not three else offices)

    assert data.approval
    assert data.approval.by is None
    assert data.approval.office["tr"] == "Okul Müdürü"


def test_a_translation_that_was_added_says_when_and_by_which_seal(three: Content) -> None:
    added = {"en": AddedTranslation("Deniz AY", date(2026, 11, 20), "ab" * 32)}

    data = policy_data(three, replace(edition(three, FIRST), added=added))

    assert data.languages == (
        DataLanguage(code="tr", status="binding", on=None, digest=None),
        DataLanguage(code="en", status="added", on=date(2026, 11, 20), digest="ab" * 32),
    )
    assert "Deniz AY" not in data.model_dump_json()


def test_without_a_public_address_there_is_none(three: Content) -> None:
    data = policy_data(three.at("https://okul.example/"), edition(three, FIRST))

    assert data.address is None


@pytest.mark.parametrize("name", [FIRST, SECOND, THIRD])
def test_it_is_sound_under_its_schema(three: Content, name: str) -> None:
    Draft7Validator.check_schema(SCHEMA)

    Draft7Validator(SCHEMA).validate(parsed(three, name))


@pytest.mark.parametrize(
    "changed",
    [
        {"approval": {}},
        {"clauses": None},
        {"number": "8"},
        {"languages": [{"code": "tr", "status": "other", "on": None, "digest": None}]},
    ],
)
def test_the_schema_finds_what_is_wrong(three: Content, changed: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        Draft7Validator(SCHEMA).validate({**parsed(three, FIRST), **changed})


def test_an_edition_without_marks_still_has_its_clauses(three: Content) -> None:
    bare = replace(three, marks=MappingProxyType({}))

    data = policy_data(bare, edition(three, FIRST))

    assert data.seal is None
    assert {clause.audiences for clause in data.clauses} == {()}
