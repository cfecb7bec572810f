"""The forms' row in the registry."""

from typing import Final

from esafety.documents.common.sheets.sheet_kind import Macro, SheetKind
from esafety.documents.form import compose
from esafety.documents.form.macros import field, part, slips_list
from esafety.documents.form.rules import check_forms
from esafety.documents.form.source import (
    CALLS,
    FIELD,
    FORMS_PAGE,
    NAME,
    PART,
    SERIES,
    TEMPLATE,
    FormFacts,
    form_context,
    read_forms,
)
from esafety.formats.fact_file import FactFile

FORM: Final = SheetKind(
    NAME,
    TEMPLATE,
    SERIES,
    (compose.FORM,),
    compose.jobs_of,
    front=FactFile(FormFacts),
    signed=True,
    index=FORMS_PAGE,
    check=check_forms,
    read=read_forms,
    context=form_context,
    macros=(
        Macro("slips_list", slips_list),
        Macro(FIELD, field, '"line", "pupil", "…"', CALLS[FIELD]),
        Macro(PART, part, '"cut", "…"', CALLS[PART]),
    ),
    web_styles=(
        "styles/parts/sheet-lists.css",
        "styles/parts/form-offers.css",
        "styles/parts/slips.css",
    ),
    word_reader="",
)
