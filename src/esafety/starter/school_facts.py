"""What the template's files say of a school: its answers as words of YAML."""

from collections.abc import Mapping
from typing import Any

import yaml

from esafety.starter.answers.model import Answers
from esafety.starter.kinds import FOLDERS, PARTS, usual_parts
from esafety.starter.release import Release
from esafety.starter.starter_policy import as_yaml, contact_clause
from esafety.text.languages import SPOKEN_LANGUAGES
from esafety.text.messages import letter_words


def template_facts(answers: Answers, release: Release) -> dict[str, Any]:
    """Return what fills the gaps of the template; texts are written as YAML takes them."""
    names, parts = answers.names, usual_parts(answers.kind)
    parts = parts if answers.parts is None else answers.parts
    offices = answers.named_offices
    spoken = [language for language in names if language in SPOKEN_LANGUAGES]
    written = {language: _descriptions(language, names[language]) for language in spoken}
    return {
        "name": names["tr"],
        "name_en": names.get("en", ""),
        "names": {language: scalar(name) for language, name in names.items()},
        "site_names": {one: letter_words(one)["starter-site-name"] for one in spoken},
        "descriptions": written,
        "kind": answers.kind,
        "languages": list(answers.languages),
        "school_year": answers.school_year,
        "address": answers.address,
        "offices": [_flow(office) for office in offices],
        "office": offices[0]["tr"],
        "contact": {key: scalar(value) for key, value in answers.contact if value},
        "contact_clause": contact_clause(answers.kind),
        "left_out": [FOLDERS[part] for part in PARTS if part not in parts],
        "answers": answers_text(answers, release),
        "kit_version": release.version,
        "kit_repository": release.repository or "",
        "kit_commit": release.commit or "",
        "kit_digest": release.digest or "",
    }


def answers_text(answers: Answers, release: Release) -> str:
    """Return the answers as a school keeps them, with the release its files are made by."""
    kept = answers.model_copy(update={"kit_version": release.version})
    return as_yaml(kept.model_dump(mode="json", exclude_none=True))


def scalar(words: str) -> str:
    """Return words as a value of YAML, in quotes where it needs them."""
    return as_yaml({"x": words}).removeprefix("x: ").rstrip("\n")


def _descriptions(language: str, name: str) -> str:
    # No ending is put to a name: whatever it is called, the sentence reads right.
    return scalar(letter_words(language)["starter-site-description"].format(name=name))


def _flow(words: Mapping[str, str]) -> str:
    return yaml.safe_dump(
        dict(words), allow_unicode=True, sort_keys=False, default_flow_style=True, width=1000
    ).rstrip("\n")
