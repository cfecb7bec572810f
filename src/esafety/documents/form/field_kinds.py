"""The kinds of fields on a form: how each is drawn, and what the PDF makes of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class FieldKind:
    """A kind of field.

    It is `drawn` as a line or frame with its words above (`room`), a box with its words behind
    (`box`), a box alone, in a table (`cell`), or a question with two boxes (`answers`).
    `control` is the control a PDF has in its place: `text`, `textarea`, `checkbox` or `radio`;
    empty for what is filled in with a pen only.
    """

    drawn: str
    control: str = ""


FIELD_KINDS: Final[Mapping[str, FieldKind]] = {
    "line": FieldKind("room", "text"),
    "short": FieldKind("room", "text"),
    "lines": FieldKind("room", "textarea"),
    "tick": FieldKind("box", "checkbox"),
    "cell": FieldKind("cell", "checkbox"),
    "yes-no": FieldKind("answers", "radio"),
    "ink": FieldKind("room"),
    "sign": FieldKind("room"),
    "day": FieldKind("room"),
    "draw": FieldKind("room"),
}
