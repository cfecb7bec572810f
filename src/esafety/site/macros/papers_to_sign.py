"""What a reader signs: by when, and where it is handed in."""

from dataclasses import dataclass
from datetime import date

from esafety.documents.form.source import Form, forms_of
from esafety.school.papers_to_sign import PaperToHandIn
from esafety.site.macros.context import MacroContext


@dataclass(frozen=True, slots=True)
class PaperToSign:
    """A form with what the school says of it, if anything; whether its last day has passed."""

    form: Form
    facts: PaperToHandIn | None
    past: bool


def papers_to_sign(macro_context: MacroContext, reader: str) -> str:
    """Return the forms that a reader signs as a list; empty for a reader without one."""
    school = macro_context.content.school
    papers = [
        _paper(form, school.paper(form.name), macro_context.today)
        for form in forms_of(macro_context.content.sheets)
        if form.reader == reader
    ]
    return macro_context.render("papers-to-sign.html", papers=papers) if papers else ""


def _paper(form: Form, facts: PaperToHandIn | None, today: date) -> PaperToSign:
    past = bool(facts and facts.by and facts.by < today)
    return PaperToSign(form, facts, past)
