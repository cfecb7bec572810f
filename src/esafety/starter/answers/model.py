"""What a school answers before its folder is made: ten questions, most with a default."""

from collections.abc import Container, Iterator, Sequence
from typing import Annotated, Any, Final

from pydantic import AfterValidator, BeforeValidator
from pydantic_core import PydanticCustomError

from esafety.formats.contact_rules import Email, PublicAddress, Telephone, WebAddress
from esafety.formats.fact_file import FactFile
from esafety.formats.fact_model import FactModel, Missed, Several, also, rule
from esafety.formats.field_types import NOT_EMPTY, Both, Words
from esafety.school.school import SchoolKind
from esafety.starter.answers.rules import (
    ArabicName,
    Name,
    PostalAddress,
    SchoolYear,
    an_office,
    is_office,
)
from esafety.starter.kinds import KitPart, SiteLanguage
from esafety.text.languages import BINDING, SPOKEN_LANGUAGES
from esafety.text.messages import letter_words

ANSWERS_FILE: Final = ".copier-answers.yml"
USUAL_LANGUAGES: Final = ("tr", "en")


def name_key(language: str) -> str:
    """Return under which key the school's name in a language is answered."""
    return "name" if language == BINDING else f"name_{language}"


def _with_turkish(value: Any) -> Any:
    if isinstance(value, list) and BINDING not in value:
        raise PydanticCustomError("answers-without-turkish", "")
    return value


def _binding_first(languages: tuple[str, ...]) -> tuple[str, ...]:
    rest = (one for one in ("en", "ar") if one in languages)
    return (BINDING, *rest)


def _languages(value: Any) -> Sequence[Any]:
    """Return the languages of answers that may have other faults."""
    given = value.get("languages", USUAL_LANGUAGES) if isinstance(value, dict) else ()
    # One that is no list has a sentence of its own: `languages: tr` asks for no English name.
    return given if isinstance(given, (list, tuple)) else ()


def _name_in_english(value: Any) -> Iterator[Missed]:
    """Yield that a school with English pages has no English name."""
    if isinstance(value, dict) and "en" in _languages(value) and not value.get("name_en"):
        yield ("name_en",), "answers-name-in-english", {}


def _offices(value: Any) -> Iterator[Missed]:
    """Yield which offices are none, or not named in each language that the program speaks."""
    offices = value.get("offices") if isinstance(value, dict) else None
    required = [one for one in SPOKEN_LANGUAGES if one in _languages(value)]
    for number, office in enumerate(offices if isinstance(offices, list) else ()):
        said = _words_of(office)
        missing = [one for one in required if one not in said]
        for language, words in said.items():
            if not is_office(words):
                yield ("offices", number, language), "answers-office-words", {"value": words}
        if missing and BINDING in said:
            facts = {"value": said[BINDING], "missing": ", ".join(missing)}
            yield ("offices", number), "answers-office-languages", facts


def _words_of(office: Any) -> dict[str, str]:
    """Return what an office is called; what is no text is told by the rule on its form."""
    named = office.items() if isinstance(office, dict) else ()
    return {
        language: words
        for language, words in named
        if isinstance(language, str) and isinstance(words, str) and words.strip()
    }


def usual_offices(languages: Container[str]) -> tuple[dict[str, str], ...]:
    """Return the offices that approve a policy in most schools, in the languages of a school."""
    spoken = [language for language in SPOKEN_LANGUAGES if language in languages]
    return tuple(
        {language: letter_words(language)[key] for language in spoken}
        for key in ("starter-office", "starter-office-acting")
    )


class GivenContact(FactModel):
    """The ways to reach the school; each may be left out."""

    address: PostalAddress | None = None
    telephone: Telephone | None = None
    email: Email | None = None
    website: WebAddress | None = None


CONTACT_WAYS: Final = tuple(GivenContact.model_fields)


class Answers(FactModel):
    """The answers of a school; `kit_version` is the release its folder was made or updated by."""

    name: Name
    name_en: Name | None = None
    name_ar: ArabicName | None = None
    kind: SchoolKind
    languages: Annotated[
        Several[SiteLanguage],
        NOT_EMPTY,
        BeforeValidator(_with_turkish),
        AfterValidator(_binding_first),
    ] = USUAL_LANGUAGES
    address: PublicAddress | None = None
    contact: GivenContact = GivenContact()
    offices: Annotated[Several[Both], NOT_EMPTY, rule(an_office)] | None = None
    school_year: SchoolYear | None = None
    emblem: Words | None = None
    parts: Several[KitPart] | None = None
    kit_version: Words | None = None

    @property
    def names(self) -> dict[str, str]:
        """Return the school's name in each language of its site in which it has one."""
        given = {one: getattr(self, name_key(one)) for one in self.languages}
        return {language: name for language, name in given.items() if name}

    @property
    def named_offices(self) -> Sequence[Both]:
        """Return the offices that were named, or those of most schools."""
        return self.offices or usual_offices(self.languages)


ANSWERS: Final[FactFile[Answers]] = FactFile(
    Annotated[Answers, also(_name_in_english), also(_offices)]
)
