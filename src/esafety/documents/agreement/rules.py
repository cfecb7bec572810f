"""What an agreement of a class must be: a sheet on which every child finds a place to sign."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from esafety.documents.agreement.source import (
    PLACES,
    SIGNATURES,
    SIGNATURES_FORM,
    TEMPLATE,
    is_agreement,
)
from esafety.documents.common.sheets.sheet_call import SheetCall, calls_of
from esafety.markdown.page import Page
from esafety.problems.current_file import working_on
from esafety.problems.problem import Problem

_NUMBER: Final = re.compile(r"[1-9][0-9]?")


def check_agreements(pages: Sequence[Page]) -> Iterator[Problem]:
    """Yield places to sign that cannot be drawn, and agreements that nobody could sign.

    They are judged on every page, for they belong on an agreement only.
    """
    for page in pages:
        with working_on(page.path):
            calls = calls_of(page, {SIGNATURES: SIGNATURES_FORM})
            for call in calls:
                if fault := _fault_of(page, call):
                    key, params = fault
                    yield Problem(page.path, call.line, key, params)
            if is_agreement(page) and not page.unread and not calls:
                yield Problem(page.path, page.first_line, "agreement-without-signatures")


def _fault_of(page: Page, call: SheetCall) -> tuple[str, dict[str, object]] | None:
    if not is_agreement(page):
        return "sheet-call-elsewhere", {"call": call.call, "template": TEMPLATE}
    if not call.complete:
        return "signatures-incomplete", {}
    if not _NUMBER.fullmatch(call.kind) or int(call.kind) not in PLACES:
        params = {"count": call.kind, "least": PLACES[0], "most": PLACES[-1]}
        return "signatures-count", params
    return None
