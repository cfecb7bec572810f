"""What the statement of accessibility prints."""

from dataclasses import replace
from datetime import date

from lxml.html import HtmlElement, fragment_fromstring

from esafety.school.accessibility.criteria import CRITERIA
from esafety.school.accessibility.human_checks import HumanCheck
from esafety.site.macros.accessibility import accessibility_calls
from esafety.site.macros.context import MacroContext
from esafety.storage.kit import release

CHECK = HumanCheck(
    id="2-1-1",
    result="not-met",
    checked_on=date(2026, 11, 20),
    by={"tr": "Ekip", "en": "Team"},
    done={"tr": "Menüde takıldı.", "en": "Stuck in the menu."},
)


def called(macro_context: MacroContext, name: str) -> HtmlElement:
    return fragment_fromstring(accessibility_calls(macro_context)[name](), create_parent="div")


def test_the_facts_name_edition_and_release(macro_context: MacroContext) -> None:
    said = called(macro_context, "accessibility_facts").text_content()

    assert macro_context.content.edition.name in said
    assert release() in said


def test_each_criterion_has_a_row(macro_context: MacroContext) -> None:
    rows = called(macro_context, "accessibility_criteria").xpath(".//tbody/tr")
    numbers = [row.findtext("th").split()[0] for row in rows]

    assert numbers == [one.number for one in CRITERIA]
    assert {len(row.findall("td")) for row in rows} == {3}


def test_without_a_check_the_table_says_so(macro_context: MacroContext) -> None:
    words = macro_context.templates.words
    cells = called(macro_context, "accessibility_criteria").xpath(".//tbody/tr/td[3]")

    assert {cell.text_content() for cell in cells} == {words["wcag-no-check"]}


def test_a_check_is_told_with_its_day_its_office_and_what_was_done(
    macro_context: MacroContext,
) -> None:
    content = replace(macro_context.content, human_checks=(CHECK,))
    context = replace(macro_context, content=content)
    language = context.language
    said = called(context, "accessibility_criteria").text_content()

    assert f"{CHECK.by[language]}: {CHECK.done[language]}" in said
    assert (
        called(context, "accessibility_facts").findtext("p/strong")
        == (context.templates.words["wcag-verdict-faults"])
    )
