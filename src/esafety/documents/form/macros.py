"""The macros of forms: the list of all, and what is filled in on one."""

from dataclasses import dataclass

from esafety.documents.common.sheets.macro_scope import MacroScope
from esafety.documents.form.field_kinds import FIELD_KINDS
from esafety.documents.form.source import Form, form_path, forms_of, small_picture_path
from esafety.markdown.plain_words import as_words
from esafety.policy.audiences import CARDS
from esafety.school.papers_to_sign import PaperToHandIn


@dataclass(frozen=True, slots=True)
class ListedForm:
    """A form in the list of all: its PDF, its picture, what the school says of it."""

    form: Form
    pdf: str
    picture: str
    facts: PaperToHandIn | None


def slips_list(scope: MacroScope) -> str:
    """Return the list of all forms, by the reader who signs them."""
    return scope.render("slips-list.html", groups=_forms(scope))


def field(scope: MacroScope, kind: str, name: str, words: str) -> str:
    """Return a place to fill in, in one line: it may stand in the midst of a text."""
    drawn = FIELD_KINDS[kind].drawn
    html = scope.render(
        "slip-field.html", kind=kind, drawn=drawn, place=name, words=as_words(words)
    )
    return html.replace("\n", " ")


def part(scope: MacroScope, way: str, words: str) -> str:
    """Return the beginning of a part of the paper."""
    return scope.render("slip-part.html", way=way, words=as_words(words))


def _forms(scope: MacroScope) -> list[tuple[str, list[ListedForm]]]:
    """Return the forms of each reader who has any, with their files and the school's facts."""
    edition, forms = scope.content.edition.name, forms_of(scope.content.sheets)
    groups = {
        reader: [
            ListedForm(
                form,
                form_path(edition, form.name, scope.paper_language),
                small_picture_path(edition, form.name, scope.paper_language),
                scope.content.school.paper(form.name),
            )
            for form in forms
            if form.reader == reader
        ]
        for reader in CARDS
    }
    return [(reader, group) for reader, group in groups.items() if group]
