import json
import re

import pytest
import yaml
from jsonschema import Draft7Validator

from esafety.content.schemas import schema_files, schema_line, with_schema_line
from esafety.content.start_draft import new_draft
from esafety.formats.bounded_yaml import LOADER
from esafety.policy_data.compose import policy_schema
from esafety.source_tree.read_folder import read_tree
from esafety.storage.kit import is_schools_own
from esafety.text.languages import SPOKEN_LANGUAGES
from esafety.text.messages import field_words
from workshop import NEXT, ROOT

SCHEMAS_BY_PATH = {path: json.loads(text) for path, text in schema_files().items()}
WRITTEN = [
    path.relative_to(ROOT).as_posix()
    for folder in (
        "data",
        "docs/policy/notes",
        "docs/policy/arrangement",
        "docs/policy/plain",
        "docs/policy/topics",
    )
    for path in sorted((ROOT / folder).glob("*.yml"))
]


def is_named(path: str) -> bool:
    """Tell whether a file names its schema, which a school may leave out."""
    return (ROOT / path).read_text(encoding="utf-8").startswith("# yaml-language-server")


HELPLINE = """\
- id: line
  number: "183"
  name: {tr: a, en: b}
  owner: {tr: a, en: b}
  purpose: {tr: a, en: b}
  audience: [students]
  source: https://okul.test/
  checked_on: 2026-11-22
"""


class EditorsYaml(LOADER):  # type: ignore[valid-type, misc]
    """YAML 1.2, as programs of editors read it: a day is a word, yes and no are words."""


EditorsYaml.yaml_implicit_resolvers = {
    letter: [
        (tag, re.compile("^(?:true|false)$") if tag.endswith("bool") else pattern)
        for tag, pattern in resolvers
        if not tag.endswith("timestamp")
    ]
    for letter, resolvers in LOADER.yaml_implicit_resolvers.items()
}


def faults(path: str, text: str) -> list[str]:
    """Return what a schema finds in a file, by the line on top of it."""
    named = re.match(r"# yaml-language-server: \$schema=(\S+)\n", text)
    assert named, f"{path} names no schema"
    schema = (ROOT / path).parent.joinpath(named[1]).resolve().relative_to(ROOT.resolve())
    validator = Draft7Validator(SCHEMAS_BY_PATH[schema.as_posix()])
    said = yaml.load(text, EditorsYaml)
    return [error.message for error in validator.iter_errors(said)]


def test_schemas_are_in_step_with_their_models() -> None:
    kept = {
        path.relative_to(ROOT).as_posix(): path.read_text(encoding="utf-8")
        for path in (ROOT / "data/schema").iterdir()
    }

    assert kept == schema_files(), "run make schemas"


@pytest.mark.parametrize("path", [p for p in WRITTEN if not is_schools_own(p) or is_named(p)])
def test_what_the_school_wrote_is_sound_for_an_editors_program(path: str) -> None:
    assert faults(path, (ROOT / path).read_text(encoding="utf-8")) == []


def test_a_new_draft_names_its_schemas_and_is_sound_under_them() -> None:
    draft = new_draft(read_tree(ROOT), NEXT)

    facts = {path: text for path, text in draft.items() if path.endswith(".yml")}
    names = ("audiences", "clauses", "draft", "edition", "topics")
    assert facts.keys() >= {f"docs/policy/{NEXT}/{name}.yml" for name in names}
    assert [fault for path, text in facts.items() for fault in faults(path, text)] == []


@pytest.mark.parametrize(
    ("old", "new", "count"),
    [
        ("", "", 0),
        ("number:", "numbr:", 1),
        ('"183"', "183", 1),
        ("  owner: {tr: a, en: b}\n", "", 1),
        ("en: b}", "de: b}", 3),
        ("students", "pupils", 1),
        ("2026-11-22", "{}", 1),
        ("https:", "ftp:", 1),
        ("  number:", "  official: maybe\n  number:", 1),
        ("  number:", "  official: yes\n  number:", 0),
        ("  number:", "  official: true\n  number:", 0),
        ("  number:", "  hours:\n  number:", 1),
    ],
)
def test_a_schema_finds_what_a_model_finds(old: str, new: str, count: int) -> None:
    path = "data/helplines.yml"
    text = schema_line(path) + (HELPLINE.replace(old, new) if old else HELPLINE)

    assert len(faults(path, text)) == count


@pytest.mark.parametrize(
    ("path", "line"),
    [
        ("data/school.yml", "# yaml-language-server: $schema=schema/school.json\n"),
        (
            "docs/policy/notes/2022-2023.yml",
            "# yaml-language-server: $schema=../../../data/schema/notes.json\n",
        ),
        (
            "docs/policy/2026-2027/draft.yml",
            "# yaml-language-server: $schema=../../../data/schema/draft.json\n",
        ),
        ("docs/policy/2026-2027/seal.yml", ""),
        ("docs/policy/2026-2027/01-purpose.tr.md", ""),
        ("docs/school.yml", ""),
        ("mkdocs.yml", ""),
    ],
)
def test_a_file_names_its_schema_from_where_it_lies(path: str, line: str) -> None:
    assert schema_line(path) == line
    once = with_schema_line(path, "a: b\n", schema_files())
    assert with_schema_line(path, once, schema_files()) == f"{line}a: b\n"


def test_a_school_without_the_schemas_has_no_line_that_leads_nowhere() -> None:
    assert with_schema_line("data/school.yml", "a: b\n", {"data/school.yml": ""}) == "a: b\n"


@pytest.mark.parametrize("language", SPOKEN_LANGUAGES)
def test_no_word_on_a_key_is_left_over(language: str) -> None:
    told = {
        value["description"]
        for schema in (*SCHEMAS_BY_PATH.values(), json.loads(policy_schema()))
        for model in (schema, *schema.get("$defs", {}).values())
        for value in model.get("properties", {}).values()
    }

    words = field_words(language)
    assert [key for key in words if not any(words[key] in said for said in told)] == []
