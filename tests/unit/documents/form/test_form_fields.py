from pathlib import Path

import pytest
from lxml import html

from esafety.documents.common.html_fragment import parse
from esafety.documents.form.form_fields import replace_with_inputs
from esafety.text.templates import Templates
from workshop import ROOT


def asked(kind: str, words: str = "Öğrencinin adı") -> html.HtmlElement:
    """Return a place as the web shows it, with the fields that paper gives it."""
    templates = Templates(Path(ROOT / "overrides/fragments"), "tr")
    body = parse(templates.render("slip-field.html", kind=kind, place="pupil", words=words))
    replace_with_inputs(body)
    return body


def given(body: html.HtmlElement) -> list[dict[str, str]]:
    return [
        {key: str(value) for key, value in field.attrib.items() if key != "class"}
        for field in body.iter("input", "textarea")
    ]


@pytest.mark.parametrize("kind", ["line", "short"])
def test_a_line_can_be_typed_into(kind: str) -> None:
    assert given(asked(kind)) == [{"type": "text", "name": "pupil", "title": "Öğrencinin adı"}]


def test_several_lines_are_one_field() -> None:
    assert given(asked("lines")) == [{"name": "pupil", "title": "Öğrencinin adı"}]


def test_a_box_can_be_ticked() -> None:
    assert given(asked("tick", "Okudum.")) == [
        {"type": "checkbox", "name": "pupil", "title": "Okudum."}
    ]


def test_a_box_in_a_table_is_ticked_and_told_to_ears_alone() -> None:
    cell = asked("cell", "Fotoğraf: gazetede")

    assert given(cell) == [{"type": "checkbox", "name": "pupil", "title": "Fotoğraf: gazetede"}]
    assert cell.text_content().split() == []


def test_a_question_has_two_answers_that_repeat_it_aloud() -> None:
    answers = given(asked("yes-no", "Okul panosunda"))

    assert [(a["value"], a["title"]) for a in answers] == [
        ("yes", "Okul panosunda – Evet"),
        ("no", "Okul panosunda – Hayır"),
    ]
    assert {(a["type"], a["name"]) for a in answers} == {("radio", "pupil")}


@pytest.mark.parametrize("kind", ["ink", "sign", "day", "draw"])
def test_what_is_given_in_ink_stays_a_line(kind: str) -> None:
    body = asked(kind)

    assert given(body) == []
    assert len(body.find_class("blank__room")) == 1


@pytest.mark.parametrize("kind", ["line", "lines", "tick", "yes-no"])
def test_no_word_goes_and_the_look_stays(kind: str) -> None:
    templates = Templates(ROOT / "overrides/fragments", "tr")
    web = parse(templates.render("slip-field.html", kind=kind, place="pupil", words="Adı"))

    paper = asked(kind, "Adı")

    assert paper.text_content().split() == web.text_content().split()
    assert all(field.get("class", "").startswith("blank__") for field in paper.iter("input"))


def test_words_of_an_editor_are_words() -> None:
    body = asked("line", '<b>"Adı"</b>')

    assert given(body)[0]["title"] == '<b>"Adı"</b>'
    assert body.find(".//b") is None
