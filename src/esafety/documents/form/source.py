"""Forms: sheets that are filled in, printed, signed in ink and handed in; readers call them slips.

What is to be filled in stands in the Markdown as `{{ field("line", "pupil", "Name") }}`: the
kind of place, its name in the PDF, the words beside it. `{{ part("cut", "Hand this in") }}`
begins a part of the paper.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any, Final, Literal

from esafety.documents.common.sheets.sheet_call import CallForm, SheetCall, calls_of
from esafety.documents.common.sheets.sheet_source import SheetSource
from esafety.formats.fact_model import Given
from esafety.markdown.language_pairs import fact_of, pairs
from esafety.markdown.page import Page
from esafety.policy.audiences import Marks
from esafety.policy.page_facts import SheetFacts
from esafety.school.download_paths import sheet_path
from esafety.text.languages import BINDING

NAME: Final = "form"
TEMPLATE: Final = "slip.html"
SERIES: Final = "slips"
# The page that lists them all; the menu names it and not each of them.
FORMS_PAGE: Final = "forms/index.md"
FIELD: Final = "field"
PART: Final = "part"
# A form's picture is large enough to tell what the paper is; the list of all shows them small, a
# third as wide, and six of them weigh less than one at full width.
PICTURE: Final = {"width": 540}
SMALL_PICTURE: Final = {"width": 180, "quality": 50}
# What the paper of a form may be beside one copy on A4: two copies that are cut apart.
TWO_ON_A4: Final = "two-on-a4"
# How a part of the paper begins: where it stands, below a line to cut along, on a new page.
PART_WAYS: Final = ("here", "cut", "page")
CALLS: Final = {FIELD: CallForm(words=3, shared=2), PART: CallForm(words=2)}


class FormFacts(SheetFacts):
    """What stands at the top of a form; its first reader signs it."""

    audience: Marks
    paper: Given[Literal["two-on-a4"]] = None


@dataclass(frozen=True, slots=True)
class Form:
    """A form: its name in addresses, its source, who signs it, what it is called and for.

    `clauses` are those it rests on; `readers` are all who sign it, `reader` is the first of them.
    `on_a4` is how many copies of it stand on one sheet.
    """

    name: str
    source: str
    reader: str
    titles: Mapping[str, str]
    descriptions: Mapping[str, str]
    clauses: tuple[str, ...] = ()
    readers: tuple[str, ...] = ()
    on_a4: int = 1


def is_form(page: Page) -> bool:
    """Tell whether a page is a form."""
    return page.template == TEMPLATE


def form_name(source: str) -> str:
    """Return a form's name: `policy-parents` for `docs/forms/policy-parents.md`."""
    return PurePosixPath(source).stem


def form_path(edition: str, name: str, language: str) -> str:
    """Return where a form's PDF goes, from the site's root."""
    return sheet_path(edition, SERIES, name, language)


def picture_path(edition: str, name: str, language: str) -> str:
    """Return where the picture of a form's first page goes, from the site's root."""
    return sheet_path(edition, SERIES, name, language, "webp")


def small_picture_path(edition: str, name: str, language: str) -> str:
    """Return where the small picture of a form goes, for the list of all, from the site's root."""
    return picture_path(edition, f"{name}-small", language)


def copies_on_a4(meta: Mapping[str, Any]) -> int:
    """Return how many copies of a form stand on one sheet, by its front matter."""
    return 2 if meta.get("paper") == TWO_ON_A4 else 1


def form_context(form: Form, edition: str, language: str) -> Mapping[str, object]:
    """Return what the page of a form shows beside its words."""
    return {"form": form, "form_picture": picture_path(edition, form.name, language)}


def read_forms(pages: Iterable[Page]) -> tuple[Form, ...]:
    """Return the forms among sound pages, in the order in which they are listed."""
    by_source = pairs(page for page in pages if is_form(page))
    return tuple(
        Form(
            form_name(neutral),
            neutral,
            str(pair[BINDING].meta["audience"][0]),
            fact_of(pair, "title"),
            fact_of(pair, "description"),
            tuple(pair[BINDING].meta["clauses"]),
            tuple(map(str, pair[BINDING].meta["audience"])),
            copies_on_a4(pair[BINDING].meta),
        )
        for neutral, pair in sorted(by_source.items(), key=_list_order)
    )


def forms_of(sheets: Mapping[str, tuple[SheetSource, ...]]) -> list[Form]:
    """Return the forms among all sheets of a school."""
    return [sheet for sheet in sheets.get(NAME, ()) if isinstance(sheet, Form)]


def _list_order(entry: tuple[str, object]) -> tuple[bool, str]:
    """Return what forms are sorted by: first those on which the policy is acknowledged."""
    name = form_name(entry[0])
    return not name.startswith("policy-"), name


def form_fields(page: Page) -> list[SheetCall]:
    """Return the fields and parts of a page, in order; nothing while its braces do not close."""
    return calls_of(page, CALLS)
