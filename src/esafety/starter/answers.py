"""What a school answers before its folder is made: ten questions, most with a default."""

import re
from collections.abc import Container, Iterator, Sequence
from typing import Annotated, Any, Final

from pydantic import AfterValidator, BeforeValidator
from pydantic_core import PydanticCustomError

from esafety.formats.contact_rules import Email, PublicAddress, Telephone, WebAddress
from esafety.formats.fact_file import FactFile
from esafety.formats.fact_model import FactModel, Missed, Several, also, rule
from esafety.formats.field_types import NOT_EMPTY, Both, Words
from esafety.school.school import Kind
from esafety.starter.kinds import Part, SiteLanguage
from esafety.text.languages import BINDING, SPOKEN_LANGUAGES
from esafety.text.messages import letter_words

ANSWERS_FILE: Final = ".copier-answers.yml"
_YEAR: Final = re.compile(r"([0-9]{4})-([0-9]{4})")
_LONGEST_NAME: Final = 120


def _school_year(value: Any) -> str | None:
    match = _YEAR.fullmatch(value) if isinstance(value, str) else None
    return None if match and int(match[2]) == int(match[1]) + 1 else "answers-school-year"


def _one_line(value: Any) -> str | None:
    if isinstance(value, str) and (len(value) > _LONGEST_NAME or "\n" in value):
        return "answers-long-name"
    return None


def _an_office(value: Any) -> str | None:
    return "answers-no-office" if value in ([], ()) else None


def _with_turkish(value: Any) -> Any:
    if isinstance(value, list) and BINDING not in value:
        raise PydanticCustomError("answers-without-turkish", "")
    return value


def _binding_first(languages: tuple[str, ...]) -> tuple[str, ...]:
    rest = (one for one in ("en", "ar") if one in languages)
    return (BINDING, *rest)


def _name_in_english(value: Any) -> Iterator[Missed]:
    """Yield that a school with English pages has no English name."""
    languages = value.get("languages", ["tr", "en"]) if isinstance(value, dict) else ()
    if isinstance(languages, list) and "en" in languages and not value.get("name_en"):
        yield ("name_en",), "answers-name-in-english", {}


def usual_offices(languages: Container[str]) -> tuple[dict[str, str], ...]:
    """Return the offices that approve a policy in most schools, in the languages of a school."""
    spoken = [language for language in SPOKEN_LANGUAGES if language in languages]
    return tuple(
        {language: letter_words(language)[key] for language in spoken}
        for key in ("starter-office", "starter-office-acting")
    )


Name = Annotated[Words, rule(_one_line)]


class GivenContact(FactModel):
    """The ways to reach the school; each may be left out."""

    address: Words | None = None
    telephone: Telephone | None = None
    email: Email | None = None
    website: WebAddress | None = None


CONTACT_WAYS: Final = tuple(GivenContact.model_fields)


class Answers(FactModel):
    """The answers of a school; `kit_version` is the release its folder was made or updated by."""

    name: Name
    name_en: Name | None = None
    kind: Kind
    languages: Annotated[
        Several[SiteLanguage],
        NOT_EMPTY,
        BeforeValidator(_with_turkish),
        AfterValidator(_binding_first),
    ] = ("tr", "en")
    address: PublicAddress | None = None
    contact: GivenContact = GivenContact()
    offices: Annotated[Several[Both], NOT_EMPTY, rule(_an_office)] | None = None
    school_year: Annotated[str, rule(_school_year)] | None = None
    emblem: Words | None = None
    parts: Several[Part] | None = None
    kit_version: Words | None = None

    @property
    def named_offices(self) -> Sequence[Both]:
        """Return the offices that were named, or those of most schools."""
        return self.offices or usual_offices(self.languages)


ANSWERS: Final[FactFile[Answers]] = FactFile(Annotated[Answers, also(_name_in_english)])
