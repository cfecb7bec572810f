"""JSON Schemas of facts, so that an editor's program completes keys and explains each.

Schemas know less than the check: what a word may hold, not what it must agree with.
"""

import json
import re
from collections.abc import Mapping
from inspect import get_annotations
from typing import Any, Final

from pydantic import BaseModel
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from esafety.formats.fact_file import FactFile
from esafety.text.languages import SPOKEN_LANGUAGES
from esafety.text.messages import field_words

# The last draft that all programs for YAML know.
_DRAFT: Final = "http://json-schema.org/draft-07/schema#"
_HEAD: Final = {"$schema": _DRAFT, "$comment": "make schemas"}


def field_key(model: type[BaseModel], name: str) -> str:
    """Return the key of the words on a field, after the class that declares it: `entry-id`."""
    field = next(own for own, info in model.model_fields.items() if name in (own, info.alias))
    owner = next(c for c in model.__mro__ if field in get_annotations(c))
    words = re.findall("[A-Z][a-z]+", owner.__name__.removesuffix("Facts"))
    return "-".join([*words, *name.split("_")]).lower()


class _Editors(GenerateJsonSchema):
    """Writes what an editor reads: what each key is, in every language, and no more."""

    def field_title_should_be_set(self, schema: Any) -> bool:  # noqa: ARG002
        return False

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        return self.generate_inner(schema["schema"])

    def model_schema(self, schema: core_schema.ModelSchema) -> JsonSchemaValue:
        result = super().model_schema(schema)
        for name, value in result["properties"].items():
            value["description"] = _described(field_key(schema["cls"], name))
        return {key: value for key, value in result.items() if key not in ("title", "description")}


def _described(key: str) -> str:
    return "\n\n".join(field_words(language)[key] for language in SPOKEN_LANGUAGES)


def schema_text(fact_file: FactFile[Any]) -> str:
    """Return the JSON Schema of a file of facts."""
    schema: Mapping[str, Any] = fact_file.adapter.json_schema(schema_generator=_Editors)
    return json.dumps({**_HEAD, **schema}, ensure_ascii=False, indent=1) + "\n"
