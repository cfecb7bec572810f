"""Types of the facts that editors write: words, words in every language, switches, names."""

import re
from collections.abc import Mapping
from typing import Annotated, Any, Final

from pydantic import AfterValidator, BeforeValidator, Field, WithJsonSchema
from pydantic_core import PydanticCustomError

from esafety.formats.fact_model import rule
from esafety.problems.problem import suggestion
from esafety.text.fallback import ByLanguage
from esafety.text.languages import BINDING, KNOWN

# The longest value of a sound school has 300 letters.
LONGEST_VALUE: Final = 2000
# What is missed where words are not there in each language of the school.
BOTH: Final = "needs-both-languages"
# Control characters, and marks that turn the direction of reading round. A joiner is a letter.
_INVISIBLE: Final = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
_BRACES: Final = re.compile(r"\{\{|\{%|\{#")
_ID: Final = r"^[a-z0-9]+(?:-[a-z0-9]+){0,20}$"


def text(value: Any) -> str | None:
    """Require words: of a length somebody reads, without invisible letters and braces."""
    if isinstance(value, (dict, list)):
        return "needs-one-text"
    if value is not None and not isinstance(value, str):
        return "needs-quotes"
    if not value or not value.strip():
        return "needs-text"
    if len(value) > LONGEST_VALUE:
        return "value-too-long"
    if _INVISIBLE.search(value):
        return "value-with-invisible"
    return "value-with-braces" if _BRACES.search(value) else None


def name_of_entry(value: Any) -> str | None:
    """Require a name that stands in addresses: small letters, digits, hyphens."""
    if isinstance(value, str) and not re.fullmatch(_ID, value):
        return "needs-plain-id"
    return text(value)


def in_each_language(value: Any) -> str | None:
    """Require the same thing said in the binding language; another one may say it, too.

    In which languages a school must say it, its `mkdocs.yml` decides
    (`checks/translations/facts.py`).
    """
    sound = _has_languages(value) and all(text(words) is None for words in value.values())
    return None if sound else BOTH


def in_each_language_or_empty(value: Any) -> str | None:
    """Accept a note that is still empty in every language, or said in each."""
    empty = _has_languages(value) and not any(value.values())
    return None if value is None or empty else in_each_language(value)


def _has_languages(value: Any) -> bool:
    return isinstance(value, dict) and {BINDING} <= set(value) <= set(KNOWN)


def _none_if_empty(value: Any) -> Any:
    return ByLanguage(value) if value and any(value.values()) else None


def _in_every_language(least: int, kind: str | list[str]) -> WithJsonSchema:
    words = {"type": "string", "minLength": least, "maxLength": LONGEST_VALUE}
    return WithJsonSchema(
        {
            "type": kind,
            "properties": dict.fromkeys(KNOWN, words),
            "required": [BINDING],
            "additionalProperties": False,
        }
    )


def _binding_language(code: Any) -> Any:
    if code != BINDING:
        facts = {"keys": BINDING, **suggestion(str(code), (BINDING,))}
        raise PydanticCustomError("literal_error", "", facts)
    return code


# Said to programs only: pydantic would count what is left once the faulty items are taken out.
NOT_EMPTY: Final = Field(json_schema_extra={"minItems": 1})
Words = Annotated[str, Field(min_length=1, max_length=LONGEST_VALUE), rule(text)]
EntryId = Annotated[str, Field(pattern=_ID), rule(name_of_entry)]
Both = Annotated[
    Mapping[str, str],
    AfterValidator(ByLanguage),
    rule(in_each_language),
    _in_every_language(1, "object"),
]
# Empty in every language is the same as not there.
BothOrEmpty = Annotated[
    Mapping[str, str] | None,
    AfterValidator(_none_if_empty),
    rule(in_each_language_or_empty),
    _in_every_language(0, ["object", "null"]),
]
# The code of the language that binds; the program knows one that can.
BindingLanguage = Annotated[
    str, BeforeValidator(_binding_language), WithJsonSchema({"const": BINDING, "type": "string"})
]
# YAML 1.1 takes yes and no for a switch, the editors' programs, which read YAML 1.2, for words.
Switch = Annotated[bool, WithJsonSchema({"enum": ["yes", "no", True, False]})]
