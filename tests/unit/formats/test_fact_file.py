from collections.abc import Mapping
from datetime import date
from typing import Annotated, Any, Literal

import pytest
from pydantic import Field

from esafety.formats.contact_rules import Email
from esafety.formats.fact_file import SENTENCES, FactFile
from esafety.formats.fact_model import FactModel, Given, Missed, Several, also
from esafety.formats.field_types import Both, EntryId, Switch, Words
from esafety.formats.yaml_document import YamlDocument, read_yaml_document
from esafety.problems.problem import Problem
from esafety.text.messages import problem_words


class Way(FactModel):
    """A way to reach somebody."""

    email: Email | None
    hours: Given[Both] = None


def _not_both(said: Any) -> list[Missed]:
    both = isinstance(said, dict) and said.get("open") and said.get("colour") == "red"
    return [(("open",), "helpline-leads-nowhere", {})] if both else []


class Sign(FactModel):
    """A facts model with a key of each kind."""

    id: EntryId
    title: Both
    colour: Literal["red", "green"]
    width: Annotated[float, Field(ge=0, le=0.5)]
    since: date = Field(alias="day")
    open: Switch
    ways: Several[Way] = ()
    words: Given[Words] = None


SIGN = FactFile[Sign](Annotated[Sign, also(_not_both)])
SIGNS = FactFile[tuple[Sign, ...]](tuple[Sign, ...])
SOUND = """\
id: one
title: {tr: Bir, en: One}
colour: green
width: 0
day: 2026-11-28
open: no
"""


def document(text: str) -> YamlDocument:
    read = read_yaml_document("data/x.yml", text)
    assert isinstance(read, YamlDocument)
    return read


def faults(text: str, file: FactFile[Any] = SIGN) -> list[Problem]:
    return sorted(file.check(document(text)))


def test_a_document_is_read_only_if_it_is_there_and_sound() -> None:
    sign = SIGN.read_sound(document(SOUND))

    assert sign is not None
    assert sign.id == "one"
    assert SIGN.read_sound(document(SOUND.replace("green", "blue"))) is None
    assert SIGN.read_sound(None) is None


def test_sound_facts_are_read_as_they_were_meant() -> None:
    assert faults(SOUND) == []

    sign = SIGN.read(document(SOUND))
    assert (sign.since, sign.open, sign.width) == (date(2026, 11, 28), False, 0)
    assert (sign.ways, sign.words) == ((), None)


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("colour: green", "colour: grean", "3 needs-known-word colour grean red, green"),
        ("colour: green", "colour: No", "3 needs-known-word colour No red, green"),
        ("width: 0", "width: 0,1", "4 needs-measure width 0,1 0–0.5"),
        ("width: 0", "width: yes", "4 needs-measure width yes 0–0.5"),
        ("width: 0", "width: .nan", "4 needs-measure width .nan 0–0.5"),
        ("width: 0", "width: 7", "4 needs-measure width 7 0–0.5"),
        ("day: 2026-11-28", "day: 28.11.2026", "5 needs-day day 28.11.2026 "),
        ("day: 2026-11-28", "day: '2026-11-28'", "5 needs-no-quotes day 2026-11-28 "),
        ("width: 0", "width: '0.2'", "4 needs-no-quotes width 0.2 0–0.5"),
        ("day: 2026-11-28", "day: 2026-11-28 10:00:00", "5 needs-day day 2026-11-28 10:00:00 "),
        ("open: no", "open: 'no'", "6 needs-yes-or-no open no "),
        ("open: no", "open: 0", "6 needs-yes-or-no open 0 "),
        ("open: no", "open: no\nwords: 0312", "7 needs-quotes words 0312 "),
        ("open: no", "open: no\nwords: 10:30", "7 needs-quotes words 10:30 "),
        ("open: no", "open: no\nwords: null", "7 needs-quotes words null "),
        ("open: no", "open: no\nwords:", "7 needs-text words  "),
        ("open: no", "open: no\nways: [{email: 12}]", "7 needs-quotes email 12 "),
        ("id: one", "id: Bir", "1 needs-plain-id id Bir "),
    ],
)
def test_what_is_quoted_is_what_was_written(old: str, new: str, told: str) -> None:
    (fault,) = faults(SOUND.replace(old, new))

    facts = fault.params
    line = f"{fault.line} {fault.key} {facts['name']} {facts['value']} {facts['known']}"
    assert line.strip() == told.strip()


