import pytest
from lxml import html

from esafety.documents.common.html_fragment import parse
from esafety.documents.form.field_kinds import FIELD_KINDS
from esafety.documents.form.form_fields import replace_with_inputs
from esafety.text.templates import Templates
from workshop import ROOT


def blank_html(kind: str, words: str) -> html.HtmlElement:
    """Return a blank of a form as the web shows it."""
    templates = Templates(ROOT, "tr")
    drawn = FIELD_KINDS[kind].drawn
    context = {"kind": kind, "drawn": drawn, "place": "pupil", "words": words}
    return parse(templates.render("slip-field.html", **context))


def field_html(kind: str, words: str = "Öğrencinin adı") -> html.HtmlElement:
    """Return a blank of a form with the HTML field that print HTML gives it."""
    body = blank_html(kind, words)
    replace_with_inputs(body)
    return body


def inputs_of(body: html.HtmlElement) -> list[dict[str, str]]:
    return [
        {key: str(value) for key, value in field.attrib.items() if key != "class"}
        for field in body.iter("input", "textarea")
    ]


@pytest.mark.parametrize("kind", ["line", "short"])
def test_a_line_can_be_typed_into(kind: str) -> None:
    assert inputs_of(field_html(kind)) == [
        {"type": "text", "name": "pupil", "title": "Öğrencinin adı"}
    ]


def test_several_lines_are_one_field() -> None:
    assert inputs_of(field_html("lines")) == [{"name": "pupil", "title": "Öğrencinin adı"}]


def test_a_box_can_be_ticked() -> None:
    assert inputs_of(field_html("tick", "Okudum.")) == [
        {"type": "checkbox", "name": "pupil", "title": "Okudum."}
    ]


def test_a_box_in_a_table_is_a_checkbox_with_an_accessible_name_only() -> None:
    cell = field_html("cell", "Fotoğraf: gazetede")

    assert inputs_of(cell) == [{"type": "checkbox", "name": "pupil", "title": "Fotoğraf: gazetede"}]
    assert cell.text_content().split() == []


def test_a_question_has_two_answers_that_repeat_it_aloud() -> None:
    answers = inputs_of(field_html("yes-no", "Okul panosunda"))

    assert [(a["value"], a["title"]) for a in answers] == [
        ("yes", "Okul panosunda – Evet"),
        ("no", "Okul panosunda – Hayır"),
    ]
    assert {(a["type"], a["name"]) for a in answers} == {("radio", "pupil")}


@pytest.mark.parametrize("kind", ["ink", "sign", "day", "draw"])
def test_signatures_and_dates_stay_lines(kind: str) -> None:
    body = field_html(kind)

    assert inputs_of(body) == []
    assert len(body.find_class("blank__room")) == 1


@pytest.mark.parametrize("kind", ["line", "lines", "tick", "yes-no"])
def test_no_word_is_lost_and_classes_stay(kind: str) -> None:
    web, paper = blank_html(kind, "Adı"), field_html(kind, "Adı")

    assert paper.text_content().split() == web.text_content().split()
    assert all(field.get("class", "").startswith("blank__") for field in paper.iter("input"))


def test_markup_in_an_editors_label_is_escaped() -> None:
    body = field_html("line", '<b>"Adı"</b>')

    assert inputs_of(body)[0]["title"] == '<b>"Adı"</b>'
    assert body.find(".//b") is None
