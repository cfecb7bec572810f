"""Replace the drawn lines and boxes of a form by HTML fields, which the PDF makes fillable.

Signatures, dates and drawings stay lines and frames: they are filled in with a pen.
"""

from collections.abc import Callable
from typing import Final

from lxml import html
from lxml.html import HtmlElement

from esafety.documents.form.field_kinds import FIELD_KINDS

# Separates a question from one of its answers in the accessible name.
ANSWER: Final = " – "


def replace_with_inputs(body: HtmlElement) -> None:
    """Put a field into every blank that can be filled in on a screen."""
    for blank in body.find_class("blank"):
        if control := FIELD_KINDS[blank.get("data-kind", "")].control:
            _CONTROLS[control](blank)


def _text_field(tag: str) -> Callable[[HtmlElement], None]:
    def field(blank: HtmlElement) -> None:
        _replace_with_field(blank.find_class("blank__room")[0], tag, blank, title=_label_of(blank))

    return field


def _checkbox(blank: HtmlElement) -> None:
    _replace_with_field(
        blank.find_class("blank__box")[0], "input", blank, "checkbox", title=_label_of(blank)
    )


def _radio_buttons(blank: HtmlElement) -> None:
    question = _label_of(blank)
    for answer in blank.find_class("blank__answer"):
        title = f"{question}{ANSWER}{_label_of(answer)}"
        box, value = answer.find_class("blank__box")[0], answer.get("data-answer", "")
        _replace_with_field(box, "input", blank, "radio", value=value, title=title)


def _label_of(part: HtmlElement) -> str:
    """Return the label of a blank.

    A box in a table has no visible one: its `data-words` names its row and column.
    """
    if label := part.get("data-words"):
        return str(label)
    return str(part.find_class("blank__label")[0].text_content())


def _replace_with_field(
    place: HtmlElement, tag: str, blank: HtmlElement, input_type: str = "text", **attributes: str
) -> None:
    """Replace a drawn line or box by a field with the same class."""
    all_attributes = {
        "class": place.get("class", ""),
        "name": blank.get("data-field", ""),
        **attributes,
    }
    field = html.Element(
        tag, all_attributes if tag == "textarea" else {"type": input_type, **all_attributes}
    )
    place.addprevious(field)
    place.drop_tree()


_CONTROLS: Final[dict[str, Callable[[HtmlElement], None]]] = {
    "text": _text_field("input"),
    "textarea": _text_field("textarea"),
    "checkbox": _checkbox,
    "radio": _radio_buttons,
}