def test_keys_that_are_unknown_missing_or_ill_formed_are_all_told_at_once() -> None:
    text = "- id: one\n  titel: x\n  colour: blue\n  width: 0\n  day: 2026-11-28\n- words\n"

    told = [(f.line, f.key, f.params["name"], f.params["near"]) for f in faults(text, SIGNS)]

    assert told == [
        (1, "missing-key", "title", ""),
        (1, "missing-key", "open", ""),
        (2, "unknown-key", "titel", "title"),
        (3, "needs-known-word", "colour", ""),
        (6, "not-a-mapping", "", "words"),
    ]


@pytest.mark.parametrize("text", ["", "- a\n", "words\n"])
def test_what_is_no_mapping_is_told_which_keys_it_needs(text: str) -> None:
    (fault,) = faults(text)

    assert fault.key == "not-a-mapping"
    assert fault.params["keys"] == "id, title, colour, width, day, open, ways, words"


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("{en: One}", [("needs-both-languages", "title")]),
        ("{tr: Bir, en: One, de: Eins}", [("needs-both-languages", "title")]),
        ("Bir", [("needs-both-languages", "title")]),
        ("{tr: Bir, en: 1}", [("needs-quotes", "en")]),
        ("{tr: Bir, en: null}", [("needs-quotes", "en")]),
        ("{tr: '{{ x }}', en: 1}", [("needs-quotes", "en"), ("value-with-braces", "tr")]),
    ],
)
def test_words_in_two_languages_are_told_which_of_them_is_ill(
    title: str, told: list[tuple[str, str]]
) -> None:
    text = SOUND.replace("{tr: Bir, en: One}", title)

    assert [(f.key, f.params["name"]) for f in faults(text)] == told


def test_what_keys_miss_together_is_told_beside_what_each_misses() -> None:
    text = SOUND.replace("green", "red").replace("open: no", "open: yes").replace("width: 0", "")

    assert [(f.line, f.key) for f in faults(text)] == [
        (1, "missing-key"),
        (6, "helpline-leads-nowhere"),
    ]


def test_a_list_is_asked_for_and_an_item_that_is_ill_has_its_own_line() -> None:
    assert [(f.line, f.key) for f in faults(SOUND + "ways: 12\n")] == [(7, "not-a-list")]
    ways = SOUND + "ways:\n  - email: 12\n  - email:\n  - email: x\n    hours:\n"

    assert [(f.line, f.key) for f in faults(ways)] == [
        (8, "needs-quotes"),
        (10, "needs-email"),
        (11, "needs-both-languages"),
    ]


def test_half_a_letter_is_told_as_what_nobody_sees() -> None:
    said = {**SIGN.read(document(SOUND)).model_dump(by_alias=True), "words": "a\ud800"}

    told = SIGN.check(YamlDocument("data/x.yml", said | {"ways": []}))

    assert [f.key for f in told] == ["value-with-invisible"]


def test_facts_do_not_change() -> None:
    sign = SIGN.read(document(SOUND))

    with pytest.raises(ValueError, match="frozen"):
        sign.id = "two"  # type: ignore[misc]


def test_each_of_pydantics_errors_has_its_sentence() -> None:
    for sentences in (problem_words("tr"), problem_words("en")):
        assert set(SENTENCES.values()) <= sentences.keys()


def test_facts_from_elsewhere_fill_a_sentence_too() -> None:
    file = FactFile[Mapping[str, Sign]](Mapping[str, Sign])

    (fault,) = file.check(document("a\n"), edition="2022-2023")

    assert (fault.key, fault.params["edition"]) == ("not-names-with-values", "2022-2023")


def test_an_error_that_has_no_sentence_yet_is_shown_with_its_reason() -> None:
    even = FactFile[int](Annotated[int, Field(multiple_of=2)])

    (fault,) = even.check(document("3"))

    assert fault.key == "value-refused"
    assert "3 Nedeni (İngilizce): Input should be a multiple of 2." in fault.sentence("tr")
