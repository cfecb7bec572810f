"""What a Turkish school is likely called in English, for the school to confirm or to change."""

from collections.abc import Mapping
from typing import Final

from esafety.text.grammar.letter_case import small_letters
from esafety.text.languages import BINDING
from esafety.text.messages import letter_words

_OF_KIND: Final[Mapping[str, str]] = {
    "kindergarten": "school-kind-kindergarten",
    "primary": "school-kind-primary",
    "middle": "school-kind-middle",
    "high": "school-kind-high",
}
# Of two endings the longer one is looked for first: an Anadolu Lisesi is a Lisesi, too.
_ENDINGS: Final = (
    "school-kind-vocational",
    "school-kind-anatolian-religious",
    "school-kind-anatolian",
    "school-kind-science",
    "school-kind-social-sciences",
    "school-kind-fine-arts",
    "school-kind-middle-religious",
    *_OF_KIND.values(),
)


def english_name(name: str, kind: str) -> str:
    """Return a name with the kind of school at its end in English; Turkish names stay as they are.

    A name that says no kind gets that of the school: `Yıldıztepe`, `primary` becomes `Yıldıztepe
    Primary School`.
    """
    turkish, english = letter_words(BINDING), letter_words("en")
    for key in _ENDINGS:
        said = f" {small_letters(turkish[key], BINDING)}"
        if small_letters(name, BINDING).endswith(said):
            return f"{name[: -len(said)]} {english[key]}"
    return f"{name} {english[_OF_KIND[kind]]}" if name else ""


def kind_in_name(words: str) -> str | None:
    """Return the kind of school that a name or an answer says at its end, in either language.

    `Papatya Anaokulu` is a `kindergarten`, as are `anaokulu` and `kindergarten`; a `Lisesi` and a
    `lise` are `high`. None where it says none, as `Atatürk Okulu` does.
    """
    for language in (BINDING, "en"):
        said = small_letters(words, language).strip()
        for kind, key in _OF_KIND.items():
            ending = small_letters(letter_words(language)[key], language)
            # The name of a school has an ending that the word alone has not: `Lisesi`, `lise`.
            alone = ending.removesuffix("si") if kind == "high" else ending.removesuffix("u")
            if said == kind or said in (alone, ending) or said.endswith(f" {ending}"):
                return kind
    return None
