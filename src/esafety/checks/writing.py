"""Lines and frames on sheets: they can be drawn, and both languages have the same of them."""

from collections.abc import Iterator, Sequence
from typing import Final

from esafety.documents.common.sheets.sheet_call import calls_of, check_in_step
from esafety.documents.common.sheets.writing import WRITING, fault_of
from esafety.documents.registry import KINDS
from esafety.markdown.language_pairs import pairs
from esafety.markdown.page import Page
from esafety.problems.current_file import working_on
from esafety.problems.problem import Problem

_PLAIN: Final = tuple(kind for kind in KINDS if kind.paper)
_TEMPLATES: Final = tuple(kind.template for kind in _PLAIN)
# The one that a page with such a call most likely wants.
_TEMPLATE: Final = "worksheet.html"
# What a translation of a plain sheet must have in the same order: also the kinds' own calls.
_IN_STEP: Final = {
    **WRITING,
    **{macro.name: macro.form for kind in _PLAIN for macro in kind.macros if macro.form},
}


def check_writing(pages: Sequence[Page]) -> Iterator[Problem]:
    """Yield lines and frames that nobody could use, and sheets that differ between languages.

    They are judged on every page, for they belong only on a sheet that is printed.
    """
    for pair in pairs(pages).values():
        for page in pair.values():
            with working_on(page.path):
                yield from _check_page(page)
        yield from check_in_step(pair, _IN_STEP, "sheet-calls-differ")


def _check_page(page: Page) -> Iterator[Problem]:
    elsewhere = page.template not in _TEMPLATES
    for call in calls_of(page, WRITING):
        if elsewhere:
            where = {"call": call.call, "template": _TEMPLATE}
            yield Problem(page.path, call.line, "sheet-call-elsewhere", where)
        elif fault := fault_of(call):
            key, params = fault
            yield Problem(page.path, call.line, key, params)
